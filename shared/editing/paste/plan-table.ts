import type { Blueprint } from '../../document/schema/document.ts'
import type { LaneRole } from '../../document/schema/lane.ts'
import type { Id } from '../../document/schema/text.ts'
import { laneNamed, roleNamed, withName } from './names.ts'
import { linesOf } from './read-paste.ts'

type Table = readonly (readonly string[])[]

/** Whether the first row names stages and the first column lanes. */
export type TableHeads = { readonly stages: boolean; readonly lanes: boolean }

/** A stage or lane that is there, or a new one; `name` null = it has none in the table. */
type Goal = { readonly id: Id } | { readonly name: string | null }
/** A new lane takes the role its name stands for. */
export type LaneGoal = { readonly id: Id } | { readonly name: string | null; readonly role: LaneRole }

/** Where each cell of a table goes, lanes and stages as indexes of the lists before. */
export type TablePlan = {
  readonly stages: readonly Goal[]
  readonly lanes: readonly LaneGoal[]
  readonly cells: readonly { readonly lane: number; readonly stage: number; readonly labels: readonly string[] }[]
}

const mostly = (list: readonly string[], isKnown: (cell: string) => boolean): boolean => {
  const filled = list.filter((cell) => cell !== '')
  return filled.length > 0 && filled.filter(isKnown).length * 2 >= filled.length
}

/**
 * Whether the edges of a table look like names: a table with an empty corner has both; else an edge most of whose cells are names of this blueprint, or of
 * lanes as people call them. A known first column with a strange corner has column names over it, and the other way round.
 */
export function guessHeads(document: Pick<Blueprint, 'stages' | 'lanes'>, table: Table): TableHeads {
  const [top = []] = table
  const left = table.map((row) => row[0] ?? '')
  const [corner = ''] = left
  const [across, down] = [top.slice(1), left.slice(1)]
  if (across.length === 0 || down.length === 0) return { stages: false, lanes: false }
  if (corner === '' && [...across, ...down].every((cell) => cell !== '')) return { stages: true, lanes: true }
  const isStage = (cell: string): boolean => withName(document.stages, cell) !== undefined
  const isLane = (cell: string): boolean => laneNamed(document, cell) !== undefined || roleNamed(cell) !== undefined
  const [stages, lanes] = [mostly(across, isStage), mostly(down, isLane)]
  return { stages: stages || (lanes && !isLane(corner)), lanes: lanes || (stages && !isStage(corner)) }
}

/** Goals for names in order: a known one is found once, every other is new. */
function goalsOf<T>(
  names: readonly string[],
  find: (name: string) => { readonly id: Id } | undefined,
  make: (name: string | null) => T,
) {
  const used = new Set<Id>()
  return names.map((name): { readonly id: Id } | T => {
    const found = find(name)
    if (!found || used.has(found.id)) return make(name === '' ? null : name)
    used.add(found.id)
    return { id: found.id }
  })
}

/** So many goals from the record `from` on; behind the last one new ones. */
function goalsFrom<T>(
  list: readonly { readonly id: Id }[],
  from: Id | undefined,
  count: number,
  make: (name: null) => T,
) {
  const start = Math.max(
    0,
    list.findIndex(({ id }) => id === from),
  )
  return Array.from({ length: count }, (_, index): { readonly id: Id } | T => {
    const there = list[start + index]
    return there ? { id: there.id } : make(null)
  })
}

/**
 * Where a table goes: named stages and lanes are found by their names or added; without names the cells go from `at` on to the right and down. The lines of
 * a cell are steps of their own.
 */
export function planTable(
  document: Pick<Blueprint, 'stages' | 'lanes'>,
  {
    table,
    heads,
    at,
  }: {
    readonly table: Table
    readonly heads: TableHeads
    readonly at: { readonly stage?: Id | undefined; readonly lane?: Id | undefined }
  },
): TablePlan {
  const body = table.slice(heads.stages ? 1 : 0).map((row) => row.slice(heads.lanes ? 1 : 0))
  const newStage = (name: string | null): Goal => ({ name })
  const newLane = (name: string | null): LaneGoal => ({ name, role: (name && roleNamed(name)) || 'custom' })
  const oneLine = (name: string): string => name.replace(/\s*\n\s*/g, ' ')
  const stageNames = (table[0] ?? []).slice(heads.lanes ? 1 : 0).map(oneLine)
  const laneNames = table.slice(heads.stages ? 1 : 0).map((row) => oneLine(row[0] ?? ''))
  return {
    stages: heads.stages
      ? goalsOf(stageNames, (name) => withName(document.stages, name), newStage)
      : goalsFrom(document.stages, at.stage, body[0]?.length ?? 0, newStage),
    lanes: heads.lanes
      ? goalsOf(laneNames, (name) => laneNamed(document, name), newLane)
      : goalsFrom(document.lanes, at.lane, body.length, newLane),
    cells: body.flatMap((row, lane) =>
      row.flatMap((cell, stage) => {
        const labels = linesOf(cell)
        return labels.length > 0 ? [{ lane, stage, labels }] : []
      }),
    ),
  }
}

/** What a plan brings: steps, new stages, new lanes. */
export const countPlan = ({
  stages,
  lanes,
  cells,
}: TablePlan): Readonly<Record<'nodes' | 'stages' | 'lanes', number>> => ({
  nodes: cells.reduce((sum, { labels }) => sum + labels.length, 0),
  stages: stages.filter((goal) => 'name' in goal).length,
  lanes: lanes.filter((goal) => 'name' in goal).length,
})
