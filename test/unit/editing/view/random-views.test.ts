import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Blueprint } from '../../../../shared/document/schema/document.ts'
import { documentSchema } from '../../../../shared/document/schema/document.ts'
import type { Cell } from '../../../../shared/document/schema/node.ts'
import { type DocumentView, documentViews } from '../../../../shared/document/schema/view.ts'
import { isPlaced } from '../../../../shared/document/view/lever-cells.ts'
import { leverLaneId } from '../../../../shared/document/view/lever-lanes.ts'
import { viewOf } from '../../../../shared/document/view/view-of.ts'
import { createHistory, record, redo, undo } from '../../../../shared/editing/history/history.ts'
import { arbitraryBlueprint } from '../../../helpers/arbitrary-blueprint.ts'
import { deepFreeze, expectSound } from '../../../helpers/edit.ts'
import { playerOf, stepNames } from '../../../helpers/view-steps.ts'

const other = (view: DocumentView): DocumentView => (view === 'lanes' ? 'levers' : 'lanes')

const cellsOf = (document: Blueprint, view: DocumentView): Map<string, Cell> =>
  new Map(viewOf(document, view).nodes.map(({ id, at }) => [id, at]))

/** Sound as it is, and as the four-lever view shows it; annotations of the document's lanes have no place there. */
function expectSoundInBoth(document: Blueprint): void {
  expectSound(document)
  const levers = viewOf(document, 'levers')
  expectSound({ ...levers, annotations: levers.annotations.filter(({ anchor }) => anchor.type !== 'lane') })
  for (const { kind, at } of levers.nodes) expect(at.lane).toBe(leverLaneId(kind))
}

/** Fails when a node that keeps stage and kind, or the slots of a stage, have changed in `view`. */
function expectStill(before: Blueprint, after: Blueprint, view: DocumentView, name: string): void {
  const shown = new Map(viewOf(before, view).nodes.map((node) => [node.id, node]))
  for (const node of viewOf(after, view).nodes) {
    const old = shown.get(node.id)
    if (!old || old.kind !== node.kind || old.at.stage !== node.at.stage) continue
    if (view === 'lanes') expect(node.at, `${name}: ${node.id}`).toBe(old.at)
    else expect(node.at, `${name}: ${node.id}`).toEqual(old.at)
  }
  const slots = new Map(viewOf(before, view).stages.map((stage) => [stage.id, stage.slots]))
  for (const stage of viewOf(after, view).stages)
    expect(stage.slots, name).toBeGreaterThanOrEqual(slots.get(stage.id) ?? 1)
}

const withoutPlaces = (document: Blueprint) => ({
  ...document,
  stages: document.stages.map(({ slots: _, leverSlots: __, ...rest }) => rest),
  nodes: document.nodes.map(({ at: _, leverAt: __, kind: ___, ...rest }) => rest),
  lanes: [],
  moments: document.moments.map(({ order: _, ...rest }) => rest),
})

const arbitrary = arbitraryBlueprint({ nodes: 30, stages: 5, lanes: 5 })
const everything = [...stepNames.place, ...stepNames.stage, ...stepNames.record, ...stepNames.lane]

