import { createConnection, createLane, createNode, createStage } from '../../document/factory.ts'
import { gridOf } from '../../document/grid.ts'
import { ok, type Result } from '../../document/result.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { LaneRole, LineKind } from '../../document/schema/lane.ts'
import type { Node } from '../../document/schema/node.ts'
import type { Id, Language, Text } from '../../document/schema/text.ts'
import { openSlots, settleNodes } from '../cells.ts'
import type { TablePlan } from '../paste/plan-table.ts'
import { edited, refuse, usedIds } from '../records.ts'
import type { Operation, OperationError, OperationResult } from '../types.ts'
import { usualKind } from '../usual-kind.ts'
import { addLane } from './add-lane.ts'
import { addStage } from './add-stage.ts'

type Args = {
  readonly plan: TablePlan
  readonly language: Language
  /** "Stage 4" and "Lane 6" for those without a name, by their place. */
  readonly names: { readonly stage: (n: number) => Text; readonly lane: (n: number) => Text }
  /** Whether the steps of a lane run on by a flow. */
  readonly connect: boolean
  /** Fresh ids: for every stage, lane, step and connection it may bring (`tableIds`). */
  readonly ids: readonly Id[]
}

/** How many ids a plan may need. */
export const tableIds = ({ stages, lanes, cells }: TablePlan): number =>
  stages.length + lanes.length + 2 * cells.reduce((sum, { labels }) => sum + labels.length, 0)

/** The line that usually stands under a lane of this role. */
const usualLine: Partial<Record<LaneRole, LineKind>> = {
  customer: 'interaction',
  frontstage: 'visibility',
  backstage: 'internal',
}

type Goal = { readonly id: Id } | { readonly name: string | null }
type Framed = Result<{ readonly document: Blueprint; readonly ids: readonly Id[] }, OperationError>

/** The place of a new record: behind the goal before it, else before the next one that is there, else at the end. */
function placeOf(list: readonly { readonly id: Id }[], before: Id | undefined, rest: readonly Goal[]): number {
  const index = (id: Id | undefined): number => list.findIndex((one) => one.id === id)
  if (before !== undefined) return index(before) + 1
  const next = rest.find((goal): goal is { readonly id: Id } => 'id' in goal)
  return next && index(next.id) >= 0 ? index(next.id) : list.length
}

/** The document with the stages or lanes that are missing, and the id of each goal; refuses an unknown one. */
function framed<G extends Goal>(
  start: Blueprint,
  key: 'stages' | 'lanes',
  goals: readonly G[],
  add: (
    document: Blueprint,
    goal: Exclude<G, { readonly id: Id }>,
    index: number,
  ) => { readonly id: Id; readonly result: OperationResult },
): Framed {
  let document = start
  const ids: Id[] = []
  for (const [place, goal] of goals.entries()) {
    if ('id' in goal) {
      const { id } = goal
      if (!document[key].some((one) => one.id === id)) return { ok: false, error: { code: 'unknown-id', id } }
      ids.push(id)
      continue
    }
    const index = placeOf(document[key], ids.at(-1), goals.slice(place + 1))
    const { id, result } = add(document, goal as Exclude<G, { readonly id: Id }>, index)
    if (!result.ok) return result
    document = result.value
    ids.push(id)
  }
  return ok({ document, ids })
}

/** The document with the stages and lanes of the plan, each new one with its name and a lane with the line that usually stands under it. */
function withFrame(document: Blueprint, { plan, language, names }: Args, nextId: () => Id) {
  const label = (name: string | null, numbered: Text): Text => (name === null ? numbered : { [language]: name })
  const stages = framed(document, 'stages', plan.stages, (now, { name }, index) => {
    const stage = createStage({ id: nextId(), label: label(name, names.stage(index + 1)) })
    return { id: stage.id, result: addStage(now, { stage, index }) }
  })
  if (!stages.ok) return stages
  const lanes = framed(stages.value.document, 'lanes', plan.lanes, (now, { name, role }, index) => {
    const usual = usualLine[role]
    const kind = now.lanes.some(({ line }) => line?.kind === usual) ? undefined : usual
    const lane = createLane({
      id: nextId(),
      role,
      label: label(name, names.lane(index + 1)),
      line: kind ? { kind } : null,
    })
    return { id: lane.id, result: addLane(now, { lane, index }) }
  })
  if (!lanes.ok) return lanes
  return ok({ document: lanes.value.document, stages: stages.value.ids, lanes: lanes.value.ids })
}

