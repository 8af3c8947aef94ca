import { t } from '../i18n/t.ts'
import type { Blueprint } from './schema/document.ts'
import type { Moment } from './schema/moment.ts'
import type { Node } from './schema/node.ts'
import { type Language, languages, type Text } from './schema/text.ts'
import { textIn } from './text.ts'

const hasWords = (text: Text | undefined): text is Text => text !== undefined && textIn(text, '', []) !== ''

/** What a moment is called, in every language there are words in: its title, else its node's label, else "Moment N" for its number. Never blank. */
export function momentText(moment: Pick<Moment, 'title'>, node: Pick<Node, 'label'> | undefined, number: number): Text {
  const own = [moment.title, node?.label].find(hasWords)
  return (
    own ?? Object.fromEntries(languages.map((language) => [language, t(language, 'term.momentNumber', { n: number })]))
  )
}

/** `momentText` in `language`; where it is missing there, in another of the document's. Cost: O(nodes) for a moment without title. */
export function momentTitle(
  moment: Pick<Moment, 'title' | 'node'>,
  document: Pick<Blueprint, 'nodes' | 'languages'>,
  language: Language,
  number: number,
): string {
  const node = hasWords(moment.title) ? undefined : document.nodes.find(({ id }) => id === moment.node)
  return textIn(momentText(moment, node, number), language, document.languages)
}
