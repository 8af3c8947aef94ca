import { gridOf } from '../../document/grid.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { Id, Language } from '../../document/schema/text.ts'
import { textIn } from '../../document/text.ts'
import { tableText } from './table-text.ts'

type Table = readonly (readonly string[])[]

/**
 * The nodes as lanes × stages with the names of both around: the labels of a cell from left to right, one a line. Only lanes and stages that hold
 * some of the nodes; nodes without a label leave nothing.
 */
export function tableOf(document: Blueprint, ids: ReadonlySet<Id>, language: Language): Table {
  const say = (text: Blueprint['nodes'][number]['label']): string => textIn(text, language, document.languages)
  const chosen = document.nodes.filter((node) => ids.has(node.id))
  const stages = document.stages.filter(({ id }) => chosen.some(({ at }) => at.stage === id))
  const lanes = document.lanes.filter(({ id }) => chosen.some(({ at }) => at.lane === id))
  const cell = (lane: Id, stage: Id): string =>
    chosen
      .filter(({ at }) => at.lane === lane && at.stage === stage)
      .sort((a, b) => a.at.slot - b.at.slot || a.at.row - b.at.row)
      .map((node) => say(node.label).replace(/\s*\n\s*/g, ' '))
      .filter((label) => label !== '')
      .join('\n')
  return [
    ['', ...stages.map((stage) => say(stage.label))],
    ...lanes.map((lane) => [say(lane.label), ...stages.map((stage) => cell(lane.id, stage.id))]),
  ]
}

/** The nodes for programs that take plain text: of one lane their labels in order, one a line; of several the table. */
export function plainText(document: Blueprint, ids: ReadonlySet<Id>, language: Language): string {
  const lanes = new Set(document.nodes.filter((node) => ids.has(node.id)).map(({ at }) => at.lane))
  if (lanes.size > 1) return tableText(tableOf(document, ids, language))
  const { first } = gridOf(document)
  return document.nodes
    .filter((node) => ids.has(node.id))
    .map((node) => ({ node, column: (first.get(node.at.stage) ?? 0) + node.at.slot }))
    .sort((a, b) => a.column - b.column || a.node.at.row - b.node.at.row)
    .map(({ node }) => textIn(node.label, language, document.languages))
    .filter((label) => label !== '')
    .join('\n')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

/** The table for programs that take HTML. `mark` is kept in an attribute of it; letters, digits and "+/=" only. */
export function htmlTable([head = [], ...rows]: Table, mark: string): string {
  const cells = (name: 'td' | 'th', row: readonly string[]): string =>
    row.map((cell) => `<${name}>${escaped(cell).replaceAll('\n', '<br>')}</${name}>`).join('')
  const body = rows.map(([name = '', ...rest]) => `<tr>${cells('th', [name])}${cells('td', rest)}</tr>`).join('')
  return `<table data-onstage="${mark}"><thead><tr>${cells('th', head)}</tr></thead><tbody>${body}</tbody></table>`
}

/** The mark of a table written by `htmlTable`, found as text: nothing of the HTML is read as HTML. null when there is none. */
export function markIn(html: string): string | null {
  const start = html.indexOf('data-onstage="')
  const end = start < 0 ? -1 : html.indexOf('"', start + 14)
  return end < 0 ? null : html.slice(start + 14, end)
}
