import { useMemo } from 'react'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { scoreOf } from '../../store/derived.ts'
import { useDocumentWords } from '../document-words.ts'
import { useLinks } from '../use-links.ts'
import { recordsOf } from './names.ts'
import { useOutline } from './state.ts'
import { buildOutline, collapsedKeys, visibleRows } from './tree.ts'

/** Everything of the document the outline reads, made once per document. */
export function useOutlineModel(document: Blueprint) {
  const words = useDocumentWords(document)
  const folds = useOutline((state) => state.folds)
  const rows = useMemo(() => buildOutline(document), [document])
  const collapsed = useMemo(() => collapsedKeys(rows, folds), [rows, folds])
  const visible = useMemo(() => visibleRows(rows, collapsed), [rows, collapsed])
  const records = useMemo(() => recordsOf(document, scoreOf(document).moments), [document])
  const links = useLinks(document, words)
  return { words, collapsed, rows, visible, records, links }
}

export type OutlineModel = ReturnType<typeof useOutlineModel>
