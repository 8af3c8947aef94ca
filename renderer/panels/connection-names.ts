import type { Connection } from '../../shared/document/schema/connection.ts'
import type { Links } from '../commands/neighbour.ts'
import type { Say } from './mark-words.ts'

/** What stands before the other end of a connection that leads away. */
export const arrowOf = ({ twoWay }: Pick<Connection, 'twoWay'>): string => (twoWay ? '↔' : '→')

/** Type, own words and handoff of a connection: what there is to say of it beside its ends. */
export const connectionFacts = ({ type, handoff }: Connection, label: string, say: Say): string[] => [
  say(`type.${type}`),
  ...(label ? [label] : []),
  ...(handoff ? [say('connection.handoff')] : []),
]

/** What a node leads to, in a few words: "→ Seat the guests, ↔ Check the booking". '' when it leads nowhere. */
export const leadsTo = ({ away }: Links, nameOf: (node: string) => string): string =>
  away.map((connection) => `${arrowOf(connection)} ${nameOf(connection.to)}`).join(', ')

/** What a screen reader adds to a node: "leads to Seat the guests (Flow); from Arrive (Flow)". '' for one that stands alone. */
export function spokenLinks({ away, here }: Links, nameOf: (node: string) => string, say: Say): string {
  const all = [...away, ...here]
  const list = (connections: readonly Connection[], end: 'from' | 'to'): string =>
    connections.map((one) => `${nameOf(one[end])} (${say(`type.${one.type}`)})`).join(', ')
  const part = (key: 'connection.leadsTo' | 'connection.comesFrom', names: string): string[] =>
    names === '' ? [] : [say(key, { names })]
  const both = all.filter((one) => one.twoWay)
  const others = both.map((one) => `${nameOf(away.includes(one) ? one.to : one.from)} (${say(`type.${one.type}`)})`)
  return [
    ...part(
      'connection.leadsTo',
      list(
        away.filter((one) => !one.twoWay),
        'to',
      ),
    ),
    ...part(
      'connection.comesFrom',
      list(
        here.filter((one) => !one.twoWay),
        'from',
      ),
    ),
    ...(others.length > 0 ? [say('connection.withBoth', { names: others.join(', ') })] : []),
  ].join('; ')
}
