import { describe, expect, it } from 'vitest'
import {
  createAnnotation,
  createBlueprint,
  createConnection,
  createLane,
  createNode,
  createStage,
} from '../../../../shared/document/factory.ts'
import { gridOf } from '../../../../shared/document/grid.ts'
import type { Blueprint } from '../../../../shared/document/schema/document.ts'
import type { NodeKind } from '../../../../shared/document/schema/node.ts'
import { isPlaced } from '../../../../shared/document/view/lever-cells.ts'
import { viewOf } from '../../../../shared/document/view/view-of.ts'
import { copyFragment } from '../../../../shared/editing/fragment.ts'
import { addAnnotation } from '../../../../shared/editing/operations/add-annotation.ts'
import { addLane } from '../../../../shared/editing/operations/add-lane.ts'
import { addNode } from '../../../../shared/editing/operations/add-node.ts'
import { addStage } from '../../../../shared/editing/operations/add-stage.ts'
import { arrange } from '../../../../shared/editing/operations/arrange.ts'
import { connect } from '../../../../shared/editing/operations/connect.ts'
import { deleteLane } from '../../../../shared/editing/operations/delete-lane.ts'
import { deleteNodes } from '../../../../shared/editing/operations/delete-nodes.ts'
import { deleteStage } from '../../../../shared/editing/operations/delete-stage.ts'
import { insertSlot } from '../../../../shared/editing/operations/insert-slot.ts'
import { markMoment } from '../../../../shared/editing/operations/mark-moment.ts'
import { moveLane } from '../../../../shared/editing/operations/move-lane.ts'
import { moveNodeBy } from '../../../../shared/editing/operations/move-node-by.ts'
import { moveNodes } from '../../../../shared/editing/operations/move-nodes.ts'
import { pasteNodes } from '../../../../shared/editing/operations/paste-nodes.ts'
import { relabelNode } from '../../../../shared/editing/operations/relabel-node.ts'
import { renameLane } from '../../../../shared/editing/operations/rename-lane.ts'
import { renameStage } from '../../../../shared/editing/operations/rename-stage.ts'
import { setNodeKind } from '../../../../shared/editing/operations/set-node-kind.ts'
import { setSeparationLine } from '../../../../shared/editing/operations/set-separation-line.ts'
import { spanNode } from '../../../../shared/editing/operations/span-node.ts'
import { followLanes } from '../../../../shared/editing/view/follow-lanes.ts'
import { applyInView, inView } from '../../../../shared/editing/view/in-view.ts'
import { createFromTemplate } from '../../../../shared/templates/templates.ts'
import { cellOf, edit, refusal } from '../../../helpers/edit.ts'

const node = (id: string, kind: NodeKind, lane: string, stage: string, slot = 0, row = 0, span = 1) => ({
  id,
  kind,
  at: { lane, stage, slot, row, span },
})

/**
 *     stage     s1              s2
 *     evidence  e
 *     customer  a      b        c
 *     front     f (2)           g
 *
 * a, b, c and g are steps, e is a place, f people.
 */
const start: Blueprint = createBlueprint({
  id: 'x',
  languages: ['en'],
  stages: [{ id: 's1' }, { id: 's2', slots: 2 }],
  lanes: [
    { id: 'evidence', role: 'evidence' },
    { id: 'customer', role: 'customer' },
    { id: 'front', role: 'frontstage' },
  ],
  nodes: [
    node('e', 'environment', 'evidence', 's1'),
    node('a', 'process', 'customer', 's1'),
    node('b', 'process', 'customer', 's1', 1),
    node('c', 'process', 'customer', 's2'),
    node('f', 'people', 'front', 's1', 0, 0, 2),
    node('g', 'process', 'front', 's2'),
  ],
  connections: [{ id: 'ab', from: 'a', to: 'b' }],
  annotations: [{ id: 'note', anchor: { type: 'lane', id: 'customer' } }],
})

