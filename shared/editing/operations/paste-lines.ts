import { createConnection, createNode } from '../../document/factory.ts'
import { gridOf, occupancyOf } from '../../document/grid.ts'
import { ok } from '../../document/result.ts'
import type { Connection } from '../../document/schema/connection.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { Cell } from '../../document/schema/node.ts'
import type { Id, Language } from '../../document/schema/text.ts'
import { openSlots, settleNodes } from '../cells.ts'
import { edited, hasRecord, isWhole, refuse, usedIds } from '../records.ts'
import type { Operation } from '../types.ts'
import { usualKind } from '../usual-kind.ts'

type Args = {
  readonly lines: readonly string[]
  readonly language: Language
  /** The cell of the first step. */
  readonly at: Pick<Cell, 'lane' | 'stage' | 'slot' | 'row'>
  /** The step they follow, if any. */
  readonly after: Id | null
  /** A fresh id for each step, then for each connection: twice as many as lines, and one. */
  readonly ids: readonly Id[]
}

/** How many free columns follow in the stage from `at` on, and who stands behind them. */
function room(document: Blueprint, at: Cell): { readonly free: number; readonly next: Id | undefined } {
  const grid = gridOf(document)
  const { occupant } = occupancyOf(grid, document.nodes)
  const last = grid.slots.get(at.stage) ?? 0
  let slot = at.slot
  while (slot < last && occupant({ ...at, slot, span: 1 }) === undefined) slot += 1
  return { free: slot - at.slot, next: occupant({ ...at, slot, span: 1 }) }
}

/** A chain of flows through `steps`, from the step before it and on to the one it has come between, whose connection leads through it. */
function linked(
  document: Blueprint,
  steps: readonly Id[],
  { after, next, ids }: { after: Id | null; next: Id | undefined; ids: readonly Id[] },
) {
  const between = document.connections.find((one) => one.from === after && one.to === next && one.type === 'flow')
  const chain = [...(after === null || between ? [] : [after]), ...steps]
  const links = chain.slice(1).map((to, index) => ({ from: chain[index] ?? '', to }))
  const [first, last] = [steps[0] ?? '', steps.at(-1) ?? '']
  if (between) links.push({ from: last, to: between.to })
  const made = links.map((link, index): Connection => createConnection({ ...link, id: ids[index] ?? '', type: 'flow' }))
  const led = document.connections.map((one) => (one === between ? { ...one, to: first } : one))
  return [...led, ...made]
}

/**
 * Adds a row of steps, one for each line, from cell `at` on: free columns are used, others open in the same stage. They are of the kind of the step they
 * follow, else of the lane's usual one; steps of a process run on by a flow, and come between where one leads to the very next step already.
 */
export const pasteLines: Operation<Args> = (document, { lines, language, at, after, ids }) => {
  if (!hasRecord(document, 'stages', at.stage)) return refuse('unknown-id', at.stage)
  if (!hasRecord(document, 'lanes', at.lane)) return refuse('unknown-id', at.lane)
  if (after !== null && !hasRecord(document, 'nodes', after)) return refuse('unknown-id', after)
  if (!isWhole(at.slot, 0, 9_999) || !isWhole(at.row, 0, 9_999)) return refuse('out-of-range')
  const taken = usedIds(document)
  if (ids.length <= 2 * lines.length || new Set(ids).size < ids.length) return refuse('duplicate')
  const known = ids.find((id) => taken.has(id))
  if (known !== undefined) return refuse('duplicate', known)
  if (lines.length === 0) return ok(document)
  const slot = Math.min(at.slot, gridOf(document).slots.get(at.stage) ?? 0)
  const start: Cell = { ...at, slot, span: 1 }
  const kind = document.nodes.find((node) => node.id === after)?.kind ?? usualKind(document, at.lane)
  const { free, next } = room(document, start)
  const missing = Math.max(0, lines.length - free)
  const opened = missing > 0 ? openSlots(document, at.stage, slot + free, missing) : document
  const steps = lines.map((line, index) =>
    createNode({ id: ids[index] ?? '', kind, at: { ...start, slot: slot + index }, label: { [language]: line } }),
  )
  const nodes = [...opened.nodes, ...steps]
  const names = steps.map((node) => node.id)
  return ok(
    edited(document, {
      stages: opened.stages,
      nodes: settleNodes({ stages: opened.stages, nodes }, new Set(names)),
      connections:
        kind === 'process'
          ? linked(document, names, { after, next: missing > 0 ? next : undefined, ids: ids.slice(lines.length) })
          : document.connections,
    }),
  )
}
