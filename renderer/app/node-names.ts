import type { Blueprint } from '../../shared/document/schema/document.ts'
import { textIn } from '../../shared/document/text.ts'
import { t, type UiLanguage } from '../../shared/i18n/t.ts'

/** What nodes are called where one of them is chosen, by id: by label alone, and with their lane. */
export type NodeNames = { readonly label: (id: string) => string; readonly withLane: (id: string) => string }

/** The names of all nodes of a document; '' for a node it does not have. */
export function nodeNames({ languages, lanes, nodes }: Blueprint, language: UiLanguage): NodeNames {
  const laneNames = new Map(lanes.map(({ id, label }) => [id, textIn(label, language, languages)]))
  const labels = new Map<string, string>()
  const full = new Map<string, string>()
  for (const { id, kind, label, at } of nodes) {
    const name = textIn(label, language, languages) || t(language, `kind.${kind}`)
    labels.set(id, name)
    full.set(id, `${name} · ${laneNames.get(at.lane) ?? ''}`)
  }
  return { label: (id) => labels.get(id) ?? '', withLane: (id) => full.get(id) ?? '' }
}
