import { useMemo } from 'react'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { linksOf } from '../../commands/neighbour.ts'
import { scoreOf } from '../../store/derived.ts'
import { useT } from '../../store/settings.ts'
import { leadsTo, spokenLinks } from '../connection-names.ts'
import { useDocumentWords } from '../document-words.ts'
import { recordsOf } from './names.ts'
import { useOutline } from './state.ts'
import { buildOutline, collapsedKeys, visibleRows } from './tree.ts'

/** Everything of the document the outline reads, made once per document. */
export function useOutlineModel(document: Blueprint) {
  const words = useDocumentWords(document)
  const say = useT()
  const folds = useOutline((state) => state.folds)
  const rows = useMemo(() => buildOutline(document), [document])
  const collapsed = useMemo(() => collapsedKeys(rows, folds), [rows, folds])
  const visible = useMemo(() => visibleRows(rows, collapsed), [rows, collapsed])
  const records = useMemo(() => recordsOf(document, scoreOf(document).moments), [document])
  const leads = useMemo(() => {
    const links = linksOf(document)
    const nameOf = (node: string): string => words.of(records.nodes.get(node)?.label ?? {}) || say('canvas.unnamed')
    return new Map(
      document.nodes.map(({ id }) => [id, [leadsTo(links(id), nameOf), spokenLinks(links(id), nameOf, say)] as const]),
    )
  }, [document, words, records, say])
  return { words, collapsed, rows, visible, records, leads }
}

export type OutlineModel = ReturnType<typeof useOutlineModel>
