import { momentText } from '../../../shared/document/moment-title.ts'
import type { Connection } from '../../../shared/document/schema/connection.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { Lane } from '../../../shared/document/schema/lane.ts'
import type { Moment } from '../../../shared/document/schema/moment.ts'
import type { Node } from '../../../shared/document/schema/node.ts'
import type { Stage } from '../../../shared/document/schema/stage.ts'
import type { Text } from '../../../shared/document/schema/text.ts'
import type { MomentScore } from '../../../shared/scoring/types.ts'
import { arrowOf, connectionFacts } from '../connection-names.ts'
import type { Say } from '../mark-words.ts'
import { outcomeWords, spokenNode } from '../node-names.ts'
import type { OutlineRow } from './tree.ts'

/** The records of a blueprint by their ids, and the scores of moments by moment and by node. */
export type Records = {
  readonly stages: ReadonlyMap<string, Stage>
  readonly lanes: ReadonlyMap<string, Lane>
  readonly nodes: ReadonlyMap<string, Node>
  readonly moments: ReadonlyMap<string, Moment>
  readonly connections: ReadonlyMap<string, Connection>
  readonly scores: ReadonlyMap<string, MomentScore>
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((one) => [one.id, one]))

export const recordsOf = (document: Blueprint, scores: readonly MomentScore[]): Records => ({
  stages: byId(document.stages),
  lanes: byId(document.lanes),
  nodes: byId(document.nodes),
  moments: byId(document.moments),
  connections: byId(document.connections),
  scores: new Map(scores.flatMap((score) => [[score.moment, score] as const, [score.node, score] as const])),
})

/** The words of a row as they are edited: a label, a moment's title. */
export function textOfRow({ type, id }: OutlineRow, records: Records): Text {
  if (type === 'stage') return records.stages.get(id)?.label ?? {}
  if (type === 'lane') return records.lanes.get(id)?.label ?? {}
  if (type === 'node') return records.nodes.get(id)?.label ?? {}
  if (type === 'connection') return records.connections.get(id)?.label ?? {}
  return records.moments.get(id)?.title ?? {}
}

/** How a row of a connection begins: "→ Seat the guests". '' for other rows. */
export function endOfRow(row: OutlineRow, records: Records, words: (text: Text) => string, say: Say): string {
  const connection = row.type === 'connection' ? records.connections.get(row.id) : undefined
  const node = connection && records.nodes.get(connection.to)
  return node ? `${arrowOf(connection)} ${words(node.label) || say('canvas.unnamed')}` : ''
}

/** What a row is called: its label; a moment without a title goes by its node's. '' when there are no words. */
export function titleOfRow(row: OutlineRow, records: Records, words: (text: Text) => string): string {
  const moment = row.type === 'moment' ? records.moments.get(row.id) : undefined
  if (!moment) return words(textOfRow(row, records))
  return words(momentText(moment, records.nodes.get(moment.node), records.scores.get(moment.id)?.number ?? 0))
}

/** What a screen reader says of a row: the text equivalent of the canvas, with kind, label, marks and class. */
export function spokenName(row: OutlineRow, records: Records, words: (text: Text) => string, say: Say): string {
  const title = titleOfRow(row, records, words)
  const named = title || say('canvas.unnamed')
  const score = records.scores.get(row.id)
  switch (row.type) {
    case 'stage':
      return `${say('term.stage')} ${row.position}: ${named}`
    case 'lane':
      return `${say('term.lane')}: ${named}, ${say('outline.nodes', { n: row.children })}`
    case 'node': {
      const node = records.nodes.get(row.id)
      return node ? spokenNode(node, title, words(node.owner), score, say) : named
    }
    case 'connection': {
      const connection = records.connections.get(row.id)
      const end = connection && endOfRow(row, records, words, say)
      return connection
        ? [`${say('term.connection')} ${end}`, ...connectionFacts(connection, title, say)].join(', ')
        : named
    }
    case 'moment':
      return [`${say('term.moment')} ${score?.number ?? ''}`, named, ...(score ? outcomeWords(score, say) : [])].join(
        ', ',
      )
  }
}
