import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBlueprint, type NodeInput } from '../../../../shared/document/factory.ts'
import { gridOf } from '../../../../shared/document/grid.ts'
import { checkIntegrity, columnLimit } from '../../../../shared/document/integrity.ts'
import { parseDocument } from '../../../../shared/document/parse.ts'
import type { Blueprint } from '../../../../shared/document/schema/document.ts'
import { type NodeKind, nodeKinds } from '../../../../shared/document/schema/node.ts'
import { serializeDocument } from '../../../../shared/document/serialize.ts'
import { isPlaced } from '../../../../shared/document/view/lever-cells.ts'
import { kindOfLane, leverLaneId, leverLanes } from '../../../../shared/document/view/lever-lanes.ts'
import { viewOf } from '../../../../shared/document/view/view-of.ts'
import { layoutBoard } from '../../../../shared/layout/board/layout-board.ts'
import { createMeasurer } from '../../../../shared/layout/text/measurer.ts'
import { scoreBlueprint } from '../../../../shared/scoring/score-blueprint.ts'
import { createFromTemplate, templateIds } from '../../../../shared/templates/templates.ts'
import { arbitraryBlueprint, randomBlueprint, randomFrom } from '../../../helpers/arbitrary-blueprint.ts'
import { brokenPromises, shuffled } from '../../../helpers/board-invariants.ts'
import { cellOf } from '../../../helpers/edit.ts'

const lanes = [
  { id: 'customer', role: 'customer' as const, line: { kind: 'interaction' as const } },
  { id: 'front', role: 'frontstage' as const },
]
type Place = [lane: string, slot: number, row?: number, span?: number]

const node = (id: string, kind: NodeKind, [lane, slot, row = 0, span = 1]: Place, more: Partial<NodeInput> = {}) => ({
  id,
  kind,
  at: { lane, stage: 's', slot, row, span },
  ...more,
})

const blueprint = (nodes: NodeInput[], slots = 1): Blueprint =>
  createBlueprint({ id: 'x', languages: ['zh-CN', 'en'], stages: [{ id: 's', slots }, { id: 't' }], lanes, nodes })

const levers = (document: Blueprint): string[] =>
  document.nodes.map(({ id }) => cellOf(viewOf(document, 'levers'), id).replace('lever:', ''))

describe('viewOf', () => {
  it('shows the document itself by its lanes', () => {
    const document = blueprint([])
    expect(viewOf(document, 'lanes')).toBe(document)
  })

  it('shows one lane per lever, named in both languages, in the order 流程 标准 环境 人', () => {
    const { lanes: shown } = viewOf(blueprint([]), 'levers')
    expect(shown.map(({ label }) => label['zh-CN'])).toEqual(['流程', '标准', '环境', '人'])
    expect(shown.map(({ label }) => label.en)).toEqual(['Process', 'Standard', 'Environment', 'People'])
    expect(shown.every(({ line }) => line === null)).toBe(true)
    expect(nodeKinds.map((kind) => kindOfLane(leverLaneId(kind)))).toEqual([...nodeKinds])
    expect(kindOfLane('customer')).toBeUndefined()
  })

  it('shares everything but lanes and places', () => {
    const document = createFromTemplate('hotpot', { language: 'zh-CN', id: 'x', date: '2026-11-21' })
    const { stages, lanes: _, nodes, ...rest } = viewOf(document, 'levers')
    expect(stages).toBe(document.stages)
    for (const [key, value] of Object.entries(rest)) expect(value, key).toBe(document[key])
    expect(nodes.map(({ at: __, ...fields }) => fields)).toEqual(document.nodes.map(({ at: __, ...fields }) => fields))
  })

  it('is remembered, and keeps the objects of unchanged nodes', () => {
    const document = blueprint([node('a', 'process', ['customer', 0]), node('b', 'people', ['front', 0])])
    const shown = viewOf(document, 'levers')
    expect(viewOf(document, 'levers')).toBe(shown)
    const relabelled = { ...document, title: { en: 'Other' } }
    expect(viewOf(relabelled, 'levers').nodes).toBe(shown.nodes)
    const [a, b] = document.nodes
    if (!a || !b) throw new Error('no nodes')
    const next = viewOf({ ...document, nodes: [{ ...a, owner: { en: 'Ann' } }, b] }, 'levers')
    expect(next.nodes[0]).not.toBe(shown.nodes[0])
    expect(next.nodes[1]).toBe(shown.nodes[1])
  })

  it('survives documents without nodes, lanes or stages', () => {
    const empty = createBlueprint({ id: 'x', languages: ['en'] })
    expect(viewOf(empty, 'levers')).toMatchObject({ stages: [], nodes: [], lanes: leverLanes })
  })
})

