import { createAnnotation } from '../../shared/document/factory.ts'
import type { AnnotationKind } from '../../shared/document/schema/annotation.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { addAnnotation } from '../../shared/editing/operations/add-annotation.ts'
import { deleteAnnotation } from '../../shared/editing/operations/delete-annotation.ts'
import { editAnnotation } from '../../shared/editing/operations/edit-annotation.ts'
import { resolveAnnotation } from '../../shared/editing/operations/resolve-annotation.ts'
import { currentBlueprint, edit } from '../store/editor.ts'
import { newId } from '../store/ids.ts'
import { type Selected, sessionState, setSession } from '../store/session.ts'
import { changeSettings, useSettings } from '../store/settings.ts'
import { chain } from './chain.ts'
import { report } from './errors.ts'
import { goTo } from './go-to.ts'
import type { Handler } from './types.ts'

/** Annotations made in this run before a name was given. */
const unsigned = new Set<string>()

/** From now on annotations go under `name`, and so do those that were made without one in this run. */
export function signAs(name: string): void {
  const author = name.trim()
  changeSettings({ author })
  const mine = (currentBlueprint()?.annotations ?? []).filter((one) => one.author === '' && unsigned.has(one.id))
  if (author === '' || mine.length === 0) return
  const sign = mine.map(
    (one) => (document: Blueprint) => editAnnotation(document, { annotation: one.id, fields: { author } }),
  )
  report(edit('undo.editAnnotation', chain(...sign)))
}

/** Adds an annotation to `anchor` and opens it for writing. */
export function annotate(anchor: Selected, kind: AnnotationKind = 'question'): void {
  const { author } = useSettings.getState().settings
  const annotation = createAnnotation({
    id: newId(),
    anchor: { type: anchor.type, id: anchor.id },
    kind,
    author,
    date: new Date().toISOString(),
  })
  if (!report(edit('undo.annotate', (document) => addAnnotation(document, { annotation })))) return
  if (author === '') unsigned.add(annotation.id)
  setSession({
    dock: 'annotations',
    annotation: annotation.id,
    fieldFocus: { field: 'annotation', part: null, take: true },
  })
}

/** Shows an annotation in the list and what it is about on the board. */
export const showAnnotation = (id: string): void => goTo({ type: 'annotation', id })

export function resolve(id: string, resolved: boolean): void {
  report(edit('undo.resolveAnnotation', (document) => resolveAnnotation(document, { annotation: id, resolved })))
}

/** Deletes an annotation; the list goes on to the next one. */
export function removeAnnotation(id: string): void {
  const list = currentBlueprint()?.annotations ?? []
  const index = list.findIndex((one) => one.id === id)
  const next = list[index + 1] ?? list[index - 1]
  if (report(edit('undo.deleteAnnotation', (document) => deleteAnnotation(document, { annotation: id }))))
    setSession({ annotation: next?.id ?? null })
}

export const annotationHandlers = {
  'insert.annotation': () => {
    const anchor = sessionState().selection.at(-1)
    if (anchor) annotate(anchor)
  },
} satisfies Record<string, Handler>
