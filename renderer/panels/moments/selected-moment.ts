import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { Selected } from '../../store/session.ts'

/** The moment the selection is about: itself, or the one on the selected node; null when there is none. */
export function selectedMoment(document: Blueprint, selection: readonly Selected[]): string | null {
  const item = selection.findLast(({ type }) => type === 'moment' || type === 'node')
  const found = document.moments.find((moment) => (item?.type === 'node' ? moment.node : moment.id) === item?.id)
  return found?.id ?? null
}