/** The first slot of a stage from which on nothing stands in the lanes that get something there. */
function firstFree(nodes: readonly Node[], stage: Id, lanes: ReadonlySet<Id>): number {
  return nodes.reduce(
    (most, { at }) => (at.stage === stage && lanes.has(at.lane) ? Math.max(most, at.slot + at.span) : most),
    0,
  )
}

type Ids = { readonly stages: readonly Id[]; readonly lanes: readonly Id[]; readonly nextId: () => Id }

/** The document with the steps of the cells, stage by stage behind what stands there, and which steps stand in each lane, left to right. */
function withSteps(document: Blueprint, { plan, language }: Args, { stages, lanes, nextId }: Ids) {
  let placed: Pick<Blueprint, 'stages' | 'nodes'> = document
  const rows = new Map<Id, Id[]>()
  for (const [index, stage] of stages.entries()) {
    const cells = plan.cells.filter((cell) => cell.stage === index)
    const start = firstFree(placed.nodes, stage, new Set(cells.map((cell) => lanes[cell.lane] ?? '')))
    const longest = cells.reduce((most, { labels }) => Math.max(most, labels.length), 0)
    const slots = gridOf(placed).slots.get(stage) ?? 0
    const missing = start + longest - slots
    if (longest > 0 && missing > 0) placed = openSlots(placed, stage, slots, missing)
    const steps = cells.flatMap(({ lane: row, labels }) => {
      const lane = lanes[row] ?? ''
      const kind = usualKind(document, lane)
      return labels.map((label, offset) => {
        const node = createNode({
          id: nextId(),
          kind,
          at: { lane, stage, slot: start + offset },
          label: { [language]: label },
        })
        if (kind === 'process') rows.set(lane, [...(rows.get(lane) ?? []), node.id])
        return node
      })
    })
    placed = { stages: placed.stages, nodes: [...placed.nodes, ...steps] }
  }
  return { placed, rows }
}

/**
 * Brings a table: the stages and lanes it names and that are missing, and a step for every line of every cell. A new lane of a known role gets its usual line.
 * Steps come behind what stands in their stage. On a board without nodes a table that knows none of its stages brings its own: those that were only
 * there to begin with, and that nobody has noted anything on, go.
 */
export const pasteTable: Operation<Args> = (document, args) => {
  const { plan, connect, ids } = args
  const taken = usedIds(document)
  if (ids.length < tableIds(plan) || new Set(ids).size < ids.length) return refuse('duplicate')
  const known = ids.find((id) => taken.has(id))
  if (known !== undefined) return refuse('duplicate', known)
  let used = 0
  const nextId = (): Id => ids[used++] ?? ''
  const frame = withFrame(document, args, nextId)
  if (!frame.ok) return frame
  const { stages, lanes } = frame.value
  const { placed, rows } = withSteps(frame.value.document, args, { stages, lanes, nextId })
  const chains = connect ? [...rows.values()] : []
  const links = chains.flatMap((row) =>
    row.slice(1).map((to, index) => createConnection({ id: nextId(), from: row[index] ?? '', to, type: 'flow' })),
  )
  const isNew = document.nodes.length === 0 && plan.stages.length > 0 && plan.stages.every((goal) => !('id' in goal))
  const isWanted = ({ id }: { readonly id: Id }): boolean =>
    stages.includes(id) || document.annotations.some(({ anchor }) => anchor.id === id)
  const fresh = new Set(placed.nodes.slice(document.nodes.length).map((node) => node.id))
  return ok(
    edited(frame.value.document, {
      stages: isNew ? placed.stages.filter(isWanted) : placed.stages,
      nodes: settleNodes(placed, fresh),
      connections: links.length > 0 ? [...document.connections, ...links] : document.connections,
    }),
  )
}
