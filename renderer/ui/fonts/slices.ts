import unicode from '@fontsource/noto-sans-sc/unicode.json'

/** A part of the typeface that comes as a file of its own: its name in the package, and the characters it has as a CSS `unicode-range`. */
export type Slice = { readonly name: string; readonly range: string }

/** First and last code point of a run of characters, and the slice that has them. */
type Run = readonly [first: number, last: number, slice: Slice]

/** "U+4e00-4e8b" or "U+ff0c" as its first and last code point. */
function runOf(part: string): readonly [number, number] {
  const [first = '', last = first] = part.trim().slice(2).split('-')
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
}

/** "[4]" names the files "…-4-400-normal", "latin" those with "…-latin-…". */
const slices: readonly Slice[] = Object.entries(unicode).map(([name, range]) => ({
  name: name.replace(/^\[|\]$/g, ''),
  range,
}))

/** The slices whose letters every interface and nearly every blueprint has; they are there from the start. */
export const latin: readonly Slice[] = slices.filter(({ name }) => name === 'latin')

let sorted: readonly Run[] | null = null

/** All runs by their first code point. */
function runs(): readonly Run[] {
  sorted ??= slices
    .flatMap((slice) =>
      slice.range.split(',').map((part): Run => {
        const [first, last] = runOf(part)
        return [first, last, slice]
      }),
    )
    .sort((a, b) => a[0] - b[0])
  return sorted
}

/** The slice that has a character (a Unicode code point); undefined when the typeface lacks it. */
export function sliceOf(codePoint: number): Slice | undefined {
  const all = runs()
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.[0] ?? 0) <= codePoint) low = middle + 1
    else high = middle
  }
  // Runs of different slices may overlap by a few characters: the nearest one before that reaches the character has it.
  for (let index = low - 1; index >= Math.max(0, low - 8); index--) {
    const run = all[index]
    if (run && run[1] >= codePoint) return run[2]
  }
  return undefined
}
