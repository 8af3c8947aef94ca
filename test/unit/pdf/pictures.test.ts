import { describe, expect, it } from 'vitest'
import { writePdf } from '../../../electron/node/pdf/write-pdf.ts'
import { ok } from '../../../shared/document/result.ts'
import { setNodeImage } from '../../../shared/editing/operations/set-node-image.ts'
import type { OperationResult } from '../../../shared/editing/types.ts'
import { pageToSvg } from '../../../shared/layout/page/svg.ts'
import { pagesOf, sample } from '../../helpers/pages.ts'
import { findObjects, readPdf, textOf } from '../../helpers/pdf-facts.ts'
import { jpegAsset, pngAsset } from '../../helpers/pictures.ts'

const assets = [pngAsset(640, 400), jpegAsset]
const taxi = sample('taxi', 'en')
const shown = taxi.moments.slice(0, 4).reduce((result: OperationResult, { node }, index) => {
  const asset = assets[index % 2]
  return result.ok && asset ? setNodeImage(result.value, { node, asset }) : result
}, ok(taxi))
if (!shown.ok) throw new Error(shown.error.code)
const document = shown.value
const model = pagesOf(document, ['en'], { parts: ['poster', 'cards'] })
const imagesOn = (part: string) =>
  model.pages.flatMap((page) => page.items.filter((item) => page.part === part && item.type === 'image'))

describe('a PNG and a JPEG on nodes', () => {
  it('stand on the poster and on the cards of their moments', () => {
    expect(
      imagesOn('poster')
        .map((item) => 'asset' in item && item.asset)
        .sort(),
    ).toEqual([...assets, ...assets].map(({ id }) => id).sort())
    expect(imagesOn('cards').length).toBeGreaterThan(1)
  })

  it('are each in the PDF once, however often they are drawn, with a description', async () => {
    const pdf = readPdf(await writePdf(model, { assets: document.assets, created: new Date('2026-01-01T00:00:00Z') }))
    const pictures = findObjects(pdf, /\/Subtype \/Image/)
    expect(pictures.map(({ dict }) => /\/Width (\d+)/.exec(dict)?.[1]).sort()).toEqual(['48', '640'])
    expect(pictures.filter(({ dict }) => dict.includes('/DCTDecode'))).toHaveLength(1)
    const descriptions = findObjects(pdf, /\/S \/Figure/).map(({ dict }) => textOf(dict, 'Alt'))
    expect(descriptions).toContain(document.moments[0]?.title.en)
  })

  it('are in the SVG as they are', () => {
    const [poster] = model.pages
    if (!poster) throw new Error('the model has pages')
    const svg = pageToSvg(poster, { title: 'Taxi', language: 'en', assets: document.assets })
    for (const asset of assets) expect(svg.split(`data:${asset.type};base64,${asset.data}`)).toHaveLength(3)
  })
})