describe('a four-lever view that nobody has placed', () => {
  it('keeps the columns of the lanes, and one row for each row of steps', () => {
    const document = blueprint([
      node('a', 'process', ['customer', 0]),
      node('b', 'process', ['customer', 1]),
      node('c', 'process', ['front', 1]),
      node('d', 'process', ['front', 2, 2]),
    ])
    expect(levers(document)).toEqual(['process/s/0/0', 'process/s/1/0', 'process/s/1/1', 'process/s/2/2'])
  })

  it('moves standards, places and people up to the first free row', () => {
    const document = blueprint([
      node('a', 'standard', ['customer', 0, 3]),
      node('b', 'standard', ['front', 1, 1]),
      node('c', 'standard', ['front', 0, 2]),
      node('d', 'people', ['front', 0, 1, 2]),
      node('e', 'people', ['front', 1, 2]),
    ])
    expect(levers(document)).toEqual([
      'standard/s/0/0',
      'standard/s/1/0',
      'standard/s/0/1',
      'people/s/0/0+2',
      'people/s/1/1',
    ])
  })

  it('has the slots of the stages, used or not', () => {
    const document = blueprint([node('a', 'process', ['customer', 0])], 4)
    expect(gridOf(viewOf(document, 'levers')).columns).toEqual(gridOf(document).columns)
  })
})

describe('a four-lever view that has been placed', () => {
  const placed = (slot: number, row = 0, span = 1) => ({ leverAt: { slot, row, span } })

  it('shows every node on its own cell', () => {
    const document = blueprint([
      node('a', 'process', ['customer', 0], placed(3, 1)),
      node('b', 'people', ['front', 0], placed(1, 0, 2)),
    ])
    expect(levers(document)).toEqual(['process/s/3/1', 'people/s/1/0+2'])
    expect(isPlaced(document)).toBe(true)
  })

  it('has its own number of slots', () => {
    const document = blueprint([node('a', 'process', ['customer', 0])], 4)
    const [first, ...rest] = document.stages
    if (!first) throw new Error('no stage')
    const own = { ...document, stages: [{ ...first, leverSlots: 2 }, ...rest] }
    expect(viewOf(own, 'levers').stages[0]?.slots).toBe(2)
    expect(viewOf(own, 'levers').stages[1]).toBe(rest[0])
    expect(gridOf(own).columns.length).toBe(5)
    expect(viewOf({ ...own, title: { en: 'Other' } }, 'levers').stages).toBe(viewOf(own, 'levers').stages)
  })

  it('puts a node without a cell in its column below the others, or behind the last slot', () => {
    const document = blueprint([
      node('a', 'process', ['customer', 0], placed(0)),
      node('b', 'process', ['front', 0]),
      node('c', 'process', ['front', 7]),
    ])
    expect(levers(document)).toEqual(['process/s/0/0', 'process/s/0/1', 'process/s/1/0'])
  })

  it('opens no slot behind which a span would cover something else', () => {
    const document = blueprint([
      node('a', 'process', ['customer', 0], placed(0, 0, 2)),
      node('b', 'people', ['front', 7]),
    ])
    expect(levers(document)).toEqual(['process/s/0/0+2', 'people/s/0/0'])
  })

  it('parts nodes that claim one cell, the first by id staying, and ends spans with the board', () => {
    const document = blueprint([
      node('b', 'process', ['customer', 0], placed(0)),
      node('a', 'process', ['front', 0], placed(0)),
      node('c', 'process', ['front', 1], placed(0, 1, 50)),
    ])
    expect(levers(document)).toEqual(['process/s/0/2', 'process/s/0/0', 'process/s/0/1+2'])
  })
})

