import type { Blueprint } from '../../document/schema/document.ts'
import type { Node } from '../../document/schema/node.ts'
import { textIn } from '../../document/text.ts'
import type { UiLanguage } from '../../i18n/t.ts'
import { t } from '../../i18n/t.ts'
import { measures, textStyles } from './measures.ts'
import { blockAt, heightOf, optionalBlock, type Words, type Writer } from './text-block.ts'
import type { BoardNode, Box } from './types.ts'

/** Everything written or pictured inside a node's card, broken to its width; places come later, from the row's height. */
export type CardContent = {
  readonly label: Words
  readonly second: Words
  readonly detail: Words
  readonly picture: { readonly asset: string; readonly w: number; readonly h: number } | null
  /** Height of the content without padding. */
  readonly height: number
}

/** The message of a span of time: minutes, from 120 on hours, with at most one decimal. */
export function durationOf(minutes: number): { readonly key: 'unit.minutes' | 'unit.hours'; readonly n: number } {
  const round = (value: number): number => Math.round(value * 10) / 10
  return minutes >= 120 ? { key: 'unit.hours', n: round(minutes / 60) } : { key: 'unit.minutes', n: round(minutes) }
}

/** "18 min" · "2.5 h". */
export function formatMinutes(minutes: number, language: UiLanguage): string {
  const { key, n } = durationOf(minutes)
  return t(language, key, { n })
}

/** The muted line under a label: how long it takes, how long one waits, who owns it (falling back over `languages`). '' when nothing is known. */
export function detailOf(node: Node, language: UiLanguage, languages: readonly string[]): string {
  const parts: string[] = []
  const minutes = node.kind === 'process' ? (node.process?.minutes ?? null) : null
  const wait = node.marks.wait?.minutes ?? null
  if (minutes !== null) parts.push(formatMinutes(minutes, language))
  if (wait !== null)
    parts.push(
      minutes === null ? formatMinutes(wait, language) : `${t(language, 'mark.wait')} ${formatMinutes(wait, language)}`,
    )
  const owner = textIn(node.owner, language, languages).trim()
  if (owner) parts.push(`${t(language, 'term.owner')}${language === 'zh-CN' ? '：' : ': '}${owner}`)
  return parts.join(' · ')
}

/** Finds an image of the document by its hash; a node may name one that is not there. */
export type PictureSize = (asset: string) => { readonly width: number; readonly height: number } | undefined

/** Sizes of the document's images. */
export function pictureSizes(document: Blueprint): PictureSize {
  const sizes = new Map(document.assets.map((asset) => [asset.id, asset]))
  return (asset) => sizes.get(asset)
}

/** The image as large as the box above the words allows, and never larger than its own pixels. */
function pictureOf(node: Node, width: number, sizes: PictureSize): CardContent['picture'] {
  const asset = node.image
  const size = asset === null ? undefined : sizes(asset)
  if (asset === null || !size) return null
  const scale = Math.min(1, width / size.width, measures.imageHeight / size.height)
  return { asset, w: Math.max(1, Math.round(size.width * scale)), h: Math.max(1, Math.round(size.height * scale)) }
}

/** The content of a card of `width`. */
export function cardContent(node: Node, width: number, writer: Writer, sizes: PictureSize): CardContent {
  const inner = width - 2 * measures.padding
  const beside = inner - measures.icon - measures.iconGap
  const label = writer.broken(writer.primary(node.label), textStyles.node, beside)
  const second = writer.broken(writer.secondary(node.label), textStyles.nodeSecond, beside)
  const detail = writer.broken(detailOf(node, writer.options.languages[0], writer.languages), textStyles.detail, inner)
  const picture = pictureOf(node, inner, sizes)
  // An empty label still leaves its line, so that the icon has a place.
  const title = Math.max(textStyles.node.lineHeight, heightOf(label)) + heightOf(second)
  const height =
    (picture ? measures.imageHeight + measures.gap : 0) +
    title +
    (detail.lines.length > 0 ? measures.blockGap + heightOf(detail) : 0)
  return { label, second, detail, picture, height }
}

/** Height a card needs for its content. */
export const cardHeight = (content: CardContent): number => content.height + 2 * measures.padding

/** The content placed in its card: words alone are centred from top to bottom; below an image they start at one height, as the images of a row do. */
export function placeContent(
  content: CardContent,
  box: Box,
): Pick<BoardNode, 'icon' | 'label' | 'second' | 'detail' | 'image'> {
  const left = box.x + measures.padding
  const beside = left + measures.icon + measures.iconGap
  const lineHeight = textStyles.node.lineHeight
  const { picture } = content
  const centred = picture ? 0 : Math.round((box.h - content.height) / 2)
  let top = box.y + Math.max(measures.padding, centred)
  const image = picture && {
    asset: picture.asset,
    x: box.x + (box.w - picture.w) / 2,
    y: top + (measures.imageHeight - picture.h) / 2,
    w: picture.w,
    h: picture.h,
  }
  if (image) top += measures.imageHeight + measures.gap
  const icon = { x: left, y: top + (lineHeight - measures.icon) / 2, w: measures.icon, h: measures.icon }
  const label = blockAt(content.label, beside, top)
  top += Math.max(lineHeight, heightOf(content.label))
  const second = optionalBlock(content.second, beside, top)
  top += heightOf(content.second)
  const detail = optionalBlock(content.detail, left, top + measures.blockGap)
  return { icon, label, second, detail, image }
}
