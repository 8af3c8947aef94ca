import { describe, expect, it } from 'vitest'
import { candidates } from '../../../../../renderer/panels/moments/candidates.ts'
import { isSameRow, type MomentRow, momentRows } from '../../../../../renderer/panels/moments/rows.ts'
import { selectedMoment } from '../../../../../renderer/panels/moments/selected-moment.ts'
import { columns, columnsFor, nextSorting, roomForAll, sortRows } from '../../../../../renderer/panels/moments/sort.ts'
import { rateMoment } from '../../../../../shared/editing/operations/rate-moment.ts'
import { scoreBlueprint } from '../../../../../shared/scoring/score-blueprint.ts'
import { small, template, words } from '../fixture.ts'

const rowsOf = (document = template('complaint')): MomentRow[] =>
  momentRows(document, scoreBlueprint(document), words.of)
const numbers = (rows: readonly MomentRow[]): number[] => rows.map((row) => row.number)

describe('momentRows', () => {
  it('has one row per moment in order, with stage, title, levels and class', () => {
    const [first, second] = rowsOf()
    expect(first).toMatchObject({ number: 1, stage: 'Receive', stageIndex: 0, title: 'The first words of complaint' })
    expect(second).toMatchObject({ number: 2, outcome: 'broken', hasTitle: true })
    expect(second?.levels.basic.value).toBe(2)
    expect(second?.S).toBe(-60)
    expect(second?.flags).toContain('modifier.voided')
  })

  it('calls a moment without a title by its node', () => {
    expect(rowsOf(small())[0]).toMatchObject({ title: 'Node b', hasTitle: false, S: null, outcome: null })
  })

  it('keeps rows the same that an edit does not touch', () => {
    const document = template('complaint')
    const moment = document.moments[1]?.id ?? ''
    const edited = rateMoment(document, { moment, level: 'basic', rating: 4 })
    if (!edited.ok) throw new Error('refused')
    const [before, after] = [rowsOf(document), rowsOf(edited.value)]
    expect(before.map((row, index) => isSameRow(row, after[index] as MomentRow))).toEqual([
      true,
      false,
      true,
      true,
      true,
    ])
  })
})

describe('sortRows', () => {
  it('sorts by every column both ways, keeping the order of moments among equals', () => {
    const rows = rowsOf()
    expect(numbers(sortRows(rows, { column: 'score', direction: 'ascending' }, 'en'))).toEqual([2, 3, 1, 4, 5])
    expect(numbers(sortRows(rows, { column: 'score', direction: 'descending' }, 'en'))).toEqual([5, 4, 1, 3, 2])
    expect(numbers(sortRows(rows, { column: 'stage', direction: 'descending' }, 'en'))).toEqual([5, 4, 3, 2, 1])
    for (const column of columns) {
      for (const direction of ['ascending', 'descending'] as const) {
        expect(numbers(sortRows(rows, { column, direction }, 'zh-CN')).sort()).toEqual([1, 2, 3, 4, 5])
      }
    }
  })

  it('puts rows without a value last either way', () => {
    const [first, ...rest] = rowsOf()
    const rows = [{ ...(first as MomentRow), S: null }, ...rest]
    expect(numbers(sortRows(rows, { column: 'score', direction: 'ascending' }, 'en')).at(-1)).toBe(1)
    expect(numbers(sortRows(rows, { column: 'score', direction: 'descending' }, 'en')).at(-1)).toBe(1)
  })
})

describe('nextSorting', () => {
  it('goes through both directions and back to the order of moments', () => {
    const start = { column: 'number', direction: 'ascending' } as const
    const first = nextSorting(start, 'score')
    expect(first).toEqual({ column: 'score', direction: 'ascending' })
    const second = nextSorting(first, 'score')
    expect(second).toEqual({ column: 'score', direction: 'descending' })
    expect(nextSorting(second, 'score')).toEqual(start)
    expect(nextSorting(start, 'importance')).toEqual({ column: 'importance', direction: 'descending' })
    expect(nextSorting(start, 'number')).toEqual({ column: 'number', direction: 'descending' })
  })
})

describe('selectedMoment', () => {
  it('is the selected moment, or the one on the selected node', () => {
    const document = small()
    expect(selectedMoment(document, [{ type: 'moment', id: 'm' }])).toBe('m')
    expect(selectedMoment(document, [{ type: 'node', id: 'b' }])).toBe('m')
    expect(selectedMoment(document, [{ type: 'node', id: 'a' }])).toBeNull()
    expect(selectedMoment(document, [{ type: 'lane', id: 'front' }])).toBeNull()
  })
})

describe('candidates', () => {
  it('are the steps of the customer, in flow order', () => {
    const nodes = ['z process front s2 0.0', 'y process front s1 1.0', 'x process front s1 0.0', 'w people back s1 0.0']
    expect(candidates(small(nodes)).map((node) => node.id)).toEqual(['x', 'y', 'z'])
  })
})

describe('the columns there is room for', () => {
  it('are all of them in a wide register, and before it has been measured', () => {
    expect(columnsFor(roomForAll)).toEqual(columns)
    expect(columnsFor(0)).toEqual(columns)
  })
  it('leave stage and flags to the title in a narrow one', () => {
    expect(columns.filter((id) => !columnsFor(roomForAll - 1).includes(id))).toEqual(['stage', 'flags'])
  })
})
