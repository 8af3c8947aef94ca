/** One cell of a table as text: quoted where it holds what would end it. */
const quoted = (cell: string): string => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A table as spreadsheets write it to a clipboard: cells between tabs, rows between line breaks, cells with either in quotation marks. */
export const tableText = (table: readonly (readonly string[])[]): string =>
  table.map((row) => row.map(quoted).join('\t')).join('\n')

/** Where a quoted cell that begins at `start` ends (the place behind its closing mark); -1 when nothing ends a cell there. */
function endOfQuoted(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    const next = text[at + 1]
    if (next === '"') at += 1
    else return next === undefined || next === '\t' || next === '\n' ? at + 1 : -1
  }
  return -1
}

/** The end of the cell that begins at `start`. */
function endOfPlain(text: string, start: number): number {
  for (let at = start; at < text.length; at++) if (text[at] === '\t' || text[at] === '\n') return at
  return text.length
}

/**
 * The rows of a text in which tabs part cells: the reverse of `tableText`. A quotation mark that nothing closes is a sign like any other. Rows keep their
 * own lengths; a line break at the very end begins no row. Cost: linear.
 */
export function readTable(source: string): string[][] {
  const text = source.replace(/\r\n?/g, '\n')
  const rows: string[][] = [[]]
  // A mark that is not closed makes every later one look unclosed as well: look for the end once only.
  let mayQuote = true
  let at = 0
  for (;;) {
    const isMark: boolean = mayQuote && text[at] === '"'
    const quotedEnd: number = isMark ? endOfQuoted(text, at) : -1
    if (isMark && quotedEnd < 0 && text.indexOf('"', at + 1) < 0) mayQuote = false
    const end = quotedEnd < 0 ? endOfPlain(text, at) : quotedEnd
    const cell = quotedEnd < 0 ? text.slice(at, end) : text.slice(at + 1, end - 1).replaceAll('""', '"')
    rows.at(-1)?.push(cell)
    if (end >= text.length) return rows
    if (text[end] === '\n') {
      if (end + 1 === text.length) return rows
      rows.push([])
    }
    at = end + 1
  }
}
