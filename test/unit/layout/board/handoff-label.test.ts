import { expect, it } from 'vitest'
import { createBlueprint } from '../../../../shared/document/factory.ts'
import { layoutBoard } from '../../../../shared/layout/board/layout-board.ts'
import { createMeasurer } from '../../../../shared/layout/text/measurer.ts'
import { scoreBlueprint } from '../../../../shared/scoring/score-blueprint.ts'

const process = (id: string, slot: number) => ({ id, kind: 'process' as const, at: { lane: 'l', stage: 's', slot } })
const lines = (
  label: Record<string, string>,
  handoff: { readonly rating: number | null } | null,
): readonly string[] => {
  const document = createBlueprint({
    id: 'd',
    languages: ['en'],
    stages: [{ id: 's' }],
    lanes: [{ id: 'l' }],
    nodes: [process('a', 0), process('b', 1)],
    connections: [{ id: 'ab', from: 'a', to: 'b', label, handoff }],
  })
  const options = { languages: ['en'] as const, curve: false }
  return layoutBoard(document, scoreBlueprint(document), createMeasurer(), options).connections[0]?.label?.lines ?? []
}

it('a handoff says on its connection how well it meets the need', () => {
  expect(lines({}, { rating: 2 })).toEqual(['Handoff 2/5'])
  expect(lines({ en: 'file' }, { rating: null })).toEqual(['file', 'Handoff –/5'])
  expect([lines({ en: 'file' }, null), lines({}, null)]).toEqual([['file'], []])
})
