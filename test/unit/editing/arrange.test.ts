import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBlueprint, createNode, createStage, type NodeInput } from '../../../shared/document/factory.ts'
import { gridOf } from '../../../shared/document/grid.ts'
import { checkIntegrity } from '../../../shared/document/integrity.ts'
import type { ConnectionType } from '../../../shared/document/schema/connection.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { NodeKind } from '../../../shared/document/schema/node.ts'
import { emptySlots } from '../../../shared/editing/cells.ts'
import { arrange } from '../../../shared/editing/operations/arrange.ts'
import { arbitraryBlueprint, randomBlueprint } from '../../helpers/arbitrary-blueprint.ts'
import { edit, refusal } from '../../helpers/edit.ts'

type Spec = readonly [id: string, lane: string, stage: string, kind?: NodeKind]

function build(specs: readonly Spec[], edges: readonly (readonly [string, string, ConnectionType])[]): Blueprint {
  const stages = [...new Set(specs.map(([, , stage]) => stage))].map((id) => ({ id }))
  const lanes = ['evidence', 'customer', 'front', 'back', 'support'].map((id) => ({ id }))
  return createBlueprint({
    id: 'test',
    languages: ['en'],
    stages,
    lanes,
    nodes: specs.map(([id, lane, stage, kind = 'process']): NodeInput => ({ id, kind, at: { lane, stage } })),
    connections: edges.map(([from, to, type]) => ({ id: `${from}>${to}`, from, to, type })),
  })
}

