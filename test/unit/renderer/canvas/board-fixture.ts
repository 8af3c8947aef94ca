import type { Blueprint } from '../../../../shared/document/schema/document.ts'
import { layoutBoard } from '../../../../shared/layout/board/layout-board.ts'
import type { Board } from '../../../../shared/layout/board/types.ts'
import { createMeasurer } from '../../../../shared/layout/text/measurer.ts'
import { scoreBlueprint } from '../../../../shared/scoring/score-blueprint.ts'
import { createFromTemplate, type TemplateId } from '../../../../shared/templates/templates.ts'

const measurer = createMeasurer()

/** The board of a document in Chinese with its curve. */
export const boardOf = (document: Blueprint): Board =>
  layoutBoard(document, scoreBlueprint(document), measurer, { languages: ['zh-CN'], curve: true })

/** A starter blueprint in Chinese. */
export const template = (id: TemplateId): Blueprint =>
  createFromTemplate(id, { language: 'zh-CN', id: 'test', date: '2026-11-21' })

/** The record of a list with this id; the test fails without it. */
export function withId<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((each) => each.id === id)
  if (!found) throw new Error(`No record ${id}`)
  return found
}
