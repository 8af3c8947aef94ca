import type { Asset } from '../../document/schema/asset.ts'
import { cleanLine } from '../text/clean.ts'
import { measuredTextStyle, missingMark } from '../text/metrics.ts'
import { runAdvance, splitRuns, type TextRun } from '../text/runs.ts'
import type { Item, Page, PageLink, Stroke, TextItem } from './model.ts'
import { safeUrl } from './safe-url.ts'

export type SvgOptions = {
  readonly title: string
  /** BCP 47 language of the page as a whole. */
  readonly language: string
  /** Pictures to embed as data URLs; those that are missing are drawn as empty boxes. */
  readonly assets?: readonly Asset[]
  /** Where a link to a destination leads (such as `#moment-1`); without it only web addresses are linked. */
  readonly destinationHref?: (destination: string) => string | null
  /** `print` sizes the image in points for a file of its own; `fill` leaves the size to the page around it. */
  readonly size?: 'print' | 'fill'
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Text for an element or an attribute; what may not stand in XML is gone. */
const escapeXml = (text: string): string => cleanLine(text).replace(/[&<>"']/g, (character) => escapes[character] ?? '')

function format(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return Number.isFinite(rounded) ? String(rounded === 0 ? 0 : rounded) : '0'
}

type Attributes = Readonly<Record<string, string | number | undefined>>

function attributes(values: Attributes): string {
  let out = ''
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) out += ` ${name}="${typeof value === 'number' ? format(value) : escapeXml(value)}"`
  }
  return out
}

const paint = (fill: string | undefined, stroke: Stroke | undefined): Attributes => ({
  fill: fill ?? 'none',
  ...(stroke ? { stroke: stroke.colour, 'stroke-width': stroke.width } : {}),
  ...(stroke?.dash?.length ? { 'stroke-dasharray': stroke.dash.map(format).join(' ') } : {}),
})

const shown = (run: TextRun): string => escapeXml(run.font === 'missing' ? missingMark.text : run.text)

/** Runs of different fonts are placed one by one, so that a reader's own emoji cannot push the text after it. */
function placedRuns(item: TextItem, runs: readonly TextRun[]): string {
  const widths = runs.map((run) => (runAdvance(run, item.weight) * item.size) / 1000)
  const total = widths.reduce((sum, width) => sum + width, 0)
  let x = item.x - (item.align === 'end' ? total : item.align === 'middle' ? total / 2 : 0)
  return runs
    .map((run, index) => {
      const family = run.font === 'emoji' ? { class: 'emoji' } : {}
      const span = `<tspan${attributes({ x, ...family })}>${shown(run)}</tspan>`
      x += widths[index] ?? 0
      return span
    })
    .join('')
}

function drawText(item: TextItem, language: string): string {
  const runs = splitRuns(item.text)
  const [first] = runs
  if (!first) return ''
  const isPlain = runs.length === 1 && first.font === 'sans'
  const common = attributes({
    y: item.y,
    'font-size': item.size,
    'font-weight': item.weight === 'bold' ? 700 : undefined,
    fill: item.colour,
    'xml:lang': item.language === language ? undefined : item.language,
  })
  if (!isPlain) return `<text${common}>${placedRuns(item, runs)}</text>`
  const anchor = item.align === undefined || item.align === 'start' ? undefined : item.align
  return `<text${attributes({ x: item.x, 'text-anchor': anchor })}${common}>${shown(first)}</text>`
}

function drawPicture(item: Extract<Item, { type: 'image' }>, assets: ReadonlyMap<string, Asset>): string {
  const { x, y, w, h, alt } = item
  const asset = assets.get(item.asset)
  const box = attributes({ x, y, width: w, height: h })
  if (!asset) return `<rect${box} fill="#EEEBE4" stroke="#56606F" stroke-width="0.5" stroke-dasharray="2 2"/>`
  const href = `data:${asset.type};base64,${asset.data.replace(/[^A-Za-z0-9+/=]/g, '')}`
  return `<image${box} preserveAspectRatio="none" href="${href}"><title>${escapeXml(alt)}</title></image>`
}

function drawItem(item: Item, language: string, assets: ReadonlyMap<string, Asset>): string {
  switch (item.type) {
    case 'rect': {
      const { x, y, w, h, radius, fill, stroke } = item
      const rx = radius ? Math.max(0, Math.min(radius, w / 2, h / 2)) : undefined
      return `<rect${attributes({ x, y, width: w, height: h, rx, ...paint(fill, stroke) })}/>`
    }
    case 'line': {
      const { x1, y1, x2, y2, stroke } = item
      return `<line${attributes({ x1, y1, x2, y2, ...paint(undefined, stroke) })}/>`
    }
    case 'path':
      return `<path${attributes({ d: item.d, ...paint(item.fill, item.stroke) })}/>`
    case 'circle':
      return `<circle${attributes({ cx: item.cx, cy: item.cy, r: item.r, ...paint(item.fill, item.stroke) })}/>`
    case 'text':
      return drawText(item, language)
    case 'image':
      return drawPicture(item, assets)
  }
}

function drawLink(link: PageLink, destinationHref: SvgOptions['destinationHref']): string {
  const href = 'url' in link.to ? safeUrl(link.to.url) : (destinationHref?.(link.to.destination) ?? null)
  if (href === null) return ''
  const outside = 'url' in link.to ? { target: '_blank', rel: 'noopener noreferrer' } : {}
  const box = attributes({ x: link.x, y: link.y, width: link.w, height: link.h })
  return `<a${attributes({ href, ...outside })}><rect${box} fill="#fff" fill-opacity="0"/></a>`
}

const { fontFamily, fontKerning, fontVariantLigatures, fontFeatureSettings } = measuredTextStyle
/** Scoped, because previews stand inside a web page. */
const style = [
  `.onstage-page text{text-rendering:geometricPrecision;font-family:${fontFamily};font-kerning:${fontKerning};font-variant-ligatures:${fontVariantLigatures};`,
  `font-feature-settings:${fontFeatureSettings};white-space:pre}`,
  ".onstage-page .emoji{font-family:'Noto Emoji','Noto Sans SC',sans-serif;font-weight:400}",
].join('')

/**
 * A page as an SVG document (text), with every position of the PDF. It embeds no fonts and runs no script: the fonts are named, as
 * 'Noto Sans SC' and 'Noto Emoji'. Everything from the document is escaped; unsafe links are left out.
 */
export function pageToSvg(page: Page, options: SvgOptions): string {
  const { title, language, assets = [], destinationHref, size = 'print' } = options
  const byId = new Map(assets.map((asset) => [asset.id, asset]))
  const items = page.items.map((item) => drawItem(item, language, byId))
  const links = page.links.map((link) => drawLink(link, destinationHref)).filter((link) => link !== '')
  const frame = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${format(page.width)} ${format(page.height)}`,
    ...(size === 'print' ? { width: `${format(page.width)}pt`, height: `${format(page.height)}pt` } : {}),
    'xml:lang': language,
    lang: language,
    'xml:space': 'preserve',
    class: 'onstage-page',
    // An image may hold nothing to click.
    role: links.length > 0 ? 'group' : 'img',
    'aria-label': title,
  })
  const ground = `<rect${attributes({ width: page.width, height: page.height })} fill="#fff"/>`
  const parts = [
    `<svg${frame}>`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${style}</style>`,
    ground,
    ...items,
    ...links,
    '</svg>',
  ]
  return `${parts.filter((part) => part !== '').join('\n')}\n`
}