const board = (document: Blueprint): Record<string, string> =>
  Object.fromEntries(document.nodes.map(({ id }) => [id, cellOf(viewOf(document, 'levers'), id).replace('lever:', '')]))
const lanes = (document: Blueprint): Record<string, string> =>
  Object.fromEntries(document.nodes.map(({ id }) => [id, cellOf(document, id)]))
const kindOf = (document: Blueprint, id: string) => document.nodes.find((one) => one.id === id)?.kind

const before = { board: board(start), lanes: lanes(start) }
const to = (id: string, lane: string, stage: string, slot: number, row = 0) => ({ node: id, lane, stage, slot, row })
/** A document whose four-lever view has been placed as it looks. */
const placed = edit(start, inView('levers', moveNodes), {
  moves: [to('b', 'lever:process', 's1', 1, 1)],
  mode: 'place',
})

describe('in the four-lever view', () => {
  it('a move changes the place there and nothing among the lanes', () => {
    const document = edit(start, inView('levers', moveNodes), {
      moves: [to('a', 'lever:process', 's1', 1, 1)],
      mode: 'place',
    })
    expect(board(document)).toEqual({ ...before.board, a: 'process/s1/1/1' })
    expect(lanes(document)).toEqual(before.lanes)
    expect(document.nodes.every((one) => one.leverAt)).toBe(true)
  })

  it('a node moved to another lane takes its lever, and stands below a node in the way', () => {
    const document = edit(start, inView('levers', moveNodes), {
      moves: [to('a', 'lever:environment', 's1', 0)],
      mode: 'place',
    })
    expect([kindOf(document, 'a'), kindOf(document, 'e')]).toEqual(['environment', 'environment'])
    expect(board(document)).toEqual({ ...before.board, a: 'environment/s1/0/1' })
    expect(lanes(document)).toEqual(before.lanes)
    const down = edit(start, inView('levers', moveNodeBy), { nodes: ['e'], direction: 'down' })
    expect([kindOf(down, 'e'), kindOf(down, 'f')]).toEqual(['people', 'people'])
  })

  it('two nodes of a lever change places as among the lanes', () => {
    const document = edit(start, inView('levers', moveNodeBy), { nodes: ['a'], direction: 'right' })
    expect(board(document)).toEqual({ ...before.board, a: before.board.b, b: before.board.a })
  })

  it('another stage is another stage in both views', () => {
    const document = edit(start, inView('levers', moveNodes), {
      moves: [to('a', 'lever:process', 's2', 0, 2)],
      mode: 'place',
    })
    expect(board(document)).toEqual({ ...before.board, a: 'process/s2/0/2' })
    expect(lanes(document)).toEqual({ ...before.lanes, a: 'customer/s2/0/1' })
  })

  it('a column that a span still covers stays open among the lanes when its last node leaves', () => {
    const document = edit(start, inView('levers', moveNodes), {
      moves: [to('b', 'lever:process', 's2', 0, 4)],
      mode: 'place',
    })
    expect(cellOf(document, 'f')).toBe('front/s1/0/0+2')
    expect(gridOf(document).columns.length).toBe(4)
  })

  it('a change of lever goes to the lane of that lever', () => {
    const document = edit(start, inView('levers', setNodeKind), { nodes: ['b', 'c'], kind: 'people' })
    expect(board(document)).toEqual({ ...before.board, b: 'people/s1/1/1', c: 'people/s2/0/0' })
    expect(lanes(document)).toEqual(before.lanes)
  })

  it.each([
    ['process', 'customer'],
    ['standard', 'front'],
    ['environment', 'evidence'],
    ['people', 'front'],
  ] as const)('a new %s comes to a lane of a fitting role', (kind, lane) => {
    const at = { lane: `lever:${kind}`, stage: 's1', slot: 0 }
    const document = edit(start, inView('levers', addNode), { node: createNode({ id: 'n', kind, at }) })
    const { n: shown, ...others } = board(document)
    const { n: own, ...rest } = lanes(document)
    expect(shown).toMatch(new RegExp(`^${kind}/s1/0/`))
    expect(own).toBe(`${lane}/s1/0/1`)
    expect([others, rest]).toEqual([before.board, before.lanes])
  })

  it('a new node dropped on the lane of another lever stays what it is', () => {
    const at = { lane: 'lever:people', stage: 's2', slot: 1 }
    const document = edit(start, inView('levers', addNode), { node: createNode({ id: 'n', kind: 'standard', at }) })
    expect(kindOf(document, 'n')).toBe('standard')
    expect(board(document).n).toBe('standard/s2/1/0')
  })

  it('new nodes one after the other stand one after the other among the lanes, too', () => {
    let document = createFromTemplate('five-lane', { language: 'en', id: 'x', date: '2026-11-21' })
    for (let slot = 0; slot < 5; slot++) {
      const at = { lane: 'lever:process', stage: 'stage-1', slot }
      document = edit(document, inView('levers', addNode), {
        node: createNode({ id: `n${slot}`, kind: 'process', at }),
      })
    }
    expect(Object.values(lanes(document))).toEqual([0, 1, 2, 3, 4].map((slot) => `customer/stage-1/${slot}/0`))
  })

  it('a new standard joins the others of its kind', () => {
    const kinds = edit(start, setNodeKind, { nodes: ['g', 'e'], kind: 'standard' })
    const at = { lane: 'lever:standard', stage: 's1', slot: 0 }
    const added = edit(kinds, inView('levers', addNode), { node: createNode({ id: 'n', kind: 'standard', at }) })
    expect(lanes(added).n).toBe('evidence/s1/0/1')
  })

  it('lanes without a fitting role: the first; no lanes: refused', () => {
    const at = { lane: 'lever:people', stage: 's', slot: 0 }
    const bare = createBlueprint({ id: 'x', languages: ['en'], stages: [{ id: 's' }] })
    const added = { node: createNode({ id: 'n', kind: 'people', at }) }
    expect(refusal(bare, inView('levers', addNode), added)).toEqual({ code: 'invalid' })
    const custom = { ...bare, lanes: [createLane({ id: 'l' }), createLane({ id: 'k' })] }
    expect(lanes(edit(custom, inView('levers', addNode), added))).toEqual({ n: 'l/s/0/0' })
  })

  it('slots open and spans grow there alone', () => {
    const opened = edit(start, inView('levers', insertSlot), { stage: 's1', slot: 1 })
    expect(board(opened)).toEqual({ ...before.board, b: 'process/s1/2/0', f: 'people/s1/0/0+3' })
    expect(lanes(opened)).toEqual(before.lanes)
    expect(gridOf(opened).columns.length).toBe(gridOf(start).columns.length)
    const wide = edit(start, inView('levers', spanNode), { node: 'e', span: 3 })
    expect(board(wide)).toEqual({ ...before.board, e: 'environment/s1/0/0+3' })
    expect(lanes(wide)).toEqual(before.lanes)
  })

  it('arranging moves nothing among the lanes', () => {
    const document = edit(placed, inView('levers', arrange), {})
    expect(board(document)).not.toEqual(board(placed))
    expect(lanes(document)).toEqual(before.lanes)
  })

  it('stages are added, renamed and deleted in both views', () => {
    for (const document of [start, placed]) {
      const added = edit(document, inView('levers', addStage), { stage: createStage({ id: 's0' }), index: 1 })
      expect(added.stages.map(({ id }) => id)).toEqual(['s1', 's0', 's2'])
      expect([board(added), lanes(added)]).toEqual([board(document), lanes(document)])
      const named = edit(document, inView('levers', renameStage), { stage: 's2', language: 'en', words: 'Eat' })
      expect(named.stages[1]).toEqual({ ...document.stages[1], label: { en: 'Eat' } })
      expect(named.nodes).toBe(document.nodes)
      const gone = edit(document, inView('levers', deleteStage), { stage: 's2', nodes: { to: 's1' } })
      expect(lanes(gone)).toMatchObject({ a: 'customer/s1/0/0', c: 'customer/s1/2/0', g: 'front/s1/2/0' })
      expect(board(gone)).toMatchObject({ a: 'process/s1/0/0', c: 'process/s1/2/0', g: 'process/s1/2/1' })
    }
  })

  it('what has nothing to do with places passes through, and leaves the view following the lanes', () => {
    const named = edit(start, inView('levers', relabelNode), { node: 'a', language: 'en', words: 'Arrive' })
    expect(named.nodes[1]).toEqual({ ...start.nodes[1], label: { en: 'Arrive' } })
    expect(named.nodes[0]).toBe(start.nodes[0])
    const connection = createConnection({ id: 'ea', from: 'e', to: 'a', type: 'shapes' })
    const marked = edit(edit(named, inView('levers', connect), { connection }), inView('levers', markMoment), {
      moment: 'm',
      node: 'c',
    })
    expect([marked.connections.length, marked.moments.length]).toEqual([2, 1])
    expect(marked.nodes).toBe(named.nodes)
    expect(isPlaced(marked)).toBe(false)
  })

  it('deleting takes connections along and moves nothing', () => {
    const document = edit(placed, inView('levers', deleteNodes), { nodes: ['a'] })
    expect(document.connections).toEqual([])
    const { a: _, ...others } = board(placed)
    const { a: __, ...rest } = before.lanes
    expect([board(document), lanes(document)]).toEqual([others, rest])
  })

  it('nothing is done to its lanes', () => {
    const lane = 'lever:process'
    expect(refusal(start, inView('levers', renameLane), { lane, language: 'en', words: 'Steps' }).code).toBe('invalid')
    expect(refusal(start, inView('levers', moveLane), { lane, index: 2 }).code).toBe('invalid')
    expect(refusal(start, inView('levers', deleteLane), { lane, nodes: 'delete' }).code).toBe('invalid')
    expect(refusal(start, inView('levers', addLane), { lane: createLane({ id: 'new' }) }).code).toBe('invalid')
    expect(
      refusal(start, inView('levers', setSeparationLine), { lane, line: { kind: 'custom', label: {} } }).code,
    ).toBe('invalid')
    const annotation = createAnnotation({ id: 'n', anchor: { type: 'lane', id: lane } })
    expect(refusal(start, inView('levers', addAnnotation), { annotation }).code).toBe('invalid')
  })

  it('a refusal is the operation’s own, and no effect is the same document', () => {
    expect(refusal(start, inView('levers', deleteNodes), { nodes: ['nobody'] })).toEqual({
      code: 'unknown-id',
      id: 'nobody',
    })
    expect(edit(start, inView('levers', setNodeKind), { nodes: ['a'], kind: 'process' })).toBe(start)
    const stay = { moves: [to('b', 'lever:process', 's1', 1, 1)], mode: 'place' as const }
    expect(edit(placed, inView('levers', moveNodes), stay)).toBe(placed)
  })

  it('only what moved is another object once the view has been placed', () => {
    const document = edit(placed, inView('levers', moveNodes), {
      moves: [to('g', 'lever:process', 's2', 1)],
      mode: 'place',
    })
    const changed = document.nodes.filter((one, index) => one !== placed.nodes[index])
    expect(changed.map(({ id }) => id)).toEqual(['g'])
    expect(document.stages).toBe(placed.stages)
  })
})

