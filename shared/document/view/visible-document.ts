import { t, type UiLanguage } from '../../i18n/t.ts'
import { gridOf } from '../grid.ts'
import type { Blueprint } from '../schema/document.ts'
import type { Lane } from '../schema/lane.ts'
import type { Id } from '../schema/text.ts'

const seen = new WeakMap<Blueprint, Blueprint>()

/** Whether the nodes of a lane are on the board. */
export const isLaneOpen = ({ collapsed, hidden }: Lane): boolean => !collapsed && !hidden

/** A collapsed lane says how many nodes it holds, in every language of the document. */
function countedLane(lane: Lane, count: number, languages: Blueprint['languages']): Lane {
  const name = (language: (typeof languages)[number]): string =>
    t(language, 'lane.collapsedName', { name: lane.label[language] || t(language, `role.${lane.role}`), n: count })
  return { ...lane, label: Object.fromEntries(languages.map((language) => [language, name(language)])) }
}

type Line = NonNullable<Lane['line']>

const lineName = ({ kind, label }: Line, language: UiLanguage): string => label[language] || t(language, `line.${kind}`)

/** Two lines between the same lanes as one, with both names. */
const joined = (first: Line, second: Line, languages: Blueprint['languages']): Line => ({
  ...first,
  label: Object.fromEntries(
    languages.map((language) => [language, `${lineName(first, language)} · ${lineName(second, language)}`]),
  ),
})

/** The lanes that are not hidden. The line below a hidden one stays: it divides its neighbours, who have become each other's. */
function shownLanes({ lanes, languages }: Blueprint): Lane[] {
  const shown: Lane[] = []
  for (const lane of lanes) {
    const above = shown.at(-1)
    if (!lane.hidden) shown.push(lane)
    else if (above && lane.line) {
      const line = above.line ? joined(above.line, lane.line, languages) : lane.line
      shown[shown.length - 1] = { ...above, line }
    }
  }
  return shown
}

function project(document: Blueprint): Blueprint {
  const open = new Set(document.lanes.filter(isLaneOpen).map(({ id }) => id))
  const counts = new Map<Id, number>()
  for (const { at } of document.nodes) counts.set(at.lane, (counts.get(at.lane) ?? 0) + 1)
  const nodes = document.nodes.filter(({ at }) => open.has(at.lane))
  const shown = new Set(nodes.map(({ id }) => id))
  const { slots } = gridOf(document)
  return {
    ...document,
    // Columns stay where they are, whoever stands in them.
    stages: document.stages.map((stage) => {
      const count = slots.get(stage.id) ?? stage.slots
      return count === stage.slots ? stage : { ...stage, slots: count }
    }),
    lanes: shownLanes(document).map((lane) =>
      lane.collapsed ? countedLane(lane, counts.get(lane.id) ?? 0, document.languages) : lane,
    ),
    nodes,
    connections: document.connections.filter(({ from, to }) => shown.has(from) && shown.has(to)),
  }
}

/**
 * The document as the board shows it: without hidden lanes, with collapsed lanes empty and named with the number of their nodes, without the nodes of both and
 * the connections that lead to them. Columns, moments and annotations stay. The same document when every lane is shown in full; remembered per document.
 * Lay it out, but never save it.
 */
export function visibleDocument(document: Blueprint): Blueprint {
  if (document.lanes.every(isLaneOpen)) return document
  let visible = seen.get(document)
  if (!visible) {
    visible = project(document)
    seen.set(document, visible)
  }
  return visible
}
