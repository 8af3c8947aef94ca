import { useMemo } from 'react'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { linksOf } from '../commands/neighbour.ts'
import { useT } from '../store/settings.ts'
import { leadsTo, spokenLinks } from './connection-names.ts'
import type { DocumentWords } from './document-words.ts'

/** The connections of a node in words: where it leads for the eye, and from both sides for screen readers. */
export type LinkWords = { readonly leads: string; readonly spoken: string }

/** The connections of every node in words, by its id; made once per document. */
export function useLinks(document: Blueprint, words: DocumentWords): ReadonlyMap<string, LinkWords> {
  const say = useT()
  return useMemo(() => {
    const names = new Map(document.nodes.map(({ id, label }) => [id, words.of(label) || say('canvas.unnamed')]))
    const nameOf = (node: string): string => names.get(node) ?? ''
    const links = linksOf(document)
    return new Map(
      document.nodes.map(({ id }) => [
        id,
        { leads: leadsTo(links(id), nameOf), spoken: spokenLinks(links(id), nameOf, say) },
      ]),
    )
  }, [document, words, say])
}
