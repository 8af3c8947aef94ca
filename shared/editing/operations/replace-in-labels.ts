import { ok } from '../../document/result.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { Id, Language, Text } from '../../document/schema/text.ts'
import { withText } from '../../document/text.ts'
import { replaceIn } from '../find/match.ts'
import { edited, mapped, patched, refuse } from '../records.ts'
import type { Operation } from '../types.ts'

/** One label: whose it is and in which language. */
export type LabelPlace = {
  readonly type: 'stage' | 'lane' | 'node' | 'connection' | 'moment'
  readonly id: Id
  readonly language: Language
}

type Change = (type: LabelPlace['type'], id: Id, text: Text) => Text

const withChange = (document: Blueprint, change: Change): Blueprint =>
  edited(document, {
    stages: mapped(document.stages, (one) => patched(one, { label: change('stage', one.id, one.label) })),
    lanes: mapped(document.lanes, (one) => patched(one, { label: change('lane', one.id, one.label) })),
    nodes: mapped(document.nodes, (one) => patched(one, { label: change('node', one.id, one.label) })),
    connections: mapped(document.connections, (one) =>
      patched(one, { label: change('connection', one.id, one.label) }),
    ),
    moments: mapped(document.moments, (one) => patched(one, { title: change('moment', one.id, one.title) })),
  })

/**
 * Replaces every match of `query` (capitals and full-width forms aside) in the labels of stages, lanes, nodes and connections and the titles of
 * moments, in every language of the document; with `only`, in one of them. A blank query is refused.
 */
export const replaceInLabels: Operation<{
  readonly query: string
  readonly replacement: string
  readonly only?: LabelPlace
}> = (document, { query, replacement, only }) => {
  if (query.trim() === '') return refuse('invalid')
  const isWanted = (type: LabelPlace['type'], id: Id, language: Language): boolean =>
    !only || (only.type === type && only.id === id && only.language === language)
  return ok(
    withChange(document, (type, id, text) =>
      document.languages
        .filter((language) => isWanted(type, id, language))
        .reduce<Text>(
          (now, language) => withText(now, language, replaceIn(now[language] ?? '', query, replacement)),
          text,
        ),
    ),
  )
}
