import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { DocumentView } from '../../shared/document/schema/view.ts'
import { viewOf } from '../../shared/document/view/view-of.ts'
import { shownDocument } from './derived.ts'
import { currentBlueprint } from './editor.ts'
import { sessionState } from './session.ts'

/** The lanes that are on show: the board's, or the document's own in the views beside it. */
export const pivotNow = (): DocumentView => (sessionState().view === 'board' ? sessionState().pivot : 'lanes')

/** The open blueprint with the lanes on show, hidden ones included: what `editShown` hands to an operation. null without one. */
export function viewNow(): Blueprint | null {
  const document = currentBlueprint()
  return document && viewOf(document, pivotNow())
}

/** The open blueprint as it is on the board: what can be pointed at, walked to and selected. null without one. */
export function shownNow(): Blueprint | null {
  const document = currentBlueprint()
  return document && shownDocument(document, pivotNow())
}
