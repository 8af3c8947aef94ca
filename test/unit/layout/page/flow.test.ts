import { describe, expect, it } from 'vitest'
import { layoutBoard } from '../../../../shared/layout/board/layout-board.ts'
import {
  addColumns,
  type Block,
  columnHeight,
  extentOf,
  placeBlocks,
  textBlocks,
} from '../../../../shared/layout/page/blocks.ts'
import {
  createContext,
  joinWords,
  oneLine,
  type PageContext,
  pair,
  plain,
} from '../../../../shared/layout/page/context.ts'
import { addText, ensure, startFlow } from '../../../../shared/layout/page/flow.ts'
import { limitLines, setWords, splitPara, type } from '../../../../shared/layout/page/para.ts'
import { scalePage } from '../../../../shared/layout/page/scale-page.ts'
import { createSheet } from '../../../../shared/layout/page/sheet.ts'
import { addTable, type Row } from '../../../../shared/layout/page/table.ts'
import { scoreBlueprint } from '../../../../shared/scoring/score-blueprint.ts'
import { measurer, pagesOf, sample, textsOf } from '../../../helpers/pages.ts'

function contextOf(languages: readonly ['zh-CN'] | readonly ['zh-CN', 'en'] = ['zh-CN']): PageContext {
  const document = sample('taxi')
  const score = scoreBlueprint(document)
  const board = layoutBoard(document, score, measurer, { languages, curve: true })
  return createContext(
    { document, board, score, measurer },
    { languages, parts: ['register'], paper: 'A4', poster: { width: 420, height: 297 }, date: '' },
  )
}
const ctx = contextOf()
const flowOf = (context = ctx) => startFlow(context, 'register', plain('标题'), false)
const long = '一二三四五六七八九十'.repeat(200)

describe('words', () => {
  it('do not say the same thing twice', () => {
    expect(pair('E', 'E')).toEqual({ main: 'E', second: '' })
    expect(oneLine(pair('环境', 'Environment'))).toBe('环境 Environment')
  })

  it('are joined per language, falling back where a part has no second', () => {
    expect(joinWords([pair('一', 'one'), plain('2'), plain('')], ' · ')).toEqual({ main: '一 · 2', second: 'one · 2' })
    expect(joinWords([plain('一'), plain('二')], '、')).toEqual({ main: '一、二', second: '' })
  })
})

describe('paragraphs', () => {
  it('put the second language below, smaller and marked with its language', () => {
    const para = setWords(contextOf(['zh-CN', 'en']), pair('环境', 'Environment'), 200, type.body)
    expect(para.lines.map((line) => [line.text, line.language])).toEqual([
      ['环境', undefined],
      ['Environment', 'en'],
    ])
    expect(para.lines[1]?.size).toBe(8)
  })

  it('have no lines for empty words', () => {
    expect(setWords(ctx, plain('  '), 100, type.body)).toMatchObject({ lines: [], height: 0 })
  })

  it('are split between lines without losing one', () => {
    const para = setWords(ctx, plain(long), 300, type.body)
    const [head, rest] = splitPara(ctx, para, 50)
    expect(head.height).toBeLessThanOrEqual(50)
    expect([...head.lines, ...rest.lines]).toEqual(para.lines)
    expect(splitPara(ctx, para, 0)[0].lines).toHaveLength(1)
  })

  it('are limited with an ellipsis that fits', () => {
    const para = setWords(ctx, plain(long), 100, type.body)
    const limited = limitLines(ctx, para, 3)
    expect(limited.lines).toHaveLength(3)
    expect(limited.lines[2]?.text.endsWith('…')).toBe(true)
    expect(limited.width).toBeLessThanOrEqual(para.width + 0.1)
    expect(limitLines(ctx, limited, 3)).toBe(limited)
  })
})

describe('a flow', () => {
  it('breaks the page when the next thing does not fit', () => {
    const flow = flowOf()
    ensure(flow, 100)
    expect(flow.sheets).toHaveLength(1)
    flow.y = flow.bottom - 50
    ensure(flow, 100)
    expect(flow.sheets).toHaveLength(2)
    expect(textsOf(flow.sheet.finish()).map((item) => item.text)).toContain('标题（续）')
  })

  it('runs a long text over pages', () => {
    const flow = flowOf()
    addText(flow, plain(long.repeat(4)), type.lead)
    expect(flow.sheets.length).toBeGreaterThan(1)
    const text = flow.sheets
      .flatMap((sheet) => textsOf(sheet.finish()))
      .filter((item) => item.size === type.lead.size)
      .map((item) => item.text)
      .join('')
    expect(text).toBe(long.repeat(4))
  })
})

