import { cleanLine, isSimple } from './clean.ts'
import { hasEmoji, missingMark, pictureAdvance, sansAdvance } from './metrics.ts'
import type { FontWeight } from './types.ts'

/** A piece of a line in one font. An emoji or missing run is always a single picture: one cluster, one advance. */
export type TextRun = { readonly text: string; readonly font: 'sans' | 'emoji' | 'missing' }

const joiner = 0x200d
const mark = /^[\p{M}\u{e0020}-\u{e007f}]$/u
const pictograph = /^\p{Extended_Pictographic}$/u
/** What makes a cluster a picture although the sans font may have its first character. */
const pictureMark = /\ufe0f|\u200d|\u20e3|[\u{1f3fb}-\u{1f3ff}]/u
/** Characters that only choose a look: joiners, variation selectors. */
const selectors = /[\u200d\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu

const twoDashes = '\u2014\u2014'

const isRegional = (code: number): boolean => code >= 0x1f1e6 && code <= 0x1f1ff
const isSkinTone = (code: number): boolean => code >= 0x1f3fb && code <= 0x1f3ff
const isTrailingJamo = (code: number): boolean => code >= 0x1160 && code <= 0x11ff
const lengthOf = (code: number): number => (code > 0xffff ? 2 : 1)

/** Own rules rather than Intl.Segmenter: the same on every machine, whatever Unicode version its engine carries. */
function clusterEnd(text: string, start: number): number {
  const first = text.codePointAt(start) ?? 0
  const isPicture = pictograph.test(String.fromCodePoint(first))
  let end = start + lengthOf(first)
  if (isRegional(first) && isRegional(text.codePointAt(end) ?? 0)) end += 2
  while (end < text.length) {
    const code = text.codePointAt(end) ?? 0
    if (code === joiner) {
      end += 1
      const next = text.codePointAt(end)
      if (next !== undefined && isPicture && pictograph.test(String.fromCodePoint(next))) end += lengthOf(next)
    } else if ((isSkinTone(code) && isPicture) || isTrailingJamo(code) || mark.test(String.fromCodePoint(code)))
      end += lengthOf(code)
    else break
  }
  return end
}

/** What a reader takes for one character each: never half a surrogate pair, a joined emoji or a letter without its accent. */
export function splitClusters(text: string): readonly string[] {
  if (isSimple(text)) return text.split('')
  const clusters: string[] = []
  for (let start = 0; start < text.length; ) {
    const end = clusterEnd(text, start)
    clusters.push(text.slice(start, end))
    start = end
  }
  return clusters
}

function isInSans(text: string): boolean {
  for (const character of text) if (sansAdvance(character.codePointAt(0) ?? 0, 'regular') < 0) return false
  return true
}

function runOfCluster(cluster: string): TextRun | null {
  const code = cluster.codePointAt(0) ?? 0
  const wantsPicture = pictureMark.test(cluster) || isRegional(code)
  if (wantsPicture && hasEmoji(code)) return { text: cluster, font: 'emoji' }
  const visible = cluster.replace(selectors, '')
  if (visible === '') return null
  if (isInSans(visible)) return { text: visible, font: 'sans' }
  return { text: cluster, font: hasEmoji(code) ? 'emoji' : 'missing' }
}

/**
 * One line of text as runs by font, in order, ready to draw: control characters are gone, line ends are spaces, sans runs hold only
 * characters the sans font has. Draw 'missing' runs as `missingMark`.
 */
export function splitRuns(text: string): readonly TextRun[] {
  const line = cleanLine(text)
  if (line === '') return []
  if (isSimple(line) && isInSans(line)) return [{ text: line, font: 'sans' }]
  const runs: TextRun[] = []
  for (const cluster of splitClusters(line)) {
    const run = runOfCluster(cluster)
    const last = runs.at(-1)
    if (run && run.font === 'sans' && last?.font === 'sans')
      runs[runs.length - 1] = { text: last.text + run.text, font: 'sans' }
    else if (run) runs.push(run)
  }
  return runs
}

/** Advance width of a run in thousandths of an em. */
export function runAdvance(run: TextRun, weight: FontWeight): number {
  if (run.font === 'emoji') return pictureAdvance
  if (run.font === 'missing') return missingMark.advance
  let sum = 0
  for (const character of run.text) sum += sansAdvance(character.codePointAt(0) ?? 0, weight)
  return run.text.includes(twoDashes) ? sum - dashOverlap(run.text, weight) : sum
}

/** What a line loses where the font joins two or three em dashes to one long stroke (Chinese 破折号). */
function dashOverlap(text: string, weight: FontWeight): number {
  const dash = sansAdvance(0x2014, weight)
  const two = 2 * dash - sansAdvance(0x2e3a, weight)
  const three = 3 * dash - sansAdvance(0x2e3b, weight)
  let sum = 0
  for (const [dashes] of text.matchAll(/\u2014{2,}/g)) {
    const rest = dashes.length % 3
    sum += Math.floor(dashes.length / 3) * three + (rest === 2 ? two : 0)
  }
  return sum
}
