import type { Blueprint } from '../../shared/document/schema/document.ts'
import { arrange } from '../../shared/editing/operations/arrange.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { layoutBoard } from '../../shared/layout/board/layout-board.ts'
import { untidiness } from '../../shared/layout/board/untidiness.ts'
import { measurer, scoreOf } from '../store/derived.ts'

/** Above this many nodes trial layouts would be felt; then the careful arrangement is taken as it comes. */
const mostNodes = 500
/** From careful to thorough: how many bends a move has to save. */
const margins = [2.4, 1.6, 0.9, 0.4]

const cost = (document: Blueprint): number =>
  untidiness(
    layoutBoard(document, scoreOf(document), measurer, { languages: [document.languages[0] ?? 'zh-CN'], curve: false }),
  )

/** 整理 that keeps what stands well: the best of some arrangements by bends and crossings on the board, the present one included, so that it never makes things worse. */
export function tidyKeeping(document: Blueprint): OperationResult {
  const tries = margins.map((margin) => arrange(document, { keep: true, margin }))
  const first = tries[0]
  if (!first || document.nodes.length > mostNodes) return first ?? { ok: true, value: document }
  let best = document
  let least = cost(document)
  for (const result of tries) {
    if (!result.ok) return result
    const now = result.value === document ? least : cost(result.value)
    if (now < least) {
      best = result.value
      least = now
    }
  }
  return { ok: true, value: best }
}
