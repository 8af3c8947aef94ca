import { describe, expect, it } from 'vitest'
import { createLane, createStage } from '../../../../shared/document/factory.ts'
import { gridOf } from '../../../../shared/document/grid.ts'
import { addLane } from '../../../../shared/editing/operations/add-lane.ts'
import { addStage } from '../../../../shared/editing/operations/add-stage.ts'
import { deleteLane } from '../../../../shared/editing/operations/delete-lane.ts'
import { deleteStage } from '../../../../shared/editing/operations/delete-stage.ts'
import { insertSlot } from '../../../../shared/editing/operations/insert-slot.ts'
import { moveLane } from '../../../../shared/editing/operations/move-lane.ts'
import { moveStage } from '../../../../shared/editing/operations/move-stage.ts'
import { removeSlot } from '../../../../shared/editing/operations/remove-slot.ts'
import { renameLane } from '../../../../shared/editing/operations/rename-lane.ts'
import { renameStage } from '../../../../shared/editing/operations/rename-stage.ts'
import { setLaneRole } from '../../../../shared/editing/operations/set-lane-role.ts'
import { setSeparationLine } from '../../../../shared/editing/operations/set-separation-line.ts'
import { cellOf, edit, refusal, smallBlueprint } from '../../../helpers/edit.ts'

const document = smallBlueprint()
const ids = (list: readonly { readonly id: string }[]): string => list.map((one) => one.id).join()

describe('addStage', () => {
  it('adds at a place or at the end', () => {
    expect(ids(edit(document, addStage, { stage: createStage({ id: 'x' }) }).stages)).toBe('s1,s2,s3,x')
    expect(ids(edit(document, addStage, { stage: createStage({ id: 'x' }), index: 0 }).stages)).toBe('x,s1,s2,s3')
  })

  it('lets spans reach on across a stage that opens inside them', () => {
    const next = edit(document, addStage, { stage: createStage({ id: 'x', slots: 2 }), index: 2 })
    expect(cellOf(next, 'f')).toBe('l2/s2/0/0+5')
  })

  it('refuses used ids and places that are none', () => {
    expect(refusal(document, addStage, { stage: createStage({ id: 'l1' }) }).code).toBe('duplicate')
    expect(refusal(document, addStage, { stage: createStage({ id: 'x' }), index: 4 }).code).toBe('out-of-range')
  })
})

describe('moveStage', () => {
  it('takes the nodes along', () => {
    const next = edit(document, moveStage, { stage: 's3', index: 0 })
    expect(ids(next.stages)).toBe('s3,s1,s2')
    expect(cellOf(next, 'd')).toBe('l1/s3/0/0')
    expect(cellOf(next, 'f')).toBe('l2/s2/0/0+2')
  })

  it('changes nothing at its own place and refuses what is not there', () => {
    expect(edit(document, moveStage, { stage: 's2', index: 1 })).toBe(document)
    expect(refusal(document, moveStage, { stage: 'q', index: 1 }).code).toBe('unknown-id')
    expect(refusal(document, moveStage, { stage: 's2', index: 3 }).code).toBe('out-of-range')
  })
})

describe('renameStage and renameLane', () => {
  it('set the words of one language', () => {
    const stage = edit(document, renameStage, { stage: 's1', language: 'zh-CN', words: '到店' })
    expect(stage.stages[0]?.label).toEqual({ 'zh-CN': '到店' })
    expect(stage.stages[1]).toBe(document.stages[1])
    const lane = edit(document, renameLane, { lane: 'l1', language: 'en', words: 'Guest' })
    expect(lane.lanes[0]?.label).toEqual({ en: 'Guest' })
    expect(edit(document, renameLane, { lane: 'l1', language: 'en', words: '' })).toBe(document)
    expect(refusal(document, renameStage, { stage: 'q', language: 'en', words: '' }).code).toBe('unknown-id')
  })
})

describe('deleteStage', () => {
  it('with its nodes and all that hangs on them', () => {
    const next = edit(document, deleteStage, { stage: 's1', nodes: 'delete' })
    expect([ids(next.stages), ids(next.nodes), ids(next.connections), ids(next.moments)]).toEqual([
      's2,s3',
      'c,d,f',
      '',
      'mc',
    ])
  })

  it('shortens spans that covered it, and takes its annotations', () => {
    const next = edit(document, deleteStage, { stage: 's3', nodes: 'delete' })
    expect(cellOf(next, 'f')).toBe('l2/s2/0/0+2')
    expect(ids(edit(document, deleteStage, { stage: 's2', nodes: 'delete' }).annotations)).toBe('na,nab,nma,nl2')
  })

  it('moves its nodes behind those of another stage', () => {
    const next = edit(document, deleteStage, { stage: 's2', nodes: { to: 's1' } })
    expect(['a', 'b', 'c', 'd', 'f'].map((id) => cellOf(next, id))).toEqual([
      'l1/s1/0/0',
      'l1/s1/1/0',
      'l1/s1/2/0',
      'l1/s3/0/0',
      'l2/s1/2/0+2',
    ])
    expect(ids(next.connections)).toBe('ab,bc,ae')
  })

  it('refuses unknown stages and itself as the target', () => {
    expect(refusal(document, deleteStage, { stage: 'q', nodes: 'delete' }).code).toBe('unknown-id')
    expect(refusal(document, deleteStage, { stage: 's1', nodes: { to: 'q' } }).code).toBe('unknown-id')
    expect(refusal(document, deleteStage, { stage: 's1', nodes: { to: 's1' } }).code).toBe('invalid')
  })

  it('can leave an empty blueprint', () => {
    let next = document
    for (const stage of ['s1', 's2', 's3']) next = edit(next, deleteStage, { stage, nodes: 'delete' })
    expect([next.stages, next.nodes, next.moments, next.ratings]).toEqual([[], [], [], []])
  })
})

