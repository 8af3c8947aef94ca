import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../../electron/node/pdf/content.ts'
import { circleOperators, pathOperators, rectOperators } from '../../../electron/node/pdf/path.ts'
import { writePdf } from '../../../electron/node/pdf/write-pdf.ts'
import type { Asset } from '../../../shared/document/schema/asset.ts'
import type { Item, PageModel } from '../../../shared/layout/page/model.ts'
import { paletteWithHole, pictureAsset, sampleModel } from '../../helpers/page-model.ts'
import { findObjects, pdfLines, readPdf } from '../../helpers/pdf-facts.ts'

const created = new Date('2026-01-01T00:00:00Z')
const modelOf = (items: readonly Item[]): PageModel => ({
  ...sampleModel,
  bookmarks: [],
  pages: [{ width: 300, height: 300, part: 'poster', items, links: [], destinations: [], comments: [], structure: [] }],
})

describe('numbers and shapes', () => {
  it('writes numbers a PDF reader can read', () => {
    expect(
      [1 / 3, -0.0001, 1e-9, Number.NaN, Number.POSITIVE_INFINITY, 1e20, 12].map((value) => formatNumber(value, 100)),
    ).toEqual(['0.33', '0', '0', '0', '0', '0', '12'])
  })

  it('turns path data into operators', () => {
    expect(pathOperators('M0 0 L10 0 C1 2 3 4 5 6 Z')).toBe('0 0 m\n10 0 l\n1 2 3 4 5 6 c\nh')
    expect(pathOperators('M0 0 Q30 0 30 30')).toBe('0 0 m\n20 0 30 10 30 30 c')
    expect(pathOperators('M0,0 10-5 20.5.5')).toBe('0 0 m\n10 -5 l\n20.5 0.5 l')
    expect(pathOperators('M0 0 A0 5 0 0 1 9 9')).toBe('0 0 m\n9 9 l')
    expect(pathOperators('nonsense')).toBe('')
  })

  it('draws arcs along their circle', () => {
    for (const [large, sweep] of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]) {
      const out = pathOperators(`M10 0 A10 10 0 ${large} ${sweep} 0 10`)
      const curves = out
        .split('\n')
        .slice(1)
        .map((line) => line.split(' ').slice(0, 6).map(Number))
      const centre = large === sweep ? [10, 10] : [0, 0]
      expect(curves).toHaveLength(large ? 3 : 1)
      expect(curves.at(-1)?.slice(4)).toEqual([0, 10])
      for (const [, , , , x = 0, y = 0] of curves)
        expect(Math.hypot(x - (centre[0] ?? 0), y - (centre[1] ?? 0))).toBeCloseTo(10, 1)
    }
  })

  it('never rounds a rectangle beyond its sides', () => {
    expect(rectOperators(0, 0, 10, 4, 0)).toBe('0 0 10 4 re')
    expect(rectOperators(0, 0, 10, 4, 99)).toBe(rectOperators(0, 0, 10, 4, 2))
    expect(circleOperators(5, 5, 5)).toBe(rectOperators(0, 0, 10, 10, 5))
  })
})

describe('robustness', () => {
  it('prints any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1, maxLength: 5 }),
        async (texts) => {
          const items = texts.map(
            (text, index): Item => ({
              type: 'text',
              x: 10,
              y: 20 * index + 20,
              text,
              size: 10,
              weight: 'regular',
              colour: '#000000',
            }),
          )
          const bytes = await writePdf(modelOf(items), { assets: [], created })
          expect(Buffer.from(bytes).toString('latin1', bytes.length - 6)).toBe('%%EOF\n')
        },
      ),
      { numRuns: 25 },
    )
  })

  it('draws a box for a picture that is none, and never fails on one', async () => {
    const good = Buffer.from(paletteWithHole, 'base64')
    const short = good.subarray(0, 60)
    const spoilt = Buffer.from(good).fill(0, 90, 96)
    const bomb = Buffer.from(good)
    bomb.writeUInt32BE(20_000, 16)
    bomb.writeUInt32BE(20_000, 20)
    const assets: Asset[] = [
      good,
      short,
      spoilt,
      bomb,
      deflateSync('no picture'),
      Buffer.from([0xff, 0xd8, 0xff]),
      Buffer.alloc(0),
    ].map((bytes) => pictureAsset(bytes.toString('base64')))
    const items = assets.map(
      ({ id }, index): Item => ({
        type: 'image',
        x: 10,
        y: 40 * index,
        w: 30,
        h: 30,
        asset: id,
        alt: `picture ${index}`,
      }),
    )
    const pdf = readPdf(await writePdf(modelOf(items), { assets, created }))
    expect(findObjects(pdf, /\/Subtype \/Image/)).toHaveLength(1)
    expect(findObjects(pdf, /\/S \/Figure/)).toHaveLength(assets.length)
  })

  it('leaves out fonts that no page needs', async () => {
    const pdf = readPdf(
      await writePdf(modelOf([{ type: 'circle', cx: 9, cy: 9, r: 5, fill: '#123' }]), { assets: [], created }),
    )
    expect(findObjects(pdf, /\/FontDescriptor/)).toEqual([])
    expect(pdfLines(pdf)).toEqual([[]])
  })
})
