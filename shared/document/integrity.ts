import { gridOf, occupancyOf } from './grid.ts'
import { type ImageHeader, readImageHeader } from './image.ts'
import { type OpenError, openError, type Repair } from './open-error.ts'
import { checkReferences, collectIds, type Ids } from './references.ts'
import { err, ok, type Result } from './result.ts'
import type { Blueprint } from './schema/document.ts'
import { expectationSourceKeys, type Moment, needLevels } from './schema/moment.ts'
import type { Node } from './schema/node.ts'
import type { Id } from './schema/text.ts'

/** More columns than this are a damaged file, not a blueprint. */
export const columnLimit = 50_000
const lastRow = 9_999
/** How many problems of a file are told at once. */
const mostErrors = 20

type Checked = { readonly document: Blueprint; readonly repairs: readonly Repair[] }

const cleared = (path: string, id: Id): Repair => ({ code: 'reference-cleared', path, params: { id } })

/** References that only add something to a record (an image, a promise) are cleared when they lead nowhere; the record stays. */
function clearSoftReferences(document: Blueprint, ids: Ids, repairs: Repair[]): Blueprint {
  const nodes = document.nodes.map((node, index) => {
    if (node.image === null || ids.asset.has(node.image)) return node
    repairs.push(cleared(`$.nodes[${index}].image`, node.image))
    return { ...node, image: null }
  })
  const moments = document.moments.map((moment, index) => {
    const path = `$.moments[${index}]`
    const promised = clearPromises(moment, path, ids, repairs)
    if (promised.promise === null || ids.promise.has(promised.promise)) return promised
    repairs.push(cleared(`${path}.promise`, promised.promise))
    return { ...promised, promise: null }
  })
  const actions = document.actions.map((action, index) => {
    if (action.moment === null || ids.moment.has(action.moment)) return action
    repairs.push(cleared(`$.actions[${index}].moment`, action.moment))
    return { ...action, moment: null }
  })
  return { ...document, nodes, moments, actions }
}

function clearPromises(moment: Moment, path: string, ids: Ids, repairs: Repair[]): Moment {
  const isKnown = (id: string) =>
    ids.promise.has(id) || ids.node.has(id) || expectationSourceKeys.some((source) => source === id)
  const needs = { ...moment.needs }
  let isChanged = false
  for (const level of needLevels) {
    const need = needs[level]
    const statements = need.statements.map((statement, index) => {
      if (statement.promisedBy === null || isKnown(statement.promisedBy)) return statement
      repairs.push(cleared(`${path}.needs.${level}.statements[${index}].promisedBy`, statement.promisedBy))
      isChanged = true
      return { ...statement, promisedBy: null }
    })
    needs[level] = { ...need, statements }
  }
  return isChanged ? { ...moment, needs } : moment
}

const stated = ({ type, width, height }: ImageHeader): string => `${type} ${width} × ${height}`

/** Type and size of every image as its bytes have them; bytes that are no picture are an error, as nothing else knows what they were. */
function settleImages(document: Blueprint, errors: OpenError[], repairs: Repair[]): Blueprint {
  let isChanged = false
  const assets = document.assets.map((asset, index) => {
    const header = readImageHeader(asset.data)
    if (!header) errors.push(openError('bad-image', `$.assets[${index}].data`))
    if (!header || stated(header) === stated(asset)) return asset
    isChanged = true
    repairs.push({
      code: 'image-corrected',
      path: `$.assets[${index}]`,
      params: { from: stated(asset), to: stated(header) },
    })
    return { ...asset, ...header }
  })
  return isChanged ? { ...document, assets } : document
}

/** The columns of the view that needs most. Cells of the four-lever view are wishes: where two are the same, the view itself makes room. */
function countColumns({ stages, nodes }: Blueprint): number {
  const lanes = new Map(stages.map((stage) => [stage.id, stage.slots]))
  const levers = new Map(stages.map((stage) => [stage.id, stage.leverSlots ?? stage.slots]))
  const reach = (slots: Map<Id, number>, stage: Id, slot: number) =>
    slots.set(stage, Math.max(slots.get(stage) ?? 1, slot + 1))
  for (const { at, leverAt } of nodes) {
    reach(lanes, at.stage, at.slot)
    if (leverAt) reach(levers, at.stage, leverAt.slot)
  }
  const sum = (slots: Map<Id, number>) => [...slots.values()].reduce((total, count) => total + count, 0)
  return Math.max(sum(lanes), sum(levers))
}

/** Spans cut at the last column and nodes that share a cell moved to the next free row of their lane, the earlier record staying where it is. */
function settleCells(document: Blueprint, repairs: Repair[]): Result<Blueprint, OpenError> {
  const grid = gridOf(document)
  const nodes: Node[] = document.nodes.map((node, index) => {
    const room = grid.columns.length - (grid.first.get(node.at.stage) ?? 0) - node.at.slot
    if (node.at.span <= room) return node
    repairs.push({ code: 'span-clipped', path: `$.nodes[${index}].at.span`, params: { from: node.at.span, to: room } })
    return { ...node, at: { ...node.at, span: room } }
  })
  const occupancy = occupancyOf(grid)
  const homeless: number[] = []
  nodes.forEach((node, index) => {
    if (occupancy.occupant(node.at) === undefined) occupancy.place(node.id, node.at)
    else homeless.push(index)
  })
  for (const index of homeless) {
    const node = nodes[index]
    if (!node) continue
    const row = occupancy.freeRow(node.at)
    const path = `$.nodes[${index}].at`
    if (row > lastRow) return err(openError('no-free-cell', path, { id: node.id }))
    // People count rows from one.
    repairs.push({
      code: 'moved-to-row',
      path: `${path}.row`,
      params: { other: occupancy.occupant(node.at) ?? '', row: row + 1 },
    })
    nodes[index] = { ...node, at: { ...node.at, row } }
    occupancy.place(node.id, { ...node.at, row })
  }
  return ok({ ...document, nodes })
}

/**
 * The document with everything put right that can be put right without guessing, each change reported; or the first error, with up to nineteen more in
 * `also`. Nothing is dropped: a record without a place is an error, a cleared reference and a moved node are repairs. A sound document comes back as the
 * same object.
 */
export function checkIntegrity(document: Blueprint): Result<Checked, OpenError> {
  const errors: OpenError[] = []
  const ids = collectIds(document, errors)
  checkReferences(document, ids, errors)
  const repairs: Repair[] = []
  const pictured = settleImages(document, errors, repairs)
  const [first, ...also] = errors.slice(0, mostErrors)
  if (first) return err(also.length > 0 ? { ...first, also } : first)
  const count = countColumns(document)
  if (count > columnLimit) return err(openError('too-many-columns', '$.stages', { count, limit: columnLimit }))
  const settled = settleCells(clearSoftReferences(pictured, ids, repairs), repairs)
  if (!settled.ok) return settled
  return ok({ document: repairs.length > 0 ? settled.value : document, repairs })
}