describe('lanes', () => {
  it('addLane', () => {
    expect(ids(edit(document, addLane, { lane: createLane({ id: 'x' }) }).lanes)).toBe('l1,l2,x')
    expect(ids(edit(document, addLane, { lane: createLane({ id: 'x' }), index: 1 }).lanes)).toBe('l1,x,l2')
    expect(refusal(document, addLane, { lane: createLane({ id: 'a' }) }).code).toBe('duplicate')
    expect(refusal(document, addLane, { lane: createLane({ id: 'x' }), index: -1 }).code).toBe('out-of-range')
  })

  it('moveLane takes nodes and line along', () => {
    const next = edit(document, moveLane, { lane: 'l1', index: 1 })
    expect([ids(next.lanes), next.lanes[1]?.line?.kind]).toEqual(['l2,l1', 'interaction'])
    expect(next.nodes).toBe(document.nodes)
    expect(refusal(document, moveLane, { lane: 'q', index: 0 }).code).toBe('unknown-id')
    expect(refusal(document, moveLane, { lane: 'l1', index: 2 }).code).toBe('out-of-range')
  })

  it('deleteLane with its nodes, or below those of another lane', () => {
    const gone = edit(document, deleteLane, { lane: 'l2', nodes: 'delete' })
    expect([ids(gone.lanes), ids(gone.nodes), ids(gone.annotations)]).toEqual(['l1', 'a,b,c,d', 'na,nab,nma,ns2'])
    const moved = edit(document, deleteLane, { lane: 'l2', nodes: { to: 'l1' } })
    expect(['e', 'f'].map((id) => cellOf(moved, id))).toEqual(['l1/s1/0/1', 'l1/s2/0/1+3'])
    expect(refusal(document, deleteLane, { lane: 'q', nodes: 'delete' }).code).toBe('unknown-id')
    expect(refusal(document, deleteLane, { lane: 'l1', nodes: { to: 'l1' } }).code).toBe('invalid')
    expect(refusal(document, deleteLane, { lane: 'l1', nodes: { to: 'q' } }).code).toBe('unknown-id')
  })

  it('setLaneRole', () => {
    expect(edit(document, setLaneRole, { lane: 'l2', role: 'support' }).lanes[1]?.role).toBe('support')
    expect(edit(document, setLaneRole, { lane: 'l2', role: 'frontstage' })).toBe(document)
    expect(refusal(document, setLaneRole, { lane: 'q', role: 'custom' }).code).toBe('unknown-id')
  })

  it('setSeparationLine', () => {
    const line = { kind: 'custom' as const, label: { en: 'Our line' } }
    expect(edit(document, setSeparationLine, { lane: 'l2', line }).lanes[1]?.line).toEqual(line)
    expect(edit(document, setSeparationLine, { lane: 'l1', line: null }).lanes[0]?.line).toBeNull()
    expect(edit(document, setSeparationLine, { lane: 'l2', line: null })).toBe(document)
  })
})

describe('slots', () => {
  const count = (next: typeof document, stage: string) => gridOf(next).slots.get(stage)

  it('insertSlot opens one through all lanes', () => {
    const next = edit(document, insertSlot, { stage: 's1', slot: 1 })
    expect([count(next, 's1'), cellOf(next, 'a'), cellOf(next, 'b')]).toEqual([3, 'l1/s1/0/0', 'l1/s1/2/0'])
    expect(count(edit(document, insertSlot, { stage: 's1', slot: 2 }), 's1')).toBe(3)
    expect(cellOf(edit(document, insertSlot, { stage: 's2', slot: 1 }), 'f')).toBe('l2/s2/0/0+4')
    expect(refusal(document, insertSlot, { stage: 's1', slot: 3 }).code).toBe('out-of-range')
    expect(refusal(document, insertSlot, { stage: 'q', slot: 0 }).code).toBe('unknown-id')
  })

  it('removeSlot closes an empty one', () => {
    const next = edit(document, removeSlot, { stage: 's2', slot: 1 })
    expect([count(next, 's2'), cellOf(next, 'f')]).toEqual([1, 'l2/s2/0/0+2'])
    const opened = edit(document, insertSlot, { stage: 's1', slot: 1 })
    expect(edit(opened, removeSlot, { stage: 's1', slot: 1 })).toEqual(document)
  })

  it('removeSlot refuses used, last and unknown ones', () => {
    expect(refusal(document, removeSlot, { stage: 's1', slot: 0 }).code).toBe('not-empty')
    expect(refusal(document, removeSlot, { stage: 's1', slot: 2 }).code).toBe('out-of-range')
    expect(refusal(document, removeSlot, { stage: 'q', slot: 0 }).code).toBe('unknown-id')
    const empty = edit(document, addStage, { stage: createStage({ id: 'x' }) })
    expect(refusal(empty, removeSlot, { stage: 'x', slot: 0 }).code).toBe('last-one')
  })
})
