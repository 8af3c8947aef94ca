import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import {
  bail,
  canRedo,
  canUndo,
  createHistory,
  type History,
  historyLimit,
  mark,
  record,
  redo,
  redoLabel,
  squash,
  undo,
  undoLabel,
} from '../../../shared/editing/history/history.ts'
import { smallBlueprint } from '../../helpers/edit.ts'

const first = smallBlueprint()
const edition = (name: string): Blueprint => ({ ...first, edition: name })
const [second, third, fourth] = [edition('2'), edition('3'), edition('4')]
const withTwo = (): History => record(record(createHistory(first), second, 'undo.moveNode'), third, 'undo.rate')

describe('undo and redo', () => {
  it('go through the identical documents and name the steps', () => {
    const history = withTwo()
    expect([history.present, undoLabel(history), redoLabel(history)]).toEqual([third, 'undo.rate', null])
    const back = undo(history)
    expect(back.present).toBe(second)
    expect([undoLabel(back), redoLabel(back)]).toEqual(['undo.moveNode', 'undo.rate'])
    expect(undo(back).present).toBe(first)
    expect(redo(redo(undo(back))).present).toBe(third)
  })

  it('stop at both ends', () => {
    const fresh = createHistory(first)
    expect([canUndo(fresh), canRedo(fresh), undo(fresh), redo(fresh)]).toEqual([false, false, fresh, fresh])
    expect(canUndo(withTwo())).toBe(true)
    expect(canRedo(undo(withTwo()))).toBe(true)
  })

  it('forget what was undone once something new is done', () => {
    const history = record(undo(withTwo()), fourth, 'undo.connect')
    expect(canRedo(history)).toBe(false)
    expect(undo(history).present).toBe(second)
  })

  it('record nothing for the same document', () => {
    const history = withTwo()
    expect(record(history, third, 'undo.moveNode')).toBe(history)
    expect(record(undo(history), second, 'undo.moveNode').future).toHaveLength(1)
  })

  it('keep a limited number of steps', () => {
    let history = createHistory(first)
    for (let step = 0; step < historyLimit + 20; step++) history = record(history, edition(`e${step}`), 'undo.editNode')
    expect(history.past).toHaveLength(historyLimit)
    expect(history.dropped).toBe(20)
    while (canUndo(history)) history = undo(history)
    expect(history.present.edition).toBe('e19')
  })

  it('are each other’s inverse after any number of steps', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (moves) => {
        let history = withTwo()
        for (const isUndo of moves) history = isUndo ? undo(history) : redo(history)
        if (canUndo(history)) expect(redo(undo(history))).toEqual(history)
        if (canRedo(history)) expect(undo(redo(history))).toEqual(history)
      }),
    )
  })
})

describe('gestures', () => {
  it('become one step from the mark on', () => {
    const start = record(createHistory(first), second, 'undo.moveNode')
    const from = mark(start)
    const moved = record(record(start, third, 'undo.moveNode'), fourth, 'undo.moveNode')
    const done = squash(moved, from, 'undo.moveNodes')
    expect([done.present, undoLabel(done), done.past.length]).toEqual([fourth, 'undo.moveNodes', 2])
    expect(undo(done).present).toBe(second)
    expect(redo(undo(done)).present).toBe(fourth)
  })

  it('leave no step when they end where they began', () => {
    const start = record(createHistory(first), second, 'undo.moveNode')
    const moved = record(record(start, third, 'undo.moveNode'), second, 'undo.moveNode')
    const done = squash(moved, mark(start), 'undo.moveNode')
    expect(done.past).toEqual(start.past)
    expect(squash(start, mark(start), 'undo.moveNode')).toBe(start)
  })

  it('can be given up: back to the mark, nothing to redo', () => {
    const start = record(createHistory(first), second, 'undo.moveNode')
    const moved = record(record(start, third, 'undo.moveNode'), fourth, 'undo.moveNode')
    const back = bail(moved, mark(start))
    expect([back.present, back.past, canRedo(back)]).toEqual([second, start.past, false])
    expect(bail(start, mark(start))).toBe(start)
  })

  it('keep what can be redone when nothing happened', () => {
    const undone = undo(withTwo())
    expect(canRedo(bail(undone, mark(undone)))).toBe(true)
    expect(canRedo(squash(undone, mark(undone), 'undo.moveNode'))).toBe(true)
  })

  it('keep their mark when old steps fall off', () => {
    let history = createHistory(first)
    for (let step = 0; step < historyLimit; step++) history = record(history, edition(`e${step}`), 'undo.editNode')
    const from = mark(history)
    const before = history.present
    for (let step = 0; step < 30; step++) history = record(history, edition(`g${step}`), 'undo.moveNode')
    const done = squash(history, from, 'undo.moveNode')
    expect(undo(done).present).toBe(before)
    expect(bail(history, from).present).toBe(before)
    for (let step = 0; step < historyLimit + 5; step++) history = record(history, edition(`h${step}`), 'undo.moveNode')
    const late = squash(history, from, 'undo.moveNode')
    expect([late.past.length, undo(late).present]).toEqual([1, before])
  })
})