function arranged(document: Blueprint, nodes?: readonly string[]): Blueprint {
  const result = arrange(document, nodes ? { nodes } : {})
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const cellsOf = (document: Blueprint) =>
  Object.fromEntries(document.nodes.map(({ id, at }) => [id, [at.slot, at.row] as const]))

describe('arrange', () => {
  it('stacks connected steps of different lanes in one column and leads the flow to the right', () => {
    const cells = cellsOf(
      arranged(
        build(
          [
            ['f2', 'front', 'a'],
            ['c2', 'customer', 'a'],
            ['c1', 'customer', 'a'],
            ['f1', 'front', 'a'],
            ['b2', 'back', 'a'],
          ],
          [
            ['c1', 'c2', 'flow'],
            ['c1', 'f1', 'interaction'],
            ['c2', 'f2', 'interaction'],
            ['b2', 'f2', 'support'],
          ],
        ),
      ),
    )
    expect(cells).toEqual({ c1: [0, 0], f1: [0, 0], c2: [1, 0], f2: [1, 0], b2: [1, 0] })
  })

  it('sets a standard under its step when nothing comes from below, and beside it when something does', () => {
    const free = cellsOf(
      arranged(
        build(
          [
            ['f1', 'front', 'a'],
            ['d1', 'front', 'a', 'standard'],
          ],
          [['d1', 'f1', 'governs']],
        ),
      ),
    )
    expect(free).toEqual({ f1: [0, 0], d1: [0, 1] })
    const busy = cellsOf(
      arranged(
        build(
          [
            ['f1', 'front', 'a'],
            ['b1', 'back', 'a'],
            ['d1', 'front', 'a', 'standard'],
          ],
          [
            ['d1', 'f1', 'governs'],
            ['b1', 'f1', 'support'],
          ],
        ),
      ),
    )
    expect(busy).toEqual({ f1: [0, 0], b1: [0, 0], d1: [1, 0] })
  })

  it('puts a place above its step and keeps unconnected steps in their order', () => {
    const cells = cellsOf(
      arranged(
        build(
          [
            ['c1', 'customer', 'a'],
            ['c2', 'customer', 'a'],
            ['e2', 'evidence', 'a', 'environment'],
          ],
          [['e2', 'c2', 'shapes']],
        ),
      ),
    )
    expect(cells).toEqual({ c1: [0, 0], c2: [1, 0], e2: [1, 0] })
  })

  it('goes on through a flow that turns back on itself', () => {
    const cells = cellsOf(
      arranged(
        build(
          [
            ['c1', 'customer', 'a'],
            ['c2', 'customer', 'a'],
            ['c3', 'customer', 'a'],
          ],
          [
            ['c1', 'c2', 'flow'],
            ['c2', 'c3', 'flow'],
            ['c3', 'c1', 'flow'],
          ],
        ),
      ),
    )
    expect(cells).toEqual({ c1: [0, 0], c2: [1, 0], c3: [2, 0] })
  })

  it('moves only the chosen nodes', () => {
    const document = build(
      [
        ['c1', 'customer', 'a'],
        ['f1', 'front', 'a'],
        ['f2', 'front', 'a'],
      ],
      [['c1', 'f2', 'interaction']],
    )
    const spread = {
      ...document,
      nodes: document.nodes.map((node, slot) => ({ ...node, at: { ...node.at, slot: slot * 2 } })),
    }
    const after = arranged(spread, ['f2'])
    expect(cellsOf(after)).toEqual({ c1: [0, 0], f1: [2, 0], f2: [0, 0] })
    expect(after.nodes[0]).toBe(spread.nodes[0])
  })

  it('refuses an unknown node and returns the same document when nothing moves', () => {
    const document = randomBlueprint(3)
    expect(arrange(document, { nodes: ['nobody'] })).toEqual({ ok: false, error: { code: 'unknown-id', id: 'nobody' } })
    const once = arranged(document)
    expect(arranged(once, [])).toBe(once)
  })

  it('keeps every node in its stage and lane, changes nothing else, and puts no two into a cell', () => {
    fc.assert(
      fc.property(arbitraryBlueprint({ nodes: 150 }), fc.boolean(), (document, isAll) => {
        const chosen = document.nodes.filter((_, index) => index % 3 === 0).map(({ id }) => id)
        const after = arranged(document, isAll ? undefined : chosen)
        expect(arranged(document, isAll ? undefined : chosen)).toEqual(after)
        const checked = checkIntegrity(after)
        expect(checked.ok && checked.value.repairs).toEqual([])
        after.nodes.forEach((node, index) => {
          const before = document.nodes[index]
          const { stage, lane } = node.at
          expect({ stage, lane }).toEqual({ stage: before?.at.stage, lane: before?.at.lane })
          expect({ ...node, at: null }).toEqual({ ...before, at: null })
          if (!isAll && !chosen.includes(node.id)) expect(node.at.slot).toBe(before?.at.slot)
        })
        const stages = after.stages.map((stage, index) => ({ ...stage, slots: document.stages[index]?.slots }))
        expect({ ...after, stages: isAll ? stages : after.stages, nodes: [] }).toEqual({ ...document, nodes: [] })
        if (isAll) for (const { id } of after.stages) expect(emptySlots(after, id)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('closes columns that nobody is in, one stays, and a wide node keeps what it covers', () => {
    const document = build(
      [
        ['c1', 'customer', 'a'],
        ['c2', 'customer', 'a'],
        ['c3', 'customer', 'c'],
      ],
      [['c1', 'c2', 'flow']],
    )
    const at = (slot: number, span = 1, lane = 'customer', stage = 'a') => ({ stage, lane, slot, row: 0, span })
    const wide = createNode({ id: 'e1', kind: 'environment', at: at(0, 4, 'evidence') })
    const alone = createNode({ id: 'e2', kind: 'environment', at: at(0, 3, 'evidence', 'c') })
    const [c1, c2, c3] = document.nodes
    if (!c1 || !c2 || !c3) throw new Error('nodes')
    const nodes = [{ ...c1, at: at(0) }, { ...c2, at: at(3) }, c3, wide, alone]
    const stages = [
      { id: 'a', slots: 9 },
      { id: 'b', slots: 4 },
      { id: 'c', slots: 3 },
    ].map((stage) => createStage(stage))
    for (const keep of [true, false]) {
      const after = edit({ ...document, stages, nodes }, arrange, { keep })
      expect([...gridOf(after).slots.values()]).toEqual([2, 1, 3])
      expect(after.nodes.map(({ at: { slot, span } }) => [slot, span])).toEqual([
        [0, 1],
        [1, 1],
        [0, 1],
        [0, 2],
        [0, 3],
      ])
    }
  })

  it('sets only the wanted stages anew', () => {
    const document = randomBlueprint(11, { nodes: 200, stages: 5 })
    const stage = document.nodes[0]?.at.stage ?? ''
    const after = edit(document, arrange, { stages: [stage] })
    expect(after).not.toBe(document)
    for (const [index, { at }] of after.nodes.entries())
      if (at.stage !== stage) expect(at.slot).toBe(document.nodes[index]?.at.slot)
    const node = document.nodes[0]?.id ?? ''
    for (const id of ['nobody', node])
      expect(refusal(document, arrange, { stages: [id] })).toEqual({ code: 'unknown-id', id })
    expect(refusal(document, arrange, { nodes: [node, stage] })).toEqual({ code: 'unknown-id', id: stage })
  })

  it('changes nothing when done again', () => {
    for (let seed = 0; seed < 60; seed++) {
      const once = arranged(randomBlueprint(seed, { nodes: 80 }))
      expect(arranged(once)).toBe(once)
    }
  })

  it('stays quick for thousands of nodes, also in one stage', () => {
    const chain: Spec[] = Array.from({ length: 1_500 }, (_, index) => [`c${index}`, 'customer', 'a'])
    const links = chain.slice(1).map(([id], index) => [`c${index}`, id, 'flow'] as const)
    const start = performance.now()
    const cells = cellsOf(arranged(build(chain, links)))
    expect(cells.c1499).toEqual([1_499, 0])
    arranged(randomBlueprint(11, { nodes: 5_000, stages: 30, lanes: 8 }))
    expect(performance.now() - start).toBeLessThan(8_000)
  })
})
