import { describe, expect, it } from 'vitest'
import { moveInGrid } from '../../../../../renderer/panels/grid/move.ts'

const size = { rows: 20, columns: 5 }
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false })
const from = { row: 3, column: 2 }

describe('moveInGrid', () => {
  it('goes one cell with the arrows', () => {
    expect(moveInGrid(from, press('ArrowUp'), size)).toEqual({ row: 2, column: 2 })
    expect(moveInGrid(from, press('ArrowDown'), size)).toEqual({ row: 4, column: 2 })
    expect(moveInGrid(from, press('ArrowLeft'), size)).toEqual({ row: 3, column: 1 })
    expect(moveInGrid(from, press('ArrowRight'), size)).toEqual({ row: 3, column: 3 })
  })

  it('goes to the ends of the row, and with Ctrl to the corners and edges', () => {
    expect(moveInGrid(from, press('Home'), size)).toEqual({ row: 3, column: 0 })
    expect(moveInGrid(from, press('End'), size)).toEqual({ row: 3, column: 4 })
    expect(moveInGrid(from, press('Home', true), size)).toEqual({ row: 0, column: 0 })
    expect(moveInGrid(from, press('End', true), size)).toEqual({ row: 19, column: 4 })
    expect(moveInGrid(from, press('ArrowDown', true), size)).toEqual({ row: 19, column: 2 })
    expect(moveInGrid(from, press('ArrowLeft', true), size)).toEqual({ row: 3, column: 0 })
  })

  it('stays inside', () => {
    expect(moveInGrid(from, press('PageUp'), size)).toEqual({ row: 0, column: 2 })
    expect(moveInGrid({ row: 15, column: 2 }, press('PageDown'), size)).toEqual({ row: 19, column: 2 })
    expect(moveInGrid({ row: 0, column: 0 }, press('ArrowUp'), size)).toEqual({ row: 0, column: 0 })
    expect(moveInGrid({ row: 0, column: 0 }, press('ArrowUp'), { rows: 0, columns: 5 })).toBeNull()
  })

  it('leaves other keys alone', () => {
    expect(moveInGrid(from, press('a'), size)).toBeNull()
    expect(moveInGrid(from, press('Tab'), size)).toBeNull()
  })
})