describe('random edits in either view', () => {
  it('never move anything in the other one', () => {
    const sides = fc.array(fc.constantFrom(...documentViews), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(arbitrary, fc.nat(), sides, (start, seed, views) => {
        const player = playerOf(seed)
        let document = deepFreeze(start)
        views.forEach((view, turn) => {
          const { name, document: result } = player.play(
            document,
            view,
            [...stepNames.place, ...stepNames.record],
            `new-${turn}`,
            { isHeld: true },
          )
          if (!result.ok) return
          expectSoundInBoth(deepFreeze(result.value))
          expectStill(document, result.value, other(view), name)
          document = result.value
        })
      }),
      { numRuns: 250 },
    )
  })

  it('do what they show: the view afterwards is the one the operation left', () => {
    fc.assert(
      fc.property(arbitrary, fc.nat(), fc.constantFrom(...documentViews), (start, seed, view) => {
        const player = playerOf(seed)
        let document = deepFreeze(start)
        for (let turn = 0; turn < 10; turn++) {
          const { name, shown, document: result } = player.play(document, view, everything, `new-${turn}`)
          if (!result.ok || !shown.ok) {
            // What the view itself refuses is refused; the four-lever view refuses what concerns its lanes as well.
            if (!shown.ok) expect(result).toEqual(shown)
            else if (!result.ok) expect([view, result.error.code], name).toEqual(['levers', 'invalid'])
            continue
          }
          const cells = cellsOf(result.value, view)
          const kinds = new Map(result.value.nodes.map((node) => [node.id, node.kind]))
          for (const node of shown.value.nodes) {
            const isOwnLane = view === 'lanes' || node.at.lane === leverLaneId(kinds.get(node.id) ?? 'process')
            const isKept = document.nodes.find(({ id }) => id === node.id)?.kind === kinds.get(node.id)
            if (isOwnLane && (isKept || name !== 'setNodeKind')) expect(cells.get(node.id), name).toMatchObject(node.at)
          }
          expect(withoutPlaces(result.value)).toEqual(withoutPlaces({ ...shown.value, lanes: result.value.lanes }))
          document = deepFreeze(result.value)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('leave documents that are sound in both views, and are undone and redone to the identical ones', () => {
    fc.assert(
      fc.property(arbitrary, fc.nat(), fc.boolean(), (start, seed, isHeld) => {
        const player = playerOf(seed)
        let history = createHistory(deepFreeze(start))
        for (let turn = 0; turn < 20; turn++) {
          const view = player.dice.pick(documentViews)
          const before = history.present
          const { document: result } = player.play(before, view, everything, `new-${turn}`, { isHeld })
          if (!result.ok) continue
          expectSoundInBoth(deepFreeze(result.value))
          history = record(history, result.value, 'undo.editNode')
          if (result.value === before) continue
          expect(undo(history).present).toBe(before)
          expect(redo(undo(history)).present).toBe(result.value)
          expect(viewOf(undo(history).present, 'levers')).toBe(viewOf(before, 'levers'))
        }
        expect(documentSchema.safeParse(history.present).success).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('keep untouched records: the same objects, and the same document where nothing changes', () => {
    fc.assert(
      fc.property(arbitrary, fc.nat(), fc.constantFrom(...documentViews), (start, seed, view) => {
        const { name, shown, document: result } = playerOf(seed).play(start, view, everything, 'new')
        if (!result.ok || !shown.ok) return
        if (shown.value === viewOf(start, view)) expect(result.value).toBe(start)
        const isNew = stepNames.record.includes(name) || isPlaced(start)
        if (!isNew || !start.nodes.every((node) => node.leverAt)) return
        const before = new Map(viewOf(start, view).nodes.map((node) => [node, node.id]))
        const same = new Set(shown.value.nodes.filter((node) => before.has(node)).map((node) => node.id))
        const own = new Set(start.nodes)
        const isStageEdit = stepNames.stage.includes(name)
        if (isStageEdit) return
        for (const node of result.value.nodes) if (same.has(node.id)) expect(own.has(node), name).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('among the lanes leave a view that nobody has placed following them, unless it is held', () => {
    fc.assert(
      fc.property(arbitrary, fc.nat(), (placed, seed) => {
        const start = {
          ...placed,
          stages: placed.stages.map(({ leverSlots: _, ...stage }) => stage),
          nodes: placed.nodes.map(({ leverAt: _, ...node }) => node),
        }
        const player = playerOf(seed)
        let document: Blueprint = start
        for (let turn = 0; turn < 8; turn++) {
          const { document: result } = player.play(document, 'lanes', everything, `new-${turn}`)
          if (result.ok) document = result.value
        }
        expect(isPlaced(document)).toBe(false)
      }),
    )
  })
})
