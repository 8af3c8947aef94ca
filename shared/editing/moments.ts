import { gridOf } from '../document/grid.ts'
import type { Blueprint } from '../document/schema/document.ts'
import { type Moment, type Need, type NeedLevel, needLevels, type Statement } from '../document/schema/moment.ts'
import type { Id } from '../document/schema/text.ts'
import { mapped, patched } from './records.ts'

/** Moments by their order; equal orders keep their place in the list. */
export const inOrder = (moments: readonly Moment[]): Moment[] => moments.toSorted((a, b) => a.order - b.order)

/** `moment` with every statement of its needs passed through `update`; the same object when all stay the same. */
export function withStatements(moment: Moment, update: (statement: Statement) => Statement): Moment {
  const needs = needLevels.map((level): [NeedLevel, Need] => {
    const need = moment.needs[level]
    return [level, patched(need, { statements: mapped(need.statements, update) })]
  })
  return patched(moment, { needs: patched(moment.needs, Object.fromEntries(needs)) })
}

/** `moments` with orders 1, 2, 3 … along `sequence`; the list itself keeps its order, unchanged moments stay the same objects. */
export function renumbered(moments: Moment[], sequence: readonly Moment[]): Moment[] {
  const orders = new Map(sequence.map((moment, index) => [moment.id, index + 1]))
  return mapped(moments, (moment) => patched(moment, { order: orders.get(moment.id) ?? moment.order }))
}

/** Compares two nodes by flow position: column, then lane from the top, then row. Unknown nodes come last. */
function flowOrder(document: Blueprint): (a: Id, b: Id) => number {
  const { first } = gridOf(document)
  const lanes = new Map(document.lanes.map((lane, index) => [lane.id, index]))
  const places = new Map(
    document.nodes.map(({ id, at }) => [id, [(first.get(at.stage) ?? 0) + at.slot, lanes.get(at.lane) ?? 0, at.row]]),
  )
  return (a, b) => {
    const [left, right] = [places.get(a), places.get(b)]
    if (!left || !right) return left ? -1 : right ? 1 : 0
    const differing = left.findIndex((value, index) => value !== right[index])
    return differing < 0 ? 0 : (left[differing] ?? 0) - (right[differing] ?? 0)
  }
}

/**
 * The document's moments with `created` behind them in the list, each at its place in the order by flow position: before the first moment that
 * comes later on the board. Orders become 1, 2, 3 ….
 */
export function insertByFlow(document: Blueprint, created: readonly Moment[]): Moment[] {
  const compare = flowOrder(document)
  const sequence = inOrder(document.moments)
  for (const moment of created) {
    const later = sequence.findIndex((one) => compare(one.node, moment.node) > 0)
    sequence.splice(later < 0 ? sequence.length : later, 0, moment)
  }
  return renumbered([...document.moments, ...created], sequence)
}
