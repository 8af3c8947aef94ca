import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Language } from '../../shared/document/schema/text.ts'
import type { Board, BoardOptions } from '../../shared/layout/board/types.ts'
import { boardOf } from '../store/derived.ts'
import { useSession } from '../store/session.ts'

type Shown = 'zh-CN' | 'en' | 'both'

/** What the canvas shows of `document`: the chosen language, or the document's own two, the primary one first. */
export function boardOptions(document: Blueprint, shown: Shown): BoardOptions {
  const [first, second] = document.languages
  if (shown !== 'both') return { languages: [shown], curve: true }
  return { languages: first && second ? [first, second] : [first ?? 'zh-CN'], curve: true }
}

/** The language that labels are edited in. */
export const editedLanguage = (document: Blueprint, shown: Shown): Language =>
  boardOptions(document, shown).languages[0]

/** The board as the canvas shows it now, for a document that may be newer than the last render. */
export const boardNow = (document: Blueprint): Board =>
  boardOf(document, boardOptions(document, useSession.getState().documentLanguages), useSession.getState().pivot)

/** `boardNow` for components. */
export function useBoard(document: Blueprint): Board {
  const shown = useSession((state) => state.documentLanguages)
  const pivot = useSession((state) => state.pivot)
  return boardOf(document, boardOptions(document, shown), pivot)
}
