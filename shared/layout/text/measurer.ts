import { breakOffsets } from './breaks.ts'
import { cleanLine, cleanText, isSimple } from './clean.ts'
import { sansAdvance } from './metrics.ts'
import { runAdvance, splitClusters, splitRuns } from './runs.ts'
import type { FontWeight, Measurer } from './types.ts'

/** Entries a cache may hold before it starts afresh; a board of 5,000 nodes needs about 15,000. */
const cacheLimit = 40_000
/** Slack against rounding, so that a text fits a box made from its own width. In thousandths of an em. */
const slack = 0.01

function memoise<T>(compute: (key: string) => T): (key: string) => T {
  const cache = new Map<string, T>()
  return (key) => {
    const known = cache.get(key)
    if (known !== undefined) return known
    if (cache.size >= cacheLimit) cache.clear()
    const value = compute(key)
    cache.set(key, value)
    return value
  }
}

type Advance = (text: string) => number

function advanceOf(text: string, weight: FontWeight): number {
  let sum = 0
  for (const run of splitRuns(text)) sum += runAdvance(run, weight)
  return sum
}

/** Fills lines cluster by cluster: the last resort for a word that is wider than a whole line. At least one cluster per line. */
function cutWord(word: string, limit: number, advance: Advance): string[] {
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const cluster of splitClusters(word)) {
    const width = advance(cluster)
    if (piece !== '' && used + width > limit) {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += cluster
    used += width
  }
  return piece === '' ? pieces : [...pieces, piece]
}

/** Advance of `text` between two offsets: by differences of sums where every character stands for itself, else by measuring the piece. */
function spanAdvance(text: string, weight: FontWeight, advance: Advance): (start: number, end: number) => number {
  if (!isSimple(text) || text.includes('\u2014\u2014')) return (start, end) => advance(text.slice(start, end))
  const sums = new Float64Array(text.length + 1)
  for (let at = 0; at < text.length; at++) {
    const width = sansAdvance(text.charCodeAt(at), weight)
    if (width < 0) return (start, end) => advance(text.slice(start, end))
    sums[at + 1] = (sums[at] ?? 0) + width
  }
  return (start, end) => (sums[end] ?? 0) - (sums[start] ?? 0)
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end
  while (last > start && /\s/.test(text[last - 1] ?? '')) last -= 1
  return last
}

function breakParagraph(text: string, limit: number, weight: FontWeight, advance: Advance): readonly string[] {
  const whole = text.trimEnd()
  const span = spanAdvance(whole, weight, advance)
  if (span(0, whole.length) <= limit) return [whole]
  const lines: string[] = []
  let line = ''
  let used = 0
  let start = 0
  const flush = (next: string, width: number): void => {
    lines.push(line.trimEnd())
    line = next
    used = width
  }
  for (const end of breakOffsets(whole)) {
    const piece = whole.slice(start, end)
    // Spaces at the end hang over the margin; they count only when more text follows.
    const visible = span(start, trimmedEnd(whole, start, end))
    const width = span(start, end)
    start = end
    if (line !== '' && used + visible > limit) flush('', 0)
    if (visible <= limit) {
      line += piece
      used += width
      continue
    }
    for (const part of cutWord(piece, limit, advance)) {
      if (line === '') line = part
      else flush(part, 0)
    }
    used = advance(line)
  }
  return [...lines, line.trimEnd()]
}

function shorten(text: string, limit: number, advance: Advance): string {
  const whole = cleanLine(text)
  if (advance(whole) <= limit) return whole
  const room = limit - advance('\u2026')
  if (room < 0) return ''
  let kept = ''
  let used = 0
  for (const cluster of splitClusters(whole)) {
    used += advance(cluster)
    if (used > room) break
    kept += cluster
  }
  return `${kept.trimEnd()}\u2026`
}

/**
 * A measurer over the generated metric tables (build/write-metrics.ts): widths equal what pdfkit draws with kerning and ligatures off, lines
 * follow UAX #14 and Chinese setting. Keeps caches of its own: make one and pass it on.
 */
export function createMeasurer(): Measurer {
  const advances: Record<FontWeight, Advance> = {
    regular: memoise((text) => advanceOf(text, 'regular')),
    bold: memoise((text) => advanceOf(text, 'bold')),
  }
  const linesOf = memoise((key): readonly string[] => {
    const [weight, limit] = key.split('|', 2) as [FontWeight, string]
    const text = key.slice(weight.length + limit.length + 2)
    const paragraphs = cleanText(text).split('\n')
    return paragraphs.flatMap((paragraph) => breakParagraph(paragraph, Number(limit), weight, advances[weight]))
  })
  const limitOf = (size: number, maxWidth: number): number => (maxWidth / size) * 1000 + slack
  return {
    width: (text, size, weight = 'regular') => (advances[weight](text) * size) / 1000,
    lines: (text, size, maxWidth, weight = 'regular') => linesOf(`${weight}|${limitOf(size, maxWidth)}|${text}`),
    ellipsis: (text, size, maxWidth, weight = 'regular') => shorten(text, limitOf(size, maxWidth), advances[weight]),
  }
}
