import type { Blueprint } from '../document/schema/document.ts'
import { textIn } from '../document/text.ts'
import { t, type UiLanguage } from '../i18n/t.ts'
import type { CheckId, Finding, Fix, Param } from './types.ts'

/** Labels longer than this are cut in a reason, which has to stay one line. */
const longestLabel = 60

function oneLine(words: string): string {
  const letters = [...words.replace(/\s+/g, ' ').trim()]
  return letters.length > longestLabel ? `${letters.slice(0, longestLabel - 1).join('')}…` : letters.join('')
}

function wordsFor(param: Param, languages: readonly string[], language: UiLanguage): string | number {
  if (typeof param === 'number') return param
  if ('terms' in param) return param.terms.map((term) => t(language, term)).join(t(language, 'check.separator'))
  const found = param.texts.map((text) => oneLine(textIn(text, language, languages))).find((words) => words !== '')
  return found ?? t(language, 'check.unnamed')
}

/** Why a check found something: one line in `language`, with the labels of the records; a missing translation falls back as everywhere. */
export function describeFinding(
  finding: Finding,
  document: Pick<Blueprint, 'languages'>,
  language: UiLanguage,
): string {
  const filled = Object.entries(finding.params).map(
    ([name, param]) => [name, wordsFor(param, document.languages, language)] as const,
  )
  return t(language, finding.reason, Object.fromEntries(filled))
}

/** What a check looks for, in a few words: the heading of its findings. */
export const checkTitle = (check: CheckId, language: UiLanguage): string => t(language, `check.title.${check}`)

/** What a quick fix does, in a few words: the label of its button. */
export function describeFix(fix: Fix, language: UiLanguage): string {
  switch (fix.kind) {
    case 'attach-node':
      return t(language, `check.fix.attach.${fix.nodeKind}`)
    case 'focus-field':
      return t(language, 'check.fix.focus')
    default:
      return t(language, `check.fix.${fix.kind}`)
  }
}