describe('among the lanes', () => {
  const moves = [to('a', 'front', 's1', 0, 1)]

  it('a placed four-lever view stands still', () => {
    const moved = edit(placed, inView('lanes', moveNodes), { moves, mode: 'insert' })
    expect(board(moved)).toEqual(board(placed))
    const opened = edit(placed, inView('lanes', insertSlot), { stage: 's1', slot: 0 })
    expect(board(opened)).toEqual(board(placed))
    expect(gridOf(viewOf(opened, 'levers')).columns).toEqual(gridOf(viewOf(placed, 'levers')).columns)
    const lane = edit(placed, inView('lanes', deleteLane), { lane: 'evidence', nodes: { to: 'front' } })
    expect(board(lane)).toEqual(board(placed))
  })

  it('one that nobody has placed follows, until it has been looked at', () => {
    const slot = { stage: 's1', slot: 0 }
    const following = edit(start, inView('lanes', insertSlot), slot)
    expect(board(following).a).toBe('process/s1/1/0')
    expect(isPlaced(following)).toBe(false)
    const held = edit(start, inView('lanes', insertSlot, { isHeld: true }), slot)
    expect(board(held)).toEqual(before.board)
    expect(lanes(held)).toEqual(lanes(following))
    expect(
      isPlaced(edit(start, inView('lanes', relabelNode, { isHeld: true }), { node: 'a', language: 'en', words: 'x' })),
    ).toBe(false)
  })

  it('new nodes and nodes in another stage or of another lever find a free cell there', () => {
    const at = { lane: 'customer', stage: 's1', slot: 0, row: 5 }
    const added = edit(placed, inView('lanes', addNode), { node: createNode({ id: 'n', kind: 'process', at }) })
    expect(board(added)).toEqual({ ...board(placed), n: 'process/s1/0/1' })
    const moved = edit(placed, inView('lanes', moveNodes), { moves: [to('a', 'customer', 's2', 0, 1)], mode: 'place' })
    expect(board(moved)).toEqual({ ...board(placed), a: 'process/s2/0/2' })
    const other = edit(placed, inView('lanes', setNodeKind), { nodes: ['a'], kind: 'people' })
    expect(board(other)).toEqual({ ...board(placed), a: 'people/s1/0/1' })
    expect(isPlaced(other) && other.nodes.every((one) => one.leverAt)).toBe(true)
  })

  it('stages are shared: spans of the placed view grow and shrink with them', () => {
    const wide = edit(placed, inView('levers', spanNode), { node: 'e', span: 3 })
    const added = edit(wide, inView('lanes', addStage), { stage: createStage({ id: 's0', slots: 2 }), index: 1 })
    expect(board(added)).toEqual({ ...board(wide), e: 'environment/s1/0/0+5' })
    const gone = edit(added, inView('lanes', deleteStage), { stage: 's0', nodes: 'delete' })
    expect(board(gone)).toEqual(board(wide))
  })

  it('pasted nodes bring no places from the view they were copied in', () => {
    const fragment = copyFragment(placed, ['a', 'f'])
    const at = { lane: 'customer', stage: 's2', slot: 1, row: 0 }
    const pasted = edit(placed, inView('lanes', pasteNodes), { fragment, at, ids: { a: 'a2', f: 'f2' } })
    expect(board(pasted)).toMatchObject({ ...board(placed), a2: 'process/s2/1/0' })
    const foreign = edit(start, inView('lanes', pasteNodes), { fragment, at, ids: { a: 'a2', f: 'f2' } })
    expect(isPlaced(foreign)).toBe(false)
  })
})

describe('applyInView', () => {
  it('takes the acting nodes from the caller where there are no arguments to read', () => {
    const run = (document: Blueprint) =>
      moveNodes(document, {
        moves: [to('a', 'lever:environment', 's1', 0), to('e', 'lever:process', 's1', 0)],
        mode: 'place',
      })
    const both = applyInView('levers', start, run)
    const one = applyInView('levers', start, run, { isActing: (id) => id === 'a' })
    if (!both.ok || !one.ok) throw new Error('refused')
    expect([kindOf(both.value, 'a'), kindOf(both.value, 'e')]).toEqual(['environment', 'process'])
    expect([kindOf(one.value, 'a'), kindOf(one.value, 'e')]).toEqual(['environment', 'environment'])
  })
})

describe('followLanes', () => {
  it('gives up the places of the four-lever view', () => {
    const moved = edit(placed, inView('levers', insertSlot), { stage: 's1', slot: 0 })
    const document = edit(moved, followLanes, {})
    expect(document).toEqual(start)
    expect(board(document)).toEqual(before.board)
    expect(edit(start, followLanes, {})).toBe(start)
  })
})
