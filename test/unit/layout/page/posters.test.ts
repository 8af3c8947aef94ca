import { describe, expect, it } from 'vitest'
import type { Blueprint } from '../../../../shared/document/schema/document.ts'
import type { PaperSize } from '../../../../shared/layout/page/model.ts'
import { mm, paperSizes } from '../../../../shared/layout/page/paper.ts'
import { outside, pagesOf, sample, textsOf } from '../../../helpers/pages.ts'

const posterOf = (document: Blueprint, poster: PaperSize) => {
  const [page] = pagesOf(document, ['zh-CN'], { parts: ['poster'], poster }).pages
  if (!page) throw new Error('there is a poster')
  return page
}
const linesOf = (document: Blueprint, poster: PaperSize): string[] =>
  textsOf(posterOf(document, poster)).map((item) => item.text)

describe.each(Object.entries(paperSizes))('a poster on %s', (_, size) => {
  const page = posterOf(sample('complaint'), size)

  it('is one page of that size with everything on it', () => {
    expect(page.width).toBeCloseTo(mm(size.width))
    expect(page.height).toBeCloseTo(mm(size.height))
    expect(outside(page, mm(5))).toEqual([])
  })

  it('shows every stage and every node', () => {
    const text = textsOf(page)
      .map((item) => item.text)
      .join('')
    for (const stage of sample('complaint').stages) expect(text).toContain(stage.label['zh-CN'])
  })
})

describe('a poster', () => {
  it('looks the same at every size of one shape', () => {
    const words = (size: PaperSize) => linesOf(sample('hotpot'), size).filter((text) => !text.startsWith('用 '))
    expect(words({ width: 840, height: 594 })).toEqual(words({ width: 420, height: 297 }))
  })

  it('stands upright as well', () => {
    const page = posterOf(sample('taxi'), { width: 297, height: 420 })
    expect(outside(page, mm(5))).toEqual([])
    expect(page.destinations.filter((each) => each.name.startsWith('badge:'))).toHaveLength(5)
  })

  it('has the moments in short where there is room', () => {
    const texts = linesOf(sample('complaint'), paperSizes.A1)
    expect(texts.filter((text) => text === '意料之外')).toHaveLength(5)
  })

  it('keeps the moments, in brief, when the board is tall', () => {
    const [page] = pagesOf(sample('hotpot', 'en'), ['en'], { parts: ['poster'], poster: paperSizes.A1 }).pages
    const texts = page ? textsOf(page).map((item) => item.text) : []
    expect(texts.filter((text) => text === 'Unexpected')).toHaveLength(7)
    expect(texts.some((text) => text.startsWith('Unexpected "'))).toBe(false)
  })

  it('has the cards one gap under the strip, all ratings at one height', () => {
    const items = textsOf(posterOf(sample('complaint'), paperSizes.A3))
    const strip = items.find((item) => item.text === '+33  良好')?.y ?? 0
    const titles = items.filter((item) => item.text === '把事情记全').map((item) => item.y)
    expect(Math.min(...titles) - strip).toBeLessThan(60)
    expect(new Set(items.filter((item) => item.text === '意料之外').map((item) => item.y)).size).toBe(1)
  })

  it('centres a flat board that has no moments', () => {
    const document = { ...sample('taxi'), moments: [], ratings: [] }
    const page = posterOf(document, { width: 420, height: 420 })
    const board = page.items.filter((item) => item.type === 'rect' && item.tag !== undefined)
    const tops = board.flatMap((item) => (item.type === 'rect' ? [item.y] : []))
    const ends = board.flatMap((item) => (item.type === 'rect' ? [item.y + item.h] : []))
    expect(page.height - Math.max(...ends)).toBeGreaterThan(200)
    expect(Math.min(...tops)).toBeGreaterThan(200)
  })

  it('names the index whole, on two lines if it must', () => {
    const [page] = pagesOf(sample('hotpot', 'en'), ['en'], { parts: ['poster'] }).pages
    const texts = page ? textsOf(page).map((item) => item.text) : []
    expect(texts).toContain('index +52.8')
    const [small] = pagesOf(sample('hotpot', 'en'), ['en'], { parts: ['poster'], poster: paperSizes.A4 }).pages
    expect(small ? textsOf(small).map((item) => item.text) : []).toContain('E +52.8')
  })

  it('shows the index of each stage under its columns', () => {
    const texts = linesOf(sample('complaint'), paperSizes.A1)
    expect(texts).toContain('−60  断链')
    expect(texts).toContain('+33  良好')
  })

  it('says so when there is nothing on it', () => {
    expect(linesOf(sample('five-lane'), paperSizes.A3)).toContain('蓝图里还没有节点。')
  })

  it('names the paper to print on', () => {
    expect(linesOf(sample('taxi'), paperSizes.A1).some((text) => text.includes('用 A1 打印'))).toBe(true)
    expect(
      linesOf(sample('taxi'), { width: 600, height: 300 }).some((text) => text.includes('用 600 × 300 mm 打印')),
    ).toBe(true)
  })

  it('says whose estimate the scores are, unless customers rated', () => {
    const document = sample('taxi')
    const note = (texts: string[]): boolean => texts.some((text) => text.includes('内部评估'))
    expect(note(linesOf(document, paperSizes.A3))).toBe(false)
    const staff = new Set(document.raters.filter((rater) => rater.group !== 'customer').map((rater) => rater.id))
    expect(
      note(
        linesOf({ ...document, ratings: document.ratings.filter((rating) => staff.has(rating.rater)) }, paperSizes.A3),
      ),
    ).toBe(true)
  })

  it('marks example data, and only that', () => {
    const document = sample('taxi')
    expect(linesOf(document, paperSizes.A3)).toContain('示例数据')
    expect(linesOf({ ...document, exampleData: false }, paperSizes.A3)).not.toContain('示例数据')
  })
})
