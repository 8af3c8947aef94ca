import type { Node } from '../../document/schema/node.ts'
import { strongComponents } from '../strong-components.ts'
import type { Hint, Rule } from '../types.ts'

/**
 * L15: a cycle of flow on which no step is a decision: nothing says when it ends. Steps marked as decisions are taken out; what still runs in
 * circles is reported once, at the step from which the flow returns to the leftmost one. A double arrow is an exchange, not a cycle.
 */
export const checkLoops: Rule = ({ nodes, links }) => {
  const places = new Map(nodes.map((node, index) => [node.id, index]))
  const next: number[][] = nodes.map(() => [])
  const before: number[][] = nodes.map(() => [])
  for (const { connection, from, to } of links) {
    if (connection.type !== 'flow' || from.marks.decision || to.marks.decision) continue
    const [start, end] = [places.get(from.id) ?? 0, places.get(to.id) ?? 0]
    next[start]?.push(end)
    before[end]?.push(start)
  }
  const labelOf = (node: Node | undefined) => ({ texts: node ? [node.label] : [] })
  const found: (Hint & { readonly order: number })[] = []
  for (const members of strongComponents(next)) {
    const inside = new Set(members)
    const first = members[0] ?? 0
    const turn = Math.max(...(before[first] ?? []).filter((index) => inside.has(index)))
    const node = nodes[turn]
    if (!node) continue
    found.push({
      order: first,
      place: { type: 'node', id: node.id },
      reason: 'check.reason.L15',
      params: { node: labelOf(node), to: labelOf(nodes[first]) },
      fix: { kind: 'mark-decision', automatic: true, node: node.id },
    })
  }
  return found.sort((a, b) => a.order - b.order).map(({ order: _order, ...finding }) => finding)
}
