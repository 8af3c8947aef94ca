import { latin, type Slice, sliceOf } from './slices.ts'

/**
 * The typeface comes in a hundred slices a weight. Given to the browser all at once as style rules, they make every first use of a size or weight
 * cost it a look at each of them (measured: 150 ms of the first layout instead of 40). So a slice is made known when the first text needs it.
 */
const family = 'Noto Sans SC'
const weights = ['400', '700'] as const

const files: Readonly<Record<string, string>> = import.meta.glob(
  [
    '../../../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-*-{400,700}-normal.woff2',
    '!**/noto-sans-sc-chinese-simplified-*',
  ],
  { eager: true, query: '?url', import: 'default' },
)

const emojiFiles: Readonly<Record<string, string>> = import.meta.glob(
  '../../../node_modules/@expo-google-fonts/noto-emoji/400Regular/*.ttf',
  { eager: true, query: '?url', import: 'default' },
)

const fileOf = ({ name }: Slice, weight: string): string | undefined =>
  files[`../../../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-${name}-${weight}-normal.woff2`]

const known = new Map<Slice, readonly FontFace[]>()
const seen = new Set<number>()

function makeKnown(slice: Slice): readonly FontFace[] {
  const there = known.get(slice)
  if (there) return there
  const faces = weights.flatMap((weight) => {
    const file = fileOf(slice, weight)
    return file ? [new FontFace(family, `url(${file})`, { weight, unicodeRange: slice.range, display: 'swap' })] : []
  })
  for (const face of faces) document.fonts.add(face)
  known.set(slice, faces)
  return faces
}

/** What the typeface lacks and the board measures and prints with Noto Emoji (shared/layout/text/metrics.ts), so that no label runs out of its card. */
const isEmoji = (point: number): boolean =>
  /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(String.fromCodePoint(point))

let hasEmoji = false

function makeEmojiKnown(): void {
  if (hasEmoji) return
  hasEmoji = true
  for (const file of Object.values(emojiFiles))
    document.fonts.add(new FontFace('Noto Emoji', `url(${file})`, { weight: '400 700', display: 'swap' }))
}

/** Makes the Latin letters known; to be called before anything is drawn. */
export function startGlyphs(): void {
  for (const slice of latin) makeKnown(slice)
}

/** Makes the typeface known for every character of `text`; the browser fetches a slice when something is drawn with it. */
export function needGlyphs(text: string): void {
  if (!/[\u0080-\uffff]/.test(text)) return
  for (let index = 0; index < text.length; index++) {
    const point = text.codePointAt(index) ?? 0
    if (point < 0x80 || seen.has(point)) continue
    if (point > 0xffff) index++
    seen.add(point)
    const slice = sliceOf(point)
    if (slice) makeKnown(slice)
    else if (isEmoji(point)) makeEmojiKnown()
  }
}

/** The same, and fetches the regular weight at once: for what is drawn next. */
export function fetchGlyphs(text: string): void {
  needGlyphs(text)
  const wanted = new Set([...text].flatMap((sign) => sliceOf(sign.codePointAt(0) ?? 0) ?? []))
  for (const slice of wanted)
    void makeKnown(slice)[0]
      ?.load()
      .catch(() => undefined)
}
