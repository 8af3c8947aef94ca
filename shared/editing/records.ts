import { err, ok } from '../document/result.ts'
import { annotationSchema } from '../document/schema/annotation.ts'
import { connectionSchema } from '../document/schema/connection.ts'
import type { Blueprint } from '../document/schema/document.ts'
import { laneSchema } from '../document/schema/lane.ts'
import { momentSchema } from '../document/schema/moment.ts'
import { nodeSchema } from '../document/schema/node.ts'
import { raterSchema } from '../document/schema/rater.ts'
import { stageSchema } from '../document/schema/stage.ts'
import type { Id } from '../document/schema/text.ts'
import type { OperationError, OperationResult } from './types.ts'

/** A refusal with its reason and, where one record is to blame, its id. */
export const refuse = (code: OperationError['code'], id?: Id): OperationResult =>
  err(id === undefined ? { code } : { code, id })

/** Whether two values of a document say the same; keys that are undefined count as missing. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => isSame(item, b[i]))
  }
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => isSame(left[key], right[key]))
}

/** `record` with `fields` put in; undefined takes a field away. The same object when nothing changes, and equal fields stay the same objects. */
export function patched<T extends object>(record: T, fields: NoInfer<Partial<T>>): T {
  const before = record as Record<string, unknown>
  const changed = Object.entries(fields).filter(([key, value]) => !isSame(before[key], value))
  if (changed.length === 0) return record
  const after: Record<string, unknown> = { ...before }
  for (const [key, value] of changed) {
    if (value === undefined) delete after[key]
    else after[key] = value
  }
  return after as T
}

/** `list` with each item passed through `update`; the same list when every item stays the same object. */
export function mapped<T>(list: T[], update: (item: T, index: number) => T): T[] {
  const next = list.map(update)
  return next.every((item, index) => item === list[index]) ? list : next
}

/** `list` without the items that fail `keep`; the same list when all stay. */
export function kept<T>(list: T[], keep: (item: T) => boolean): T[] {
  const next = list.filter(keep)
  return next.length === list.length ? list : next
}

/** `list` with the item of that id at `index` among the others. */
export function reordered<T extends { readonly id: Id }>(list: T[], id: Id, index: number): T[] {
  const item = list.find((one) => one.id === id)
  if (!item || list.indexOf(item) === index) return list
  const others = list.filter((one) => one !== item)
  return [...others.slice(0, index), item, ...others.slice(index)]
}

/** `document` with whole lists or fields replaced; the same document when all of them are the same objects. */
export function edited(document: Blueprint, changes: Partial<Blueprint>): Blueprint {
  const isChanged = Object.entries(changes).some(([key, value]) => document[key] !== value)
  return isChanged ? { ...document, ...changes } : document
}

/** What a file may hold: whatever does not fit is refused at once, not when it is saved. */
const schemas = {
  stages: stageSchema,
  lanes: laneSchema,
  nodes: nodeSchema,
  connections: connectionSchema,
  moments: momentSchema,
  raters: raterSchema,
  annotations: annotationSchema,
} as const

type ListKey = 'stages' | 'lanes' | 'nodes' | 'connections' | 'moments' | 'raters' | 'annotations'
type RecordIn<K extends ListKey> = Blueprint[K][number]

/** The document with one record of a list passed through `update`; refuses an unknown id. */
export function updateRecord<K extends ListKey>(
  document: Blueprint,
  key: K,
  id: Id,
  update: (record: RecordIn<K>) => RecordIn<K>,
): OperationResult {
  const list = document[key] as RecordIn<K>[]
  const index = list.findIndex((record) => record.id === id)
  const record = list[index]
  if (!record) return refuse('unknown-id', id)
  const next = update(record)
  if (next === record) return ok(document)
  if (!schemas[key].safeParse(next).success) return refuse('invalid', id)
  return ok(edited(document, { [key]: list.with(index, next) }))
}

/** Whether the document's list has a record of that id. */
export const hasRecord = (document: Blueprint, key: ListKey, id: Id): boolean =>
  document[key].some((record) => record.id === id)

/** Every id in use; ids are unique in the whole document. */
export function usedIds(document: Blueprint): Set<Id> {
  const lists = [
    document.stages,
    document.lanes,
    document.nodes,
    document.connections,
    document.moments,
    document.raters,
    document.annotations,
    document.actions,
    document.promises,
    document.metrics,
    document.moments.flatMap((moment) => Object.values(moment.needs).flatMap(statementsOf)),
  ]
  return new Set(lists.flatMap((list) => list.map((record) => record.id)))
}

const statementsOf = (need: unknown): readonly { readonly id: Id }[] =>
  (need as { readonly statements?: readonly { readonly id: Id }[] }).statements ?? []

/** Whether `value` is a whole number from `min` to `max`. */
export const isWhole = (value: number, min: number, max: number): boolean =>
  Number.isInteger(value) && value >= min && value <= max
