import { createAnnotation } from '../../shared/document/factory.ts'
import type { AnnotationKind } from '../../shared/document/schema/annotation.ts'
import { addAnnotation } from '../../shared/editing/operations/add-annotation.ts'
import { deleteAnnotation } from '../../shared/editing/operations/delete-annotation.ts'
import { resolveAnnotation } from '../../shared/editing/operations/resolve-annotation.ts'
import { currentBlueprint, edit } from '../store/editor.ts'
import { newId } from '../store/ids.ts'
import { askWords } from '../store/questions.ts'
import { type Selected, sessionState, setSession } from '../store/session.ts'
import { changeSettings, say, useSettings } from '../store/settings.ts'
import { report } from './errors.ts'
import { goTo } from './go-to.ts'
import type { Handler } from './types.ts'

/** Asked and left blank in this run: notes stay unsigned without asking again. */
let declined = false

/** Lets the user say under which name their annotations go. Returns false when the question was dismissed. */
export async function askAuthor(): Promise<boolean> {
  const { author } = useSettings.getState().settings
  const { answer, words } = await askWords({
    title: say('annotation.author.title'),
    text: say('annotation.author.text'),
    field: { label: say('annotation.author'), value: author, maxLength: 100 },
    choices: [
      { answer: 'skip', label: say('annotation.author.skip') },
      { answer: 'save', label: say('app.ok'), tone: 'primary' },
    ],
  })
  if (answer === 'save') changeSettings({ author: words.trim() })
  return answer !== null
}

/** The author of new annotations, asked for once. null = the user thought better of it. */
async function authorOnce(): Promise<string | null> {
  const known = useSettings.getState().settings.author
  if (known !== '' || declined) return known
  if (!(await askAuthor())) return null
  const { author } = useSettings.getState().settings
  declined = author === ''
  return author
}

/** Adds an annotation to `anchor` and opens it for writing. */
export async function annotate(anchor: Selected, kind: AnnotationKind = 'question'): Promise<void> {
  const author = await authorOnce()
  if (author === null) return
  const annotation = createAnnotation({
    id: newId(),
    anchor: { type: anchor.type, id: anchor.id },
    kind,
    author,
    date: new Date().toISOString(),
  })
  if (!report(edit('undo.annotate', (document) => addAnnotation(document, { annotation })))) return
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
  'insert.annotation': async () => {
    const anchor = sessionState().selection.at(-1)
    if (anchor) await annotate(anchor)
  },
} satisfies Record<string, Handler>
