import { describe, expect, it } from 'vitest'
import { documentWords } from '../../../../../renderer/panels/document-words.ts'
import { buildTable } from '../../../../../renderer/panels/table/model.ts'
import {
  heldIn,
  nextField,
  nextInTable,
  readPosition,
  stepInTable,
} from '../../../../../renderer/panels/table/position.ts'
import { small, template } from '../fixture.ts'

const table = buildTable(small())
const at = (row: number, column: number, item = 0) => ({ row, column, item })
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false })

describe('buildTable', () => {
  it('has a row per lane and a column per stage, and the headers', () => {
    expect([table.rows, table.columns]).toEqual([4, 3])
    expect(table.nodes(3, 1).map(({ id }) => id)).toEqual(['e', 'd'])
    expect(table.count(1, 1)).toBe(0)
    expect(table.count(0, 1)).toBe(0)
  })

  it('knows what stands where, and where it stands', () => {
    expect(table.itemAt(at(3, 1, 1))).toEqual({ type: 'node', id: 'd' })
    expect(table.itemAt(at(0, 2))).toEqual({ type: 'stage', id: 's2' })
    expect(table.itemAt(at(2, 0))).toEqual({ type: 'lane', id: 'front' })
    expect(table.itemAt(at(1, 1))).toBeNull()
    for (const id of ['a', 'b', 'c', 'd', 'e']) {
      const place = table.placeOf({ type: 'node', id })
      expect(place && table.itemAt(place)).toEqual({ type: 'node', id })
    }
    expect(table.placeOf({ type: 'moment', id: 'm' })).toEqual(at(2, 1, 1))
    expect(table.placeOf({ type: 'stage', id: 's2' })).toEqual(at(0, 2))
    expect(table.placeOf({ type: 'lane', id: 'back' })).toEqual(at(3, 0))
    expect(table.placeOf({ type: 'connection', id: 'x' })).toBeNull()
  })

  it('shows every node of a template', () => {
    const document = template('hotpot')
    const model = buildTable(document)
    expect(document.nodes.filter((node) => model.placeOf({ type: 'node', id: node.id }) === null)).toEqual([])
  })
})

describe('stepInTable', () => {
  it('goes through the nodes of a cell, then on', () => {
    expect(stepInTable(table, at(3, 1), press('ArrowDown'))).toEqual(at(3, 1, 1))
    expect(stepInTable(table, at(3, 1, 1), press('ArrowUp'))).toEqual(at(3, 1, 0))
    expect(stepInTable(table, at(3, 1), press('ArrowUp'))).toEqual(at(2, 1, 1))
    expect(stepInTable(table, at(2, 1, 1), press('ArrowDown'))).toEqual(at(3, 1, 0))
  })

  it('goes sideways at the same height as far as there is one', () => {
    expect(stepInTable(table, at(2, 1, 1), press('ArrowRight'))).toEqual(at(2, 2, 0))
    expect(stepInTable(table, at(2, 1, 1), press('ArrowLeft'))).toEqual(at(2, 0, 0))
    expect(stepInTable(table, at(1, 1), press('End', true))).toEqual(at(3, 2))
  })

  it('never goes to the corner', () => {
    expect(stepInTable(table, at(1, 0), press('ArrowUp'))).toBeNull()
    expect(stepInTable(table, at(0, 1), press('ArrowLeft'))).toBeNull()
    expect(heldIn(table, at(0, 0))).toEqual(at(0, 1))
    expect(heldIn(table, at(99, 99, 99))).toEqual(at(3, 2, 0))
  })
})

describe('nextInTable', () => {
  it('reads like a page and ends at its ends', () => {
    expect(nextInTable(table, at(3, 1), 1)).toEqual(at(3, 1, 1))
    expect(nextInTable(table, at(3, 1, 1), 1)).toEqual(at(3, 2))
    expect(nextInTable(table, at(2, 2), 1)).toEqual(at(3, 0))
    expect(nextInTable(table, at(3, 0), -1)).toEqual(at(2, 2, 0))
    expect(nextInTable(table, at(3, 2), 1)).toBeNull()
    expect(nextInTable(table, at(0, 1), -1)).toBeNull()
    expect(nextField(table, at(3, 1, 0), 1)).toEqual(at(3, 2))
    // Filling goes on in the next row's first cell, not at its name; back the same way.
    expect(nextField(table, at(2, 2), 1)).toEqual(at(3, 1))
    expect(nextField(table, at(3, 1), -1)).toEqual(at(2, 2))
  })

  it('reaches every place once', () => {
    const seen = new Set<string>()
    for (let place: ReturnType<typeof nextInTable> = at(0, 1); place; place = nextInTable(table, place, 1)) {
      seen.add(`${place.row},${place.column},${place.item}`)
    }
    // Two stages, three lanes, six cells of which two hold two nodes.
    expect(seen.size).toBe(2 + 3 + 6 + 2)
  })
})

describe('readPosition', () => {
  it('reads what elements carry and nothing else', () => {
    expect(readPosition('3,1,0')).toEqual(at(3, 1))
    expect(readPosition(undefined)).toBeNull()
    expect(readPosition(',0')).toBeNull()
    expect(readPosition('undefined,0')).toBeNull()
  })
})

describe('documentWords', () => {
  const text = { en: 'Wait', 'zh-CN': '等位' }

  it('shows one language, falling back to another', () => {
    const words = documentWords(['zh-CN', 'en'], 'en')
    expect([words.of(text), words.second(text), words.of({ 'zh-CN': '买单' })]).toEqual(['Wait', '', '买单'])
  })

  it('shows the second one beside the first when both are wanted', () => {
    const words = documentWords(['zh-CN', 'en'], 'both')
    expect([words.language, words.of(text), words.second(text)]).toEqual(['zh-CN', '等位', 'Wait'])
    expect(words.second({ en: 'Only' })).toBe('')
  })
})