describe('the file', () => {
  const document = blueprint([node('a', 'process', ['customer', 0], { leverAt: { slot: 2, row: 1, span: 1 } })])

  it('keeps the cells, in their place behind `at`, and none where there is none', () => {
    const text = serializeDocument(document)
    expect(text).toMatch(
      /"at": \{[^}]*\},\n\s*"leverAt": \{\n\s*"slot": 2,\n\s*"row": 1,\n\s*"span": 1\n\s*\},\n\s*"label"/,
    )
    const parsed = parseDocument(text)
    expect(parsed.ok && parsed.value.document).toEqual(document)
    expect(serializeDocument(blueprint([node('a', 'process', ['customer', 0])]))).not.toContain('lever')
  })

  it('is refused with a cell that is none', () => {
    const text = serializeDocument(document).replace('"slot": 2', '"slot": -2')
    const parsed = parseDocument(text)
    expect(parsed.ok ? null : parsed.error).toMatchObject({ code: 'invalid-field', path: '$.nodes[0].leverAt.slot' })
  })

  it('is refused when the view would have more columns than anybody can draw', () => {
    const stages = Array.from({ length: 10 }, (_, index) => ({
      id: `s${index}`,
      slots: 1,
      leverSlots: 9_999,
      label: {},
    }))
    const wide = checkIntegrity({ ...document, stages: [...document.stages, ...stages] })
    expect(wide.ok ? null : wide.error).toMatchObject({ code: 'too-many-columns', params: { limit: columnLimit } })
  })
})

describe('the board of the four-lever view', () => {
  const measurer = createMeasurer()
  const boardOf = (document: Blueprint) => {
    const shown = viewOf(document, 'levers')
    return layoutBoard(shown, scoreBlueprint(shown), measurer, { languages: ['zh-CN', 'en'], curve: true })
  }

  it.each(templateIds)('keeps every promise: %s', (template) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const document = createFromTemplate(template, { language, id: 'x', date: '2026-11-21' })
      const board = boardOf(document)
      expect(brokenPromises(board)).toEqual({})
      expect(board.nodes.length).toBe(document.nodes.length)
      expect(board.lanes.map((lane) => lane.id)).toEqual(leverLanes.map((lane) => lane.id))
    }
  })

  it('keeps every promise on random blueprints, whatever the order of their records', () => {
    for (let seed = 0; seed < 80; seed++) {
      const document = randomBlueprint(seed, { nodes: 80 })
      const board = boardOf(document)
      expect(brokenPromises(board), `seed ${seed}`).toEqual({})
      expect(board.nodes.length).toBe(document.nodes.length)
      expect(board.connections.length).toBe(document.connections.length)
      if (seed % 5 === 0) expect(boardOf(shuffled(document, randomFrom(seed))), `seed ${seed}`).toEqual(board)
    }
  })

  it('scores like the document', () => {
    fc.assert(
      fc.property(arbitraryBlueprint({ nodes: 20 }), (document) => {
        expect(scoreBlueprint(viewOf(document, 'levers'))).toEqual(scoreBlueprint(document))
      }),
      { numRuns: 40 },
    )
  })
})

describe('5,000 nodes', () => {
  it('are projected quickly', () => {
    const document = randomBlueprint(252, { nodes: 10_000, stages: 30, lanes: 8 })
    expect(document.nodes.length).toBeGreaterThan(4_500)
    const times = Array.from({ length: 7 }, () => {
      const fresh = { ...document, nodes: [...document.nodes] }
      const begin = performance.now()
      viewOf(fresh, 'levers')
      return performance.now() - begin
    })
    // About 10 ms alone on a machine; the limit leaves room for busy ones.
    expect(Math.min(...times)).toBeLessThan(60)
  })
})
