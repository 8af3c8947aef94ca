import type { Blueprint } from '../../shared/document/schema/document.ts'
import { textIn } from '../../shared/document/text.ts'
import { t, type UiLanguage } from '../../shared/i18n/t.ts'
import type { Board, BoardConnection, BoardNode } from '../../shared/layout/board/types.ts'
import type { Selected } from '../store/session.ts'
import { carrierOf, connectionOf, nodeOf, nodesById } from './geometry/lookup.ts'

/** Broken lines as one again: a space between Latin words, none between Chinese characters. */
export const joinLines = (lines: readonly string[]): string =>
  lines.reduce((text, line) => (/[!-~]$/.test(text) && /^[!-~]/.test(line) ? `${text} ${line}` : text + line), '')

const labelOf = (node: BoardNode | undefined, language: UiLanguage): string =>
  joinLines(node?.label.lines ?? []).trim() || t(language, 'canvas.unnamed')

/** What a screen reader says of a node on the board: kind, label, moments with their class, marks. */
export function nodeName(node: BoardNode, language: UiLanguage): string {
  const moments = node.badges.flatMap(({ score }) => [
    `${t(language, 'term.moment')} ${score.number}`,
    score.score ? t(language, `outcome.${score.score.outcome}`) : t(language, 'rating.blank'),
  ])
  const marks = node.marks.map(({ mark }) => t(language, `mark.${mark}`))
  return [t(language, `kind.${node.kind}`), labelOf(node, language), ...moments, ...marks].join(', ')
}

/** `nodeName` with the node's place among all nodes: "节点 3/34, 流程, 等位, 关键时刻 2, 惊喜". */
function nodeNameWithPlace(board: Board, node: BoardNode, language: UiLanguage): string {
  const index = board.nodes.indexOf(node) + 1
  return `${t(language, 'term.node')} ${index}/${board.nodes.length}, ${nodeName(node, language)}`
}

/** What a screen reader says of a connection: type and both ends. */
export function connectionName(
  connection: BoardConnection,
  nodes: ReadonlyMap<string, BoardNode>,
  language: UiLanguage,
): string {
  const [from, to] = [nodes.get(connection.from), nodes.get(connection.to)]
  const arrow = connection.twoWay ? '↔' : '→'
  return `${t(language, `type.${connection.type}`)}: ${labelOf(from, language)} ${arrow} ${labelOf(to, language)}`
}

/** What a screen reader says of something selected; '' when it is not on the board. */
export function itemName(board: Board, { type, id }: Selected, language: UiLanguage): string {
  if (type === 'connection') {
    const connection = connectionOf(board, id)
    return connection ? connectionName(connection, nodesById(board), language) : ''
  }
  if (type === 'stage' || type === 'lane') {
    const list = type === 'stage' ? board.stages : board.lanes
    const index = list.findIndex((each) => each.id === id)
    const label = joinLines(list[index]?.label.lines ?? []) || t(language, 'canvas.unnamed')
    return index < 0 ? '' : `${t(language, `term.${type}`)} ${index + 1}/${list.length}, ${label}`
  }
  const node = type === 'node' ? nodeOf(board, id) : carrierOf(board, id)
  return node ? nodeNameWithPlace(board, node, language) : ''
}

/** The label of the canvas as a whole. */
export const canvasName = (document: Blueprint, language: UiLanguage): string =>
  t(language, 'canvas.name', { title: textIn(document.title, language, document.languages) })
