import { describe, expect, it } from 'vitest'
import { boardOf, measurer, scoreOf, shownDocument } from '../../../../renderer/store/derived.ts'
import type { Blueprint } from '../../../../shared/document/schema/document.ts'
import { relabelNode } from '../../../../shared/editing/operations/relabel-node.ts'
import { layoutBoard } from '../../../../shared/layout/board/layout-board.ts'
import { createFromTemplate } from '../../../../shared/templates/templates.ts'
import { swimLanes } from '../../../helpers/swim-lanes.ts'

const options = { languages: ['zh-CN', 'en'], curve: true } as const
const relabelled = (document: Blueprint, node: string, words: string): Blueprint => {
  const result = relabelNode(document, { node, language: 'en', words })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe('boardOf', () => {
  const document = swimLanes(120)
  const edited = relabelled(document, 'n7', 'Step 8 of the service')

  it('gives the same board for the same document, view and options', () => {
    expect(boardOf(document, options)).toBe(boardOf(document, options))
    expect(boardOf(document, options)).not.toBe(boardOf(document, options, 'levers'))
    expect(boardOf(document, { ...options, curve: false }).curve).toBeNull()
  })

  it('keeps the objects of nodes and connections over edits, previews between them and a change of view and back', () => {
    const before = boardOf(document, options)
    const other = createFromTemplate('taxi', { language: 'en', id: 'other', date: '2026-11-21' })
    boardOf(other, options)
    boardOf(document, options, 'levers')
    const after = boardOf(edited, options)
    const changed = after.nodes.filter((node, index) => node !== before.nodes[index])
    expect(changed.map(({ id }) => id)).toEqual(['n7'])
    expect(after.connections).toBe(before.connections)
    expect(after.lanes).toBe(before.lanes)
  })

  it('equals a full layout in both views, whatever was laid out before', () => {
    for (const view of ['lanes', 'levers'] as const)
      for (const version of [
        document,
        edited,
        relabelled(edited, 'n9', 'A much longer label than before, on several lines'),
      ])
        for (const languages of [['en'], ['zh-CN', 'en']] as const) {
          const shown = { languages, curve: true }
          expect(boardOf(version, shown, view)).toEqual(
            layoutBoard(shownDocument(version, view), scoreOf(version), measurer, shown),
          )
        }
  })
})
