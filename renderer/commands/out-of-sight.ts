import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Lane } from '../../shared/document/schema/lane.ts'
import { currentBlueprint } from '../store/editor.ts'
import { dropReply, reply, useReply } from '../store/reply.ts'
import { type Selected, sessionState } from '../store/session.ts'
import { say } from '../store/settings.ts'
import { pivotNow } from '../store/shown.ts'
import { isEnabled } from './enablement.ts'

/** The lanes something stands in: a connection in those of both ends. */
function lanesOf({ nodes, lanes, moments, connections }: Blueprint, { type, id }: Selected): readonly Lane[] {
  const moment = moments.find((one) => one.id === id)
  const connection = connections.find((one) => one.id === id)
  const ends: Readonly<Record<Selected['type'], readonly (string | undefined)[]>> = {
    node: [id],
    moment: [moment?.node],
    connection: [connection?.from, connection?.to],
    stage: [],
    lane: [],
  }
  const own = new Set(nodes.flatMap((node) => (ends[type].includes(node.id) ? [node.at.lane] : [])))
  return lanes.filter((lane) => own.has(lane.id) || (type === 'lane' && lane.id === id))
}

/** Why the board shows nothing of `item`: its lane is hidden, or collapsed. null when it is there, or another view is on show. */
function reasonFor(document: Blueprint, item: Selected): 'hidden' | 'collapsed' | null {
  if (sessionState().view !== 'board' || pivotNow() !== 'lanes') return null
  const lanes = lanesOf(document, item)
  if (lanes.some((lane) => lane.hidden)) return 'hidden'
  return item.type !== 'lane' && lanes.some((lane) => lane.collapsed) ? 'collapsed' : null
}

const offers = { hidden: 'lane.showAll', collapsed: 'lane.expandAll' } as const

/** Says why the board does not show what was gone to, and offers to show it: who put a lane out of sight decides when it comes back. */
export function sayIfOutOfSight(item: Selected): void {
  const document = currentBlueprint()
  const reason = document && reasonFor(document, item)
  if (reason) {
    reply(say(`goTo.${reason}`), isEnabled(offers[reason]) ? offers[reason] : null)
    return
  }
  // What was said of the place before is not true of this one.
  const last = useReply.getState().reply?.offer
  if (last === offers.hidden || last === offers.collapsed) dropReply()
}
