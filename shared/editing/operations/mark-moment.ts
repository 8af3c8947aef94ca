import { createMoment } from '../../document/factory.ts'
import { ok } from '../../document/result.ts'
import type { Id, Text } from '../../document/schema/text.ts'
import { insertByFlow } from '../moments.ts'
import { edited, refuse, usedIds } from '../records.ts'
import type { Operation } from '../types.ts'

/**
 * Marks a node as a moment of truth, all levels blank. It takes its place in the order by flow position, left to right: before the first
 * moment that comes later on the board. A node that is one already is refused with that moment's id.
 */
export const markMoment: Operation<{ readonly moment: Id; readonly node: Id; readonly title?: Text }> = (
  document,
  { moment: id, node, title = {} },
) => {
  if (usedIds(document).has(id)) return refuse('duplicate', id)
  if (!document.nodes.some((one) => one.id === node)) return refuse('unknown-id', node)
  const marked = document.moments.find((one) => one.node === node)
  if (marked) return refuse('duplicate', marked.id)
  const created = createMoment({ id, node, order: 0, title })
  return ok(edited(document, { moments: insertByFlow(document, [created]) }))
}