describe('a table', () => {
  const columns = [
    { head: plain('甲'), width: 1 },
    { head: plain('乙'), width: 3 },
  ]
  const row = (text: string): Row => ({ cells: [{ words: plain(text) }, { words: plain(text) }] })

  it('repeats its header on every page', () => {
    const flow = flowOf()
    addTable(
      flow,
      columns,
      Array.from({ length: 120 }, (_, index) => row(`${index}`)),
    )
    expect(flow.sheets.length).toBeGreaterThan(2)
    for (const sheet of flow.sheets) {
      const page = sheet.finish()
      expect(textsOf(page).map((item) => item.text)).toContain('甲')
      expect(page.structure.filter((element) => element.role === 'Table')).toHaveLength(1)
    }
  })

  it('breaks a row that is taller than a page between lines, and loses nothing', () => {
    const flow = flowOf()
    addTable(flow, columns, [row(long)])
    const texts = flow.sheets.flatMap((sheet) => textsOf(sheet.finish())).filter((item) => item.size === 9)
    expect(texts.map((item) => item.text).join('').length).toBe(2 * long.length)
    for (const sheet of flow.sheets)
      for (const item of textsOf(sheet.finish())) expect(item.y).toBeLessThan(flow.bottom + 1)
  })

  it('calls onPlaced once per row', () => {
    const flow = flowOf()
    let count = 0
    const placed: Row = {
      ...row(long),
      onPlaced: () => {
        count += 1
      },
    }
    addTable(flow, columns, [placed, placed])
    expect(count).toBe(2)
  })

  it('draws only its header without rows', () => {
    const flow = flowOf()
    addTable(flow, columns, [])
    expect(flow.sheets).toHaveLength(1)
  })
})

describe('columns', () => {
  it('end with their last block, while what follows starts below the space after it', () => {
    const sheet = createSheet('cover', { width: 100, height: 100 }, 'x')
    const blocks = [10, 20].map((height): Block => ({ height, after: 4, keep: false, draw: () => undefined }))
    expect([columnHeight(blocks), extentOf(blocks)]).toEqual([34, 38])
    expect(columnHeight([])).toBe(0)
    expect(placeBlocks(blocks, { sheet, x: 0, y: 7, bottom: 100 }, () => expect.fail()).y).toBe(7 + extentOf(blocks))
  })

  const block = (height: number, keep = false): Block => ({ height, after: 0, keep, draw: () => {} })

  it('keep a heading with what follows', () => {
    const sheet = createSheet('guide', { width: 100, height: 100 }, 'x')
    const places: [number, number][] = []
    const recorded = (height: number, keep: boolean): Block => ({
      ...block(height, keep),
      draw: (_, x, y) => places.push([x, y]),
    })
    let x = 0
    placeBlocks([recorded(60, false), recorded(10, true), recorded(40, false)], { sheet, x, y: 0, bottom: 100 }, () => {
      x += 1
      return { sheet, x, y: 0, bottom: 100 }
    })
    expect(places).toEqual([
      [0, 0],
      [1, 0],
      [1, 10],
    ])
  })

  it('leave a frame that is partly taken when the first block does not fit', () => {
    const sheet = createSheet('guide', { width: 100, height: 100 }, 'x')
    const last = placeBlocks([block(50)], { sheet, x: 0, y: 70, bottom: 100, isPartial: true }, () => ({
      sheet,
      x: 9,
      y: 0,
      bottom: 100,
    }))
    expect(last).toMatchObject({ x: 9, y: 50 })
  })

  it('go on over pages', () => {
    const flow = flowOf()
    const blocks = Array.from({ length: 100 }, (_, index) =>
      textBlocks(ctx, plain(`第 ${index} 段 ${'字'.repeat(60)}`), 200, type.body),
    ).flat()
    addColumns(flow, blocks, 3)
    expect(flow.sheets.length).toBeGreaterThan(1)
    expect(flow.y).toBeLessThanOrEqual(flow.bottom + 20)
  })
})

describe('scalePage', () => {
  it('enlarges an A4 set to A3, letter for letter', () => {
    const small = pagesOf(sample('taxi'), ['zh-CN'], { parts: ['cover', 'cards'] })
    const large = pagesOf(sample('taxi'), ['zh-CN'], { parts: ['cover', 'cards'], paper: 'A3' })
    expect(large.pages.map((page) => textsOf(page).length)).toEqual(small.pages.map((page) => textsOf(page).length))
    const [first] = small.pages
    if (!first) throw new Error('there is a page')
    const scaled = scalePage(first, 2)
    expect(scaled.width).toBe(first.width * 2)
    expect(textsOf(scaled)[0]?.size).toBe((textsOf(first)[0]?.size ?? 0) * 2)
    expect(scaled.links[0]?.w).toBe((first.links[0]?.w ?? 0) * 2)
  })
})

describe('sheets', () => {
  it('make no link to anything but the web and destinations', () => {
    const sheet = createSheet('cards', { width: 10, height: 10 }, 'x')
    for (const url of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'data:text/html,x',
      'https://example.org/',
      'mailto:a@example.org',
    ]) {
      sheet.link({ x: 0, y: 0, w: 1, h: 1, to: { url } })
    }
    expect(sheet.finish().links.map((link) => ('url' in link.to ? link.to.url : ''))).toEqual([
      'https://example.org/',
      'mailto:a@example.org',
    ])
  })
})
