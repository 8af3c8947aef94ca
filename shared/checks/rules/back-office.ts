import type { Node } from '../../document/schema/node.ts'
import type { Id } from '../../document/schema/text.ts'
import type { Facts, Link } from '../facts.ts'
import type { Rule } from '../types.ts'

/** More steps than this behind the scenes before somebody answers, and the service is built around control. */
const stepLimit = 2

/** Back-office steps, and approvals wherever they happen: processes made for control. */
const isControl = (node: Node, { roleOf }: Facts): boolean => {
  if (node.kind !== 'process') return false
  const role = roleOf(node)
  if (role === 'backstage' || role === 'support') return true
  return role !== 'customer' && node.process?.orientation === 'control'
}

/** The ways work goes: from, to, and back along two-way connections. */
const waysOf = (links: readonly Link[]): (readonly [Node, Node])[] =>
  links
    .filter(({ connection: { type } }) => type === 'flow' || type === 'interaction' || type === 'support')
    .filter(({ from, to }) => from.kind === 'process' && to.kind === 'process')
    .flatMap(({ connection, from, to }) => [[from, to] as const, ...(connection.twoWay ? [[to, from] as const] : [])])

/** How many control steps each of them is from an answer, itself included, on the shortest way; steps that never answer are missing. */
function stepsToAnswer(ways: readonly (readonly [Node, Node])[], control: ReadonlySet<Node>): Map<Id, number> {
  const before = new Map<Id, Node[]>()
  const distance = new Map<Id, number>()
  let front: Node[] = []
  for (const [from, to] of ways) {
    if (!control.has(from)) continue
    if (control.has(to)) {
      const known = before.get(to.id)
      if (known) known.push(from)
      else before.set(to.id, [from])
    } else if (!distance.has(from.id)) {
      distance.set(from.id, 1)
      front.push(from)
    }
  }
  for (let steps = 2; front.length > 0; steps++) {
    const next: Node[] = []
    for (const node of front) {
      for (const earlier of before.get(node.id) ?? []) {
        if (distance.has(earlier.id)) continue
        distance.set(earlier.id, steps)
        next.push(earlier)
      }
    }
    front = next
  }
  return distance
}

/**
 * L13: a request (a connection from a step before the scenes to one behind them) whose nearest answer (the next step before the scenes) is more
 * than two approval or back-office steps away. The place is the step that asks.
 */
export const checkBackOffice: Rule = (facts) => {
  const control = new Set(facts.nodes.filter((node) => isControl(node, facts)))
  const ways = waysOf(facts.links)
  const distance = stepsToAnswer(ways, control)
  const longest = new Map<Node, number>()
  for (const [from, to] of ways) {
    const steps = control.has(from) ? 0 : (distance.get(to.id) ?? 0)
    if (steps > stepLimit) longest.set(from, Math.max(steps, longest.get(from) ?? 0))
  }
  return facts.nodes.flatMap((node) => {
    const n = longest.get(node)
    if (n === undefined) return []
    const params = { node: { texts: [node.label] }, n, limit: stepLimit }
    return [{ place: { type: 'node', id: node.id }, reason: 'check.reason.L13', params }]
  })
}
