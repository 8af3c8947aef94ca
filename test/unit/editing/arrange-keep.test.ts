import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkIntegrity } from '../../../shared/document/integrity.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { type ArrangeArgs, arrange } from '../../../shared/editing/operations/arrange.ts'
import { layoutBoard } from '../../../shared/layout/board/layout-board.ts'
import { createMeasurer } from '../../../shared/layout/text/measurer.ts'
import { scoreBlueprint } from '../../../shared/scoring/score-blueprint.ts'
import { createFromTemplate, type TemplateId } from '../../../shared/templates/templates.ts'
import { arbitraryBlueprint } from '../../helpers/arbitrary-blueprint.ts'
import { bendsOn } from '../../helpers/board-invariants.ts'
import { edit, smallBlueprint } from '../../helpers/edit.ts'

const measurer = createMeasurer()
const templates: readonly TemplateId[] = ['taxi', 'hotpot', 'complaint']
const template = (id: TemplateId) => createFromTemplate(id, { language: 'en', id: 'x', date: '2026-01-01' })
const keep: ArrangeArgs = { keep: true }

function kept(document: Blueprint, args: ArrangeArgs = keep): Blueprint {
  const result = arrange(document, args)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const bends = (document: Blueprint): number =>
  bendsOn(layoutBoard(document, scoreBlueprint(document), measurer, { languages: ['en'], curve: false }))

/** Every fourth node pushed to the right and down, as a careless hand would. */
const disordered = (document: Blueprint): Blueprint => ({
  ...document,
  nodes: document.nodes.map((node, index) =>
    index % 4 === 1 ? { ...node, at: { ...node.at, slot: node.at.slot + 2, row: node.at.row + (index % 3) } } : node,
  ),
})

const moved = (a: Blueprint, b: Blueprint): number =>
  a.nodes.filter(
    (node, index) => node !== b.nodes[index] && JSON.stringify(node.at) !== JSON.stringify(b.nodes[index]?.at),
  ).length

describe('arrange with keep', () => {
  it.each(templates)('leaves %s as it is: everything stands well', (id) => {
    const document = template(id)
    expect(edit(document, arrange, keep)).toBe(document)
  })

  it.each(templates)('puts a disordered %s right, and moves less than from scratch would change', (id) => {
    const document = disordered(template(id))
    const tidy = kept(document)
    expect(bends(tidy)).toBeLessThan(bends(document) * 0.75)
    expect(moved(document, tidy)).toBeLessThan(document.nodes.length / 3)
  })

  it('moves only the chosen nodes', () => {
    const document = disordered(template('hotpot'))
    const nodes = document.nodes.filter((_, index) => index % 8 === 1).map(({ id }) => id)
    const tidy = kept(document, { keep: true, nodes })
    const changed = document.nodes.filter(
      (node, index) => JSON.stringify(node.at) !== JSON.stringify(tidy.nodes[index]?.at),
    )
    expect(changed.length).toBeGreaterThan(0)
    expect(changed.filter(({ id }) => !nodes.includes(id))).toEqual([])
  })

  it('closes rows that nobody is in', () => {
    const document = smallBlueprint()
    const gap = {
      ...document,
      nodes: document.nodes.map((node) => (node.id === 'e' ? { ...node, at: { ...node.at, row: 4 } } : node)),
    }
    expect(kept(gap).nodes.find(({ id }) => id === 'e')?.at.row).toBeLessThan(2)
  })

  it('keeps more with a higher margin', () => {
    const document = disordered(template('hotpot'))
    expect(moved(document, kept(document, { keep: true, margin: 50 }))).toBeLessThanOrEqual(
      moved(document, kept(document)),
    )
  })

  it('leaves every blueprint sound, with lanes and stages unchanged', () => {
    fc.assert(
      fc.property(arbitraryBlueprint(), (document) => {
        const tidy = kept(document)
        const checked = checkIntegrity(tidy)
        expect(checked.ok ? checked.value.repairs : checked.error).toEqual([])
        for (const [index, node] of tidy.nodes.entries()) {
          expect(node.at.lane).toBe(document.nodes[index]?.at.lane)
          expect(node.at.stage).toBe(document.nodes[index]?.at.stage)
        }
      }),
      { numRuns: 60 },
    )
  })
})
