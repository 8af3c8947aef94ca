import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { linksOf } from '../../commands/neighbour.ts'
import { initialsOf } from '../../commands/pinyin.ts'
import type { Selected } from '../../store/session.ts'
import { nodesByCell, nodesIn } from '../cells.ts'

export type RowType = 'stage' | 'lane' | 'node' | 'moment' | 'connection'

/** One line of the outline, with its place in the tree (ARIA: level, position in set, size of set). */
export type OutlineRow = {
  readonly key: string
  readonly type: RowType
  readonly id: string
  readonly stage: string
  /** '' on the row of a stage. */
  readonly lane: string
  readonly parent: string | null
  readonly level: 1 | 2 | 3 | 4
  readonly position: number
  readonly size: number
  readonly children: number
  /** Closed until it is opened: a step with nothing in it but what it leads to. */
  readonly startsClosed: boolean
}

const stageKey = (stage: string): string => `stage ${stage}`
const laneKey = (stage: string, lane: string): string => `lane ${stage} ${lane}`

/** The lines under a node: the moment on it, then what leads away from it. */
function rowsInNode(parent: OutlineRow, moment: string | undefined, connections: readonly string[]): OutlineRow[] {
  const line = (type: 'moment' | 'connection', id: string, index: number): OutlineRow => ({
    ...{ key: `${type} ${id}`, type, id, stage: parent.stage, lane: parent.lane, parent: parent.key, level: 4 },
    ...{ position: index + 1, size: parent.children, children: 0, startsClosed: false },
  })
  const first = moment === undefined ? [] : [line('moment', moment, 0)]
  return [...first, ...connections.map((id, index) => line('connection', id, first.length + index))]
}

/**
 * The whole blueprint as a tree written out line by line: stage → lane → node → its moment and the connections that lead away from it. Every stage shows
 * every lane.
 */
export function buildOutline(document: Blueprint): OutlineRow[] {
  const cells = nodesByCell(document)
  const moments = new Map(document.moments.map((moment) => [moment.node, moment.id]))
  const links = linksOf(document)
  const rows: OutlineRow[] = []
  document.stages.forEach(({ id: stage }, stageIndex) => {
    const parent = stageKey(stage)
    const lanes = document.lanes
    rows.push({
      ...{ key: parent, type: 'stage', id: stage, stage, lane: '', parent: null, level: 1 },
      ...{ position: stageIndex + 1, size: document.stages.length, children: lanes.length, startsClosed: false },
    })
    lanes.forEach(({ id: lane }, laneIndex) => {
      const key = laneKey(stage, lane)
      const nodes = nodesIn(cells, stage, lane)
      rows.push({
        ...{ key, type: 'lane', id: lane, stage, lane, parent, level: 2 },
        ...{ position: laneIndex + 1, size: lanes.length, children: nodes.length, startsClosed: false },
      })
      nodes.forEach((node, index) => {
        const moment = moments.get(node.id)
        const connections = links(node.id).away.map(({ id }) => id)
        const children = connections.length + (moment === undefined ? 0 : 1)
        const own: OutlineRow = {
          ...{ key: `node ${node.id}`, type: 'node', id: node.id, stage, lane, parent: key, level: 3 },
          ...{ position: index + 1, size: nodes.length, children, startsClosed: moment === undefined && children > 0 },
        }
        rows.push(own, ...rowsInNode(own, moment, connections))
      })
    })
  })
  return rows
}

/** Which rows the user has opened and closed; the others are as they start. */
export type Folds = { readonly opened: ReadonlySet<string>; readonly closed: ReadonlySet<string> }

/** The keys of the rows that are closed now. */
export const collapsedKeys = (rows: readonly OutlineRow[], { opened, closed }: Folds): ReadonlySet<string> =>
  new Set(rows.flatMap(({ key, startsClosed }) => (closed.has(key) || (startsClosed && !opened.has(key)) ? [key] : [])))

/** The rows that are not inside a collapsed one. */
export function visibleRows(rows: readonly OutlineRow[], collapsed: ReadonlySet<string>): OutlineRow[] {
  if (collapsed.size === 0) return [...rows]
  const hidden = new Set<string>()
  return rows.filter(({ key, parent }) => {
    const isHidden = parent !== null && (collapsed.has(parent) || hidden.has(parent))
    if (isHidden) hidden.add(key)
    return !isHidden
  })
}

/** The keys of all rows that hold `key`, the nearest first. */
export function ancestors(rows: readonly OutlineRow[], key: string): string[] {
  const byKey = new Map(rows.map((row) => [row.key, row.parent]))
  const found: string[] = []
  for (let parent = byKey.get(key) ?? null; parent !== null; parent = byKey.get(parent) ?? null) found.push(parent)
  return found
}

/** The row of something selected; null when it is gone. A lane has one in every stage: the one in `stage`, else the first. */
export function rowOf(rows: readonly OutlineRow[], { type, id }: Selected, stage?: string): OutlineRow | null {
  const own = rows.filter((row) => row.type === type && row.id === id)
  return own.find((row) => row.stage === stage) ?? own[0] ?? null
}

/** What a key of the tree pattern does at `key`: where the focus goes, or which row opens or closes. null = nothing. */
export type TreeStep = { readonly focus: string } | { readonly open: string } | { readonly close: string }

export function stepInTree(
  visible: readonly OutlineRow[],
  collapsed: ReadonlySet<string>,
  key: string,
  pressed: string,
): TreeStep | null {
  const index = visible.findIndex((row) => row.key === key)
  const row = visible[index]
  const to = (at: number): TreeStep | null => {
    const found = visible[Math.max(0, Math.min(visible.length - 1, at))]
    return found ? { focus: found.key } : null
  }
  if (!row) return to(0)
  switch (pressed) {
    case 'ArrowDown':
      return to(index + 1)
    case 'ArrowUp':
      return to(index - 1)
    case 'Home':
      return to(0)
    case 'End':
      return to(visible.length - 1)
    case 'PageDown':
      return to(index + 12)
    case 'PageUp':
      return to(index - 12)
    case 'ArrowRight':
      if (row.children === 0) return null
      return collapsed.has(key) ? { open: key } : to(index + 1)
    case 'ArrowLeft':
      if (row.children > 0 && !collapsed.has(key)) return { close: key }
      return row.parent === null ? null : { focus: row.parent }
    default:
      return null
  }
}

/** Whether a name begins with `typed` (lower case): in its letters, or Chinese by the first letter of each syllable. */
function begins(name: string, typed: string): boolean {
  if (name.toLocaleLowerCase().startsWith(typed)) return true
  const characters = [...name]
  return [...typed].every((letter, index) => initialsOf(characters[index] ?? '').includes(letter))
}

/**
 * The next row whose name begins with what was typed; a single letter pressed again goes on to the next one. Searches from `key` around the end;
 * null when there is none.
 */
export function matchTyped(
  visible: readonly OutlineRow[],
  nameOf: (row: OutlineRow) => string,
  key: string,
  typed: string,
): string | null {
  const letters = [...typed.toLocaleLowerCase()]
  const isSame = letters.every((letter) => letter === letters[0])
  const wanted = isSame ? (letters[0] ?? '') : letters.join('')
  const start = visible.findIndex((row) => row.key === key) + (isSame ? 1 : 0)
  const around = [...visible.slice(start), ...visible.slice(0, start)]
  return around.find((row) => begins(nameOf(row), wanted))?.key ?? null
}
