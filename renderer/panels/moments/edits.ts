import type { Fulfilment, NeedLevel } from '../../../shared/document/schema/moment.ts'
import type { Language } from '../../../shared/document/schema/text.ts'
import { withText } from '../../../shared/document/text.ts'
import { rateMoment } from '../../../shared/editing/operations/rate-moment.ts'
import { setImportance } from '../../../shared/editing/operations/set-importance.ts'
import { setMomentFields } from '../../../shared/editing/operations/set-moment-fields.ts'
import { report } from '../../commands/errors.ts'
import { currentBlueprint, edit } from '../../store/editor.ts'

/** Sets the team's rating of one level, as one undo step. */
export function rate(moment: string, level: NeedLevel, rating: Fulfilment | undefined): void {
  report(edit('undo.rate', (document) => rateMoment(document, { moment, level, rating })))
}

export function weigh(moment: string, importance: number): void {
  report(edit('undo.setImportance', (document) => setImportance(document, { moment, importance })))
}

/** Gives a moment a title of its own in one language; blank words take it away again. */
export function retitle(moment: string, language: Language, words: string): void {
  const title = currentBlueprint()?.moments.find((one) => one.id === moment)?.title ?? {}
  if ((title[language] ?? '') === words) return
  report(
    edit('undo.editMoment', (document) =>
      setMomentFields(document, { moment, fields: { title: withText(title, language, words) } }),
    ),
  )
}
