import type { Lane, LaneRole } from '../../document/schema/lane.ts'
import type { Id } from '../../document/schema/text.ts'
import { type Facts, otherEnd } from '../facts.ts'
import type { Hint, Rule } from '../types.ts'

/** The lanes somebody acts in; evidence, standards and lanes of no known role are nobody's step on the way. */
const acting: ReadonlySet<LaneRole> = new Set(['customer', 'frontstage', 'backstage', 'support'])

/** The first acting lane between two lanes that has another role than both: lanes of one role stand side by side, not in between. */
function skippedLane(lanes: readonly Lane[], from: number, to: number): Lane | undefined {
  const ends = new Set([lanes[from]?.role, lanes[to]?.role])
  return lanes.slice(Math.min(from, to) + 1, Math.max(from, to)).find(({ role }) => acting.has(role) && !ends.has(role))
}

function checkSkips({ document, links, laneIndex }: Facts): Hint[] {
  const known = new Map<string, Lane | undefined>()
  const skipped = (from: number, to: number): Lane | undefined => {
    const key = `${from}|${to}`
    if (!known.has(key)) known.set(key, skippedLane(document.lanes, from, to))
    return known.get(key)
  }
  return links.flatMap(({ connection, from, to }) => {
    if (connection.type !== 'interaction') return []
    const [start, end] = [laneIndex(from.at.lane), laneIndex(to.at.lane)]
    const role = document.lanes[start]?.role
    const isAlongside = role !== 'custom' && role === document.lanes[end]?.role
    const lane = start < 0 || end < 0 || isAlongside ? undefined : skipped(start, end)
    if (!lane) return []
    return [
      {
        place: { type: 'connection', id: connection.id },
        reason: 'check.reason.L8.skip',
        params: { from: { texts: [from.label] }, to: { texts: [to.label] }, lane: { texts: [lane.label] } },
        fix: { kind: 'insert-step', automatic: true, connection: connection.id, lane: lane.id },
      },
    ]
  })
}

/** The nodes of backstage lanes that lead, over other backstage nodes if need be, to a frontstage or support node. */
function anchoredBackstage({ nodes, roleOf, linksAt }: Facts): ReadonlySet<Id> {
  const anchored = new Set<Id>()
  const queue = nodes.filter((node) => roleOf(node) === 'frontstage' || roleOf(node) === 'support')
  for (let node = queue.pop(); node; node = queue.pop()) {
    for (const link of linksAt(node)) {
      const other = otherEnd(link, node)
      if (roleOf(other) !== 'backstage' || anchored.has(other.id)) continue
      anchored.add(other.id)
      queue.push(other)
    }
  }
  return anchored
}

function checkOrphans(facts: Facts): Hint[] {
  const { nodes, roleOf, hasRole } = facts
  if (!hasRole('frontstage') && !hasRole('support')) return []
  const anchored = anchoredBackstage(facts)
  return nodes
    .filter((node) => roleOf(node) === 'backstage' && !anchored.has(node.id))
    .map((node) => ({
      place: { type: 'node', id: node.id },
      reason: 'check.reason.L8.orphan',
      params: { node: { texts: [node.label] } },
      fix: { kind: 'connect-node', automatic: false, node: node.id, type: 'support' },
    }))
}

/** L8: an interaction that skips a lane; a backstage node that nothing frontstage or supporting hangs together with. */
export const checkLanes: Rule = (facts) => [...checkSkips(facts), ...checkOrphans(facts)]
