/** A stretch of a text, in UTF-16 units, end not included. */
export type Range = { readonly start: number; readonly end: number }

/** A text made comparable: full-width and other forms and capitals count as the plain letter. `starts[i]` = where unit i comes from. */
export type Folded = { readonly text: string; readonly starts: readonly number[] }

/** Letters that are their own plain form, or nearly: most of a text, and much quicker than asking Unicode. */
function plainOf(letter: string): string {
  const code = letter.charCodeAt(0)
  if (code < 0x80) return letter.toLowerCase()
  return code >= 0x3400 && code <= 0x9fff ? letter : letter.normalize('NFKC').toLowerCase()
}

/** `words` folded letter by letter, so that every place in it leads back to the original. */
export function fold(words: string): Folded {
  let text = ''
  const starts: number[] = []
  let at = 0
  for (const letter of words) {
    const plain = plainOf(letter)
    for (let unit = 0; unit < plain.length; unit++) starts.push(at)
    text += plain
    at += letter.length
  }
  starts.push(at)
  return { text, starts }
}

/** Where `query` (folded text) stands in `folded`, left to right without overlaps. A blank query stands nowhere. */
export function matchesIn(folded: Folded, query: string): Range[] {
  const found: Range[] = []
  if (query.trim() === '') return found
  for (let from = folded.text.indexOf(query); from >= 0; from = folded.text.indexOf(query, from + query.length)) {
    const start = folded.starts[from] ?? 0
    const end = folded.starts[from + query.length] ?? start
    // Half of a letter that folds to several units is no place of its own.
    if (end > start) found.push({ start, end })
  }
  return found
}

/** `words` with every match of `query` replaced, capitals and letter forms aside; the same string when there is none. */
export function replaceIn(words: string, query: string, replacement: string): string {
  const matches = matchesIn(fold(words), fold(query).text)
  let result = ''
  let at = 0
  for (const { start, end } of matches) {
    result += words.slice(at, start) + replacement
    at = end
  }
  return matches.length === 0 ? words : result + words.slice(at)
}
