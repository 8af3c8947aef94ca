import type { Blueprint } from '../../shared/document/schema/document.ts'
import { type Folded, fold, matchesIn, type Range } from '../../shared/editing/find/match.ts'
import { type TextPlace, textsOf } from '../../shared/editing/find/texts.ts'
import { type LabelPlace, replaceInLabels } from '../../shared/editing/operations/replace-in-labels.ts'
import { missingOf } from '../store/derived.ts'
import { currentBlueprint, edit } from '../store/editor.ts'
import { findState, setFind } from '../store/find.ts'
import { flushPending } from '../store/pending.ts'
import { reply } from '../store/reply.ts'
import { sessionState, setSession } from '../store/session.ts'
import { say } from '../store/settings.ts'
import { report } from './errors.ts'
import { goTo } from './go-to.ts'
import { initialMatches, isInitials } from './pinyin.ts'
import type { Handler } from './types.ts'

/** One field in one language ('' = a plain string), made ready for searching. */
type Line = { readonly place: TextPlace; readonly language: string; readonly words: string; readonly folded: Folded }
/** A place where the query stands. `spelled` = found by pinyin initials, which cannot be replaced. */
export type Match = Omit<Line, 'folded'> & { readonly range: Range; readonly spelled: boolean }

const lines = new WeakMap<Blueprint, readonly Line[]>()
const found = new WeakMap<Blueprint, { readonly query: string; readonly matches: readonly Match[] }>()

function linesOf(document: Blueprint): readonly Line[] {
  const known = lines.get(document)
  if (known) return known
  const made = textsOf(document).flatMap((place) => {
    const all = typeof place.text === 'string' ? [['', place.text] as const] : Object.entries(place.text)
    return all
      .filter(([, words]) => words.trim() !== '')
      .map(([language, words]): Line => ({ place, language, words, folded: fold(words) }))
  })
  lines.set(document, made)
  return made
}

/** Where `query` stands in the words of a blueprint, in reading order; by pinyin initials too when it is nothing but letters. */
export function matchesFor(document: Blueprint, query: string): readonly Match[] {
  const known = found.get(document)
  if (known?.query === query) return known.matches
  const wanted = fold(query).text
  const spell = isInitials(query)
  const matches = linesOf(document).flatMap(({ folded, ...line }) => {
    const plain = matchesIn(folded, wanted).map((range): Match => ({ ...line, range, spelled: false }))
    if (!spell || plain.length > 0 || line.language === 'en') return plain
    return initialMatches(line.words, query).map((range): Match => ({ ...line, range, spelled: true }))
  })
  found.set(document, { query, matches })
  return matches
}

/** Shows match `index`: its record selected and in view, its field shown in the inspector. The keyboard stays where it is. */
export function showMatch(matches: readonly Match[], index: number): void {
  const match = matches[index]
  setFind({ at: match ? index : -1 })
  if (match) goTo(match.place.record, { field: `${match.place.field}@${match.language}` })
}

/** The matches of the present query in the open blueprint. */
export function matchesNow(): readonly Match[] {
  const document = currentBlueprint()
  return document ? matchesFor(document, findState().query) : []
}

/** Goes `by` matches on, around the end. */
export function stepMatch(by: 1 | -1): void {
  const matches = matchesNow()
  const { at } = findState()
  if (matches.length === 0) return
  const start = at < 0 && by < 0 ? 0 : Math.min(at, matches.length - 1)
  showMatch(matches, (start + by + matches.length) % matches.length)
}

/** The label a match is in; null where replacing does not reach: other fields, and matches by pinyin. */
export function labelOf({ place, language, spelled }: Match): LabelPlace | null {
  const { type, id } = place.record
  const isLabel = place.field === 'label' || (type === 'moment' && place.field === 'title')
  if (spelled || !isLabel || type === 'document' || type === 'annotation') return null
  return language === 'zh-CN' || language === 'en' ? { type, id, language } : null
}

/** Replaces the query in the label on show and goes on to the next match. */
export function replaceOne(): void {
  const { at, query, replacement } = findState()
  const match = matchesNow()[at]
  const only = match && labelOf(match)
  if (!only) {
    stepMatch(1)
    return
  }
  if (!report(edit('undo.replace', (document) => replaceInLabels(document, { query, replacement, only })))) return
  const matches = matchesNow()
  // What was put in may match again (a → aa): go past this label.
  const here = matches.findLastIndex(
    ({ place, language }) =>
      place.record.id === only.id &&
      place.record.type === only.type &&
      place.field === match.place.field &&
      language === only.language,
  )
  const next = here >= 0 ? here + 1 : at
  if (matches.length > 0) showMatch(matches, next % matches.length)
  else setFind({ at: -1 })
}

/** Replaces the query in every label, as one undo step; says how many labels changed. */
export function replaceAll(): void {
  const { query, replacement } = findState()
  const labels = new Set(
    matchesNow().flatMap((match) => {
      const label = labelOf(match)
      return label ? [`${label.type} ${label.id} ${label.language}`] : []
    }),
  )
  if (labels.size === 0) return
  if (!report(edit('undo.replace', (document) => replaceInLabels(document, { query, replacement })))) return
  setFind({ at: -1 })
  reply(say('find.replaced', { n: labels.size }))
}

const open = (replacing: boolean): void => {
  flushPending()
  setFind({
    open: true,
    replacing: replacing || (findState().open && findState().replacing),
    asked: findState().asked + 1,
  })
}

/** Closes the bar; what it found stays selected. */
export const closeFind = (): void => setFind({ open: false })

/** The language of the missing words is shown beside the others, and the field takes the keyboard. */
function nextMissing(): void {
  flushPending()
  const document = currentBlueprint()
  if (!document) return
  const missing = missingOf(document)
  const last = sessionState().missing
  const key = (index: number): string => {
    const one = missing[index]
    return one ? `${one.place.record.type} ${one.place.record.id} ${one.place.field} ${one.language}` : ''
  }
  const here = missing.findIndex((_, index) => key(index) === last?.key)
  // Filled in since: its place in the list is taken by the next one.
  const index = here >= 0 ? here + 1 : (last?.index ?? 0)
  const next = missing[index % Math.max(1, missing.length)]
  if (!next) {
    reply(say(document.languages.length < 2 ? 'missing.oneLanguage' : 'missing.none'))
    return
  }
  const at = index % missing.length
  setSession({ documentLanguages: 'both', missing: { key: key(at), index: at } })
  goTo(next.place.record, { field: `${next.place.field}@${next.language}`, take: true })
}

export const findHandlers = {
  'edit.find': () => open(false),
  'edit.replace': () => open(true),
  'edit.findNext': () => (findState().query === '' ? open(false) : stepMatch(1)),
  'edit.findPrevious': () => (findState().query === '' ? open(false) : stepMatch(-1)),
  'edit.nextMissing': nextMissing,
} satisfies Record<string, Handler>
