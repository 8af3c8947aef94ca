import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { initialsOf } from '../../commands/pinyin.ts'
import type { Selected } from '../../store/session.ts'
import { nodesByCell, nodesIn } from '../cells.ts'

export type RowType = 'stage' | 'lane' | 'node' | 'moment'

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
}

const stageKey = (stage: string): string => `stage ${stage}`
const laneKey = (stage: string, lane: string): string => `lane ${stage} ${lane}`

/** The whole blueprint as a tree written out line by line: stage → lane → node → moment. Every stage shows every lane. */
export function buildOutline(document: Blueprint): OutlineRow[] {
  const cells = nodesByCell(document)
  const moments = new Map(document.moments.map((moment) => [moment.node, moment.id]))
  const rows: OutlineRow[] = []
  document.stages.forEach(({ id: stage }, stageIndex) => {
    const parent = stageKey(stage)
    const lanes = document.lanes
    rows.push({
      ...{ key: parent, type: 'stage', id: stage, stage, lane: '', parent: null, level: 1 },
      ...{ position: stageIndex + 1, size: document.stages.length, children: lanes.length },
    })
    lanes.forEach(({ id: lane }, laneIndex) => {
      const key = laneKey(stage, lane)
      const nodes = nodesIn(cells, stage, lane)
      rows.push({
        ...{ key, type: 'lane', id: lane, stage, lane, parent, level: 2 },
        ...{ position: laneIndex + 1, size: lanes.length, children: nodes.length },
      })
      nodes.forEach((node, index) => {
        const moment = moments.get(node.id)
        const own = `node ${node.id}`
        rows.push({
          ...{ key: own, type: 'node', id: node.id, stage, lane, parent: key, level: 3 },
          ...{ position: index + 1, size: nodes.length, children: moment === undefined ? 0 : 1 },
        })
        if (moment === undefined) return
        rows.push({
          ...{ key: `moment ${moment}`, type: 'moment', id: moment, stage, lane, parent: own, level: 4 },
          ...{ position: 1, size: 1, children: 0 },
        })
      })
    })
  })
  return rows
}

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

/** The row of something selected; null when the outline has none (a connection). A lane has one in every stage: the one in `stage`, else the first. */
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
