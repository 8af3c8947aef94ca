import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf, pasteLimits, readPaste } from '../../../../shared/editing/paste/read-paste.ts'
import { readTable, tableText } from '../../../../shared/editing/paste/table-text.ts'

const read = (text: string) => {
  const found = readPaste(text)
  if (!found?.ok) throw new Error('refused')
  return found.value
}
const refused = (text: string) => {
  const found = readPaste(text)
  return found && !found.ok ? found.error : null
}

describe('readTable', () => {
  it('reads what spreadsheets write: quoted cells with tabs, line breaks and marks', () => {
    const excel = '\t到店\t"用餐\r\n点菜"\r\n顾客\t"说 ""好"""\t"a\tb"\r\n'
    expect(readTable(excel)).toEqual([
      ['', '到店', '用餐\n点菜'],
      ['顾客', '说 "好"', 'a\tb'],
    ])
  })

  it('takes a mark that nothing closes as it is', () => {
    expect(readTable('12" pizza\t"half\nnext\t"a"b')).toEqual([
      ['12" pizza', '"half'],
      ['next', '"a"b'],
    ])
    expect(readTable('"')).toEqual([['"']])
    expect(readTable('')).toEqual([['']])
  })

  it('reads back every table', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '字', '"', '\t', '\n', ' ', '🎫') })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (table) => {
        expect(readTable(tableText(table))).toEqual(table)
      }),
    )
  })

  it('is quick on hostile text', () => {
    for (const text of ['"\t', '""\t', '"""\n', '"a\t', '"a"b\t', '"\n']) {
      const start = performance.now()
      readTable(text.repeat(Math.floor(1_000_000 / text.length)))
      expect(performance.now() - start, JSON.stringify(text)).toBeLessThan(4_000)
    }
  })
})

describe('readPaste', () => {
  it('makes lines of text, without list marks when all have them', () => {
    expect(read('1. 取号\r\n2. 等位\r\n\r\n3. 入座\r\n').lines).toEqual(['取号', '等位', '入座'])
    expect(read('• Arrive\n• Queue').lines).toEqual(['Arrive', 'Queue'])
    expect(read('一、到店\n二、取号').lines).toEqual(['到店', '取号'])
    expect(read('① 到店\n② 取号').lines).toEqual(['到店', '取号'])
    expect(read('- one\ntwo').lines).toEqual(['- one', 'two'])
    expect(read('1.5 小时\n2.5 小时').lines).toEqual(['1.5 小时', '2.5 小时'])
    expect(read('- alone').lines).toEqual(['- alone'])
    expect(read('\u00a0a\u000bb\u2028c\ufeff').lines).toEqual(['a', 'b', 'c'])
  })

  it('sees a table only where there are columns', () => {
    expect(read('a\nb').table).toBeNull()
    expect(read('\ta\n\tb').table).toBeNull()
    expect(read('\ta\n\tb').lines).toEqual(['a', 'b'])
    expect(read('\n\tA\tB\t\nx\t1\t\n\t\t\n').table).toEqual([
      ['', 'A', 'B'],
      ['x', '1', ''],
    ])
    expect(read('a\tb').lines).toEqual(['a', 'b'])
    expect(read('x\t"1. a\n2. b"').lines).toEqual(['x', 'a', 'b'])
  })

  it('says what is too much', () => {
    expect(refused('x'.repeat(pasteLimits.characters + 1))).toMatchObject({ code: 'too-long' })
    expect(refused('x\n'.repeat(2_001))).toEqual({ code: 'too-many-lines', found: 2_001, limit: 2_000 })
    expect(refused('a\tb\n'.repeat(201))).toMatchObject({ code: 'too-many-rows', found: 201 })
    expect(refused(Array.from({ length: 201 }, () => 'a').join('\t'))).toMatchObject({ code: 'too-many-columns' })
    expect(refused('x'.repeat(2_001))).toMatchObject({ code: 'long-label' })
    expect(readPaste(' \n\t\u200b\ufeff\n')).toBeNull()
  })

  it('never reads HTML as anything but characters', () => {
    const html = '<script>alert(1)</script>\n<img src=x onerror=alert(1)>\n<a href="javascript:alert(1)">x</a>'
    expect(read(html).lines).toEqual(html.split('\n'))
  })

  it('keeps every word and invents none', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'b', '字', '"', '\t', '\n', '\r', ' ', '-', '1', '.', '<', '🎫'),
    })
    fc.assert(
      fc.property(words, (text) => {
        const found = readPaste(text)
        if (!found?.ok) return
        const { lines, table, label } = found.value
        expect(lines.every((line) => line !== '' && line === line.trim())).toBe(true)
        if (table) {
          expect(new Set(table.map((row) => row.length)).size).toBe(1)
          expect(lines).toEqual(table.flatMap((row) => row.flatMap(linesOf)))
        }
        const letters = (value: string): string => value.replace(/[^ab字🎫<]/gu, '')
        expect(letters(lines.join(''))).toBe(letters(text))
        expect(letters(label)).toBe(letters(text))
      }),
    )
  })
})
