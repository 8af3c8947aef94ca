import type { Annotation, AnnotationKind } from '../../../shared/document/schema/annotation.ts'
import { fold } from '../../../shared/editing/find/match.ts'

/** What the list of annotations shows. */
export type AnnotationFilter = {
  readonly kind: AnnotationKind | null
  readonly state: 'open' | 'resolved' | 'all'
  /** Words in the text in any language, the author or the number. */
  readonly words: string
}

export const everyAnnotation: AnnotationFilter = { kind: null, state: 'all', words: '' }

/** An annotation with the number people know it by: its place in the document's list, from 1, whatever is filtered out. */
export type NumberedAnnotation = { readonly annotation: Annotation; readonly number: number }

/** The annotations that pass a filter, in the order of their numbers. */
export function filterAnnotations(annotations: readonly Annotation[], filter: AnnotationFilter): NumberedAnnotation[] {
  const wanted = fold(filter.words.trim()).text
  const number = /^[#①-⑳]?\d+$/.test(filter.words.trim()) ? Number(wanted.replace('#', '')) : null
  return annotations
    .map((annotation, index) => ({ annotation, number: index + 1 }))
    .filter(({ annotation, number: own }) => {
      if (filter.kind !== null && annotation.kind !== filter.kind) return false
      if (filter.state !== 'all' && annotation.resolved !== (filter.state === 'resolved')) return false
      if (wanted === '' || own === number) return true
      return [...Object.values(annotation.text), annotation.author].some((words) => fold(words).text.includes(wanted))
    })
}
