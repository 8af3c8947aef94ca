import { err, ok, type Result } from '../../document/result.ts'
import { readTable } from './table-text.ts'

/** How much text one paste may bring: more is a mistake, or a job for an import. */
export const pasteLimits = { characters: 2_000_000, lines: 2_000, rows: 200, columns: 200, label: 2_000 } as const

/** What is too much, and how much it is. */
export type PasteProblem = {
  readonly code: 'too-long' | 'too-many-lines' | 'too-many-rows' | 'too-many-columns' | 'long-label'
  readonly found: number
  readonly limit: number
}

/** Text from another program, in the ways it can be put on the board. */
export type PasteText = {
  /** Non-empty lines without list marks: a row of steps. Of a table, its cells. */
  readonly lines: readonly string[]
  /** The cells, trimmed, all rows as long as the longest, without empty rows and columns at the edges; null for text without columns. */
  readonly table: readonly (readonly string[])[] | null
  /** The whole as one label. */
  readonly label: string
}

/** Signs that no label shows: control characters but for tab and line break, marks of byte order and direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const invisible = /[\u0000-\u0008\f\u000e-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
const listMark =
  /^(?:[-*•·–—▪◦●○■□➢➤✓✔]\s+|[•·▪◦●○■□➢➤✓✔]|\d{1,3}[.)．](?!\d)\s*|\d{1,3}、|[（(]\d{1,3}[)）]\s*|[一二三四五六七八九十]{1,3}[、．.]|[①-⑳]\s*)(?=\S)/

/** The lines without the marks of a list, if all of them have one. */
function withoutMarks(lines: readonly string[]): readonly string[] {
  const isList = lines.length > 1 && lines.every((line) => listMark.test(line))
  return isList ? lines.map((line) => line.replace(listMark, '')) : lines
}

const clean = (text: string): string => text.replaceAll('\u00a0', ' ').trim()

/** Rows of one length without empty ones at the edges; null when fewer than two columns are left. */
function cellsOf(text: string): readonly (readonly string[])[] | null {
  if (!text.includes('\t')) return null
  const rows = readTable(text).map((row) => row.map(clean))
  const filled = rows.flatMap((row, index) => (row.some((cell) => cell !== '') ? [index] : []))
  const used = rows.flatMap((row) => row.flatMap((cell, index) => (cell === '' ? [] : [index])))
  // Not spread into Math.max: a hostile text has more cells than a call takes arguments.
  const bound = (list: readonly number[], pick: (a: number, b: number) => number): number =>
    list.reduce((best, value) => pick(best, value), list[0] ?? 0)
  const [left, right] = [bound(used, Math.min), bound(used, Math.max)]
  if (right === left) return null
  const width = right - left + 1
  return rows
    .slice(filled[0], (filled.at(-1) ?? 0) + 1)
    .map((row) => Array.from({ length: width }, (_, index) => row[left + index] ?? ''))
}

function problemOf(text: string, { lines, table, label }: PasteText): PasteProblem | null {
  const over = (code: PasteProblem['code'], found: number, limit: number): PasteProblem | null =>
    found > limit ? { code, found, limit } : null
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  return (
    over('too-long', text.length, pasteLimits.characters) ??
    over('too-many-lines', lines.length, pasteLimits.lines) ??
    over('too-many-rows', table?.length ?? 0, pasteLimits.rows) ??
    over('too-many-columns', table?.[0]?.length ?? 0, pasteLimits.columns) ??
    over('long-label', lines.length === 1 ? label.length : longest, pasteLimits.label)
  )
}

/** The lines in a cell of a table, which are steps of their own. */
export const linesOf = (cell: string): readonly string[] =>
  withoutMarks(
    cell
      .split('\n')
      .map(clean)
      .filter((line) => line !== ''),
  )

/**
 * What a pasted text can become, or what is too much about it. It is only ever read as characters: HTML in it stays what it is, letters on a card. null
 * when there is nothing to see in it.
 */
export function readPaste(source: string): Result<PasteText, PasteProblem> | null {
  const { characters } = pasteLimits
  if (source.length > characters) return err({ code: 'too-long', found: source.length, limit: characters })
  const text = source
    .replace(/\r\n?|[\v\u2028\u2029]/g, '\n')
    .replace(invisible, '')
    .normalize('NFC')
  const label = clean(text)
  if (label === '') return null
  const table = cellsOf(text)
  const lines = table ? table.flatMap((row) => row.flatMap(linesOf)) : linesOf(label)
  const found: PasteText = { lines, table, label }
  const problem = problemOf(text, found)
  return problem ? err(problem) : ok(found)
}
