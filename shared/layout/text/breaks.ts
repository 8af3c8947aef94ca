import LineBreaker from 'linebreak'
import { isSimple } from './clean.ts'
import { splitClusters } from './runs.ts'

const isIdeograph = (character: string): boolean => /^[\u3040-\u30ff\u3400-\u9fff\u{20000}-\u{3ffff}]$/u.test(character)
/** Never at the start of a line in Chinese setting (GB/T 15834), although UAX #14 allows it. */
const neverFirst = new Set('\u00b7\u30fb\uff5e\u301c\u2014\u2015%\u2030\u2103')
const opensQuote = new Set('\u201c\u2018')
const closesQuote = new Set('\u201d\u2019')

/** UAX #14 glues a quotation mark to both sides; between ideographs it is clear which side it belongs to. */
function quoteBreaks(text: string): number[] {
  const offsets: number[] = []
  for (let at = 1; at < text.length; at++) {
    const before = text[at - 1] ?? ''
    const after = text[at] ?? ''
    if (opensQuote.has(after) && isIdeograph(before)) offsets.push(at)
    else if (closesQuote.has(before) && isIdeograph(after)) offsets.push(at)
  }
  return offsets
}

function clusterOffsets(text: string): Set<number> {
  const offsets = new Set<number>()
  let at = 0
  for (const cluster of splitClusters(text)) {
    at += cluster.length
    offsets.add(at)
  }
  return offsets
}

/** Offsets after which a line may end, ascending; the last is the length of `text` (one paragraph, cleaned, no line ends). */
export function breakOffsets(text: string): readonly number[] {
  const boundaries = isSimple(text) ? null : clusterOffsets(text)
  const isAllowed = (at: number): boolean =>
    at === text.length || (!neverFirst.has(text[at] ?? '') && (boundaries === null || boundaries.has(at)))
  const offsets: number[] = []
  const breaker = new LineBreaker(text)
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (isAllowed(next.position)) offsets.push(next.position)
  }
  if (!/[\u2018\u2019\u201c\u201d]/.test(text)) return offsets
  return [...new Set([...offsets, ...quoteBreaks(text).filter(isAllowed)])].sort((a, b) => a - b)
}
