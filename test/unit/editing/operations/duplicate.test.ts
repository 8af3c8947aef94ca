import { describe, expect, it } from 'vitest'
import type { Blueprint } from '../../../../shared/document/schema/document.ts'
import { duplicateIds } from '../../../../shared/editing/duplicate.ts'
import { duplicateLane } from '../../../../shared/editing/operations/duplicate-lane.ts'
import { duplicateStage } from '../../../../shared/editing/operations/duplicate-stage.ts'
import { cellOf, edit, refusal, smallBlueprint } from '../../../helpers/edit.ts'

const document = smallBlueprint()
const fresh = (from: Blueprint, type: 'stage' | 'lane', id: string) =>
  Object.fromEntries(duplicateIds(from, type, id).map((old) => [old, `${old}2`]))
const ids = (list: readonly { readonly id: string }[]): string => list.map((one) => one.id).join()

describe('duplicateStage', () => {
  const next = edit(document, duplicateStage, { stage: 's1', ids: fresh(document, 'stage', 's1') })

  it('sets the copy behind the stage, with its nodes in the same cells', () => {
    expect(ids(next.stages)).toBe('s1,s12,s2,s3')
    expect(cellOf(next, 'a2')).toBe('l1/s12/0/0')
    expect(cellOf(next, 'b2')).toBe('l1/s12/1/0')
    expect(cellOf(next, 'e2')).toBe('l2/s12/0/0')
    expect(cellOf(next, 'c')).toBe('l1/s2/0/0')
  })

  it('copies the connections among them and their moments with everything in them, and no others', () => {
    expect(ids(next.connections)).toBe('ab,bc,ae,ab2,ae2')
    expect(next.connections.at(-1)).toMatchObject({ from: 'a2', to: 'e2', type: 'interaction' })
    expect(next.moments.map(({ id, order }) => `${id}${order}`)).toEqual(['ma1', 'mc3', 'ma22'])
    expect(next.moments.at(-1)?.needs.basic.statements.map(({ id }) => id)).toEqual(['st12', 'st22'])
    expect(next.ratings).toBe(document.ratings)
    expect(next.annotations).toBe(document.annotations)
  })

  it('keeps copies within their stage and lets spans over its end reach on', () => {
    const wide = edit(document, duplicateStage, { stage: 's2', ids: fresh(document, 'stage', 's2') })
    expect(cellOf(wide, 'f2')).toBe('l2/s22/0/1+2')
    expect(cellOf(wide, 'f')).toBe('l2/s2/0/0+5')
    expect(cellOf(wide, 'c2')).toBe('l1/s22/0/0')
  })

  it('refuses unknown stages, missing ids and ids in use', () => {
    expect(refusal(document, duplicateStage, { stage: 'q', ids: {} })).toEqual({ code: 'unknown-id', id: 'q' })
    expect(refusal(document, duplicateStage, { stage: 's1', ids: { s1: 's9' } }).code).toBe('unknown-id')
    const taken = { ...fresh(document, 'stage', 's1'), a: 'c' }
    expect(refusal(document, duplicateStage, { stage: 's1', ids: taken })).toEqual({ code: 'duplicate', id: 'c' })
  })
})

describe('duplicateLane', () => {
  it('sets the copy below the lane, the line below both', () => {
    const next = edit(document, duplicateLane, { lane: 'l1', ids: fresh(document, 'lane', 'l1') })
    expect(next.lanes.map(({ id, line }) => `${id}:${line?.kind}`)).toEqual([
      'l1:undefined',
      'l12:interaction',
      'l2:undefined',
    ])
    expect(cellOf(next, 'd2')).toBe('l12/s3/0/0')
    expect(ids(next.connections)).toBe('ab,bc,ae,ab2,bc2')
    expect(next.moments).toHaveLength(4)
    expect(next.moments.map(({ order }) => order).toSorted()).toEqual([1, 2, 3, 4])
  })

  it('copies an empty lane', () => {
    const bare = { ...document, lanes: [...document.lanes, { ...document.lanes[1], id: 'l3' }] } as Blueprint
    expect(ids(edit(bare, duplicateLane, { lane: 'l3', ids: { l3: 'l4' } }).lanes)).toBe('l1,l2,l3,l4')
  })

  it('refuses what it cannot name', () => {
    expect(refusal(document, duplicateLane, { lane: 'q', ids: {} }).code).toBe('unknown-id')
    expect(refusal(document, duplicateLane, { lane: 'l1', ids: { l1: 'l2' } }).code).toBe('duplicate')
  })
})
