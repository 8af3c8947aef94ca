import { describe, expect, it } from 'vitest'
import { type Shift, shiftRow } from '../../../../../renderer/panels/outline/reorder.ts'
import { buildOutline } from '../../../../../renderer/panels/outline/tree.ts'
import { draftFor, rowBefore } from '../../../../../renderer/panels/outline/use-draft.ts'
import type { Blueprint } from '../../../../../shared/document/schema/document.ts'
import { usualKind } from '../../../../../shared/editing/usual-kind.ts'
import { expectSound } from '../../../../helpers/edit.ts'
import { small } from '../fixture.ts'

const rowIn = (document: Blueprint, key: string) => {
  const row = buildOutline(document).find((one) => one.key === key)
  if (!row) throw new Error(`no row ${key}`)
  return row
}
function shift(document: Blueprint, key: string, how: Shift): Blueprint {
  const result = shiftRow(document, rowIn(document, key), how)
  if (!result.ok) throw new Error(`refused: ${result.error.code}`)
  expectSound(result.value)
  return result.value
}
const order = (document: Blueprint): string =>
  buildOutline(document)
    .map(({ id }) => id)
    .join(' ')

describe('shiftRow', () => {
  it('lets two steps change places, whatever their cells', () => {
    expect(order(shift(small(), 'node a', 'later'))).toContain('front b m a')
    expect(order(shift(small(), 'node d', 'earlier'))).toContain('back d e')
    expect(order(shift(shift(small(), 'node a', 'later'), 'node a', 'earlier'))).toBe(order(small()))
  })

  it('goes on into the next stage, before what is there, and back behind it', () => {
    const later = shift(small(), 'node b', 'later')
    expect(order(later)).toMatch(/s2 see front b m c/)
    const back = shift(later, 'node b', 'earlier')
    expect(order(back)).toMatch(/s1 see front a b m back/)
  })

  it('moves a moment with its node', () => {
    expect(order(shift(small(), 'moment m', 'earlier'))).toContain('front b m a')
  })

  it('goes to the lane above and below, to a free row', () => {
    expect(order(shift(small(), 'node a', 'above'))).toContain('see a front b')
    const below = shift(small(), 'node a', 'below')
    expect(below.nodes.find((node) => node.id === 'a')?.at).toMatchObject({ lane: 'back', slot: 0, row: 2 })
  })

  it('moves stages and lanes with everything in them', () => {
    expect(shift(small(), 'stage s1', 'later').stages.map(({ id }) => id)).toEqual(['s2', 's1'])
    expect(shift(small(), 'lane s1 back', 'earlier').lanes.map(({ id }) => id)).toEqual(['see', 'back', 'front'])
  })

  it('is refused at the edges', () => {
    for (const [key, how] of [
      ['node c', 'later'],
      ['node a', 'earlier'],
      ['node d', 'below'],
      ['stage s1', 'earlier'],
      ['lane s1 back', 'later'],
    ] as const) {
      expect(shiftRow(small(), rowIn(small(), key), how)).toEqual({ ok: false, error: { code: 'out-of-range' } })
    }
  })
})

describe('draftFor', () => {
  it('stands behind the step with its moment, of the same kind', () => {
    const rows = buildOutline(small())
    const draft = draftFor(small(), rowIn(small(), 'moment m'))
    expect(draft).toMatchObject({ after: 'node b', kind: 'process', beside: [{ type: 'node', id: 'b' }] })
    expect(draft && rowBefore(rows, draft)).toBe('moment m')
  })

  it('stands at the end of a lane, of the kind usual there', () => {
    const rows = buildOutline(small())
    const back = draftFor(small(), rowIn(small(), 'lane s1 back'))
    expect(back).toMatchObject({ kind: 'people' })
    expect(back && rowBefore(rows, back)).toBe('node d')
    const empty = draftFor(small(), rowIn(small(), 'lane s2 back'))
    expect(empty && rowBefore(rows, empty)).toBe('lane s2 back')
    expect(draftFor(small(), rowIn(small(), 'stage s1'))).toBeNull()
  })
})

describe('usualKind', () => {
  it('is what most nodes of the lane are, else what its role holds', () => {
    expect(usualKind(small(), 'back')).toBe('people')
    expect(usualKind(small(), 'see')).toBe('environment')
    expect(usualKind(small([]), 'back')).toBe('process')
    expect(usualKind(small(['x standard back s1 0.0']), 'back')).toBe('standard')
  })
})
