import type { Blueprint } from '../../document/schema/document.ts'
import { expectationSourceKeys, type Moment, needLevels, scriptSteps } from '../../document/schema/moment.ts'
import type { Node, NodeKind } from '../../document/schema/node.ts'
import type { Id, Text } from '../../document/schema/text.ts'
import type { Key } from '../../i18n/key.ts'

/** A record with words of its own; the document's id is ''. */
export type TextRecord = {
  readonly type: 'document' | 'stage' | 'lane' | 'node' | 'connection' | 'moment' | 'annotation'
  readonly id: Id
}

/** One field with words: whose it is, its path of names inside the record (such as 'standard.target'), and what it is called. */
export type TextPlace = {
  readonly record: TextRecord
  readonly field: string
  readonly name: Key
  /** What it says; a plain string is in no language. */
  readonly text: Text | string
}

type Entry = readonly [field: string, name: Key, text: Text | string]

const on = (type: TextRecord['type'], id: Id, entries: readonly Entry[]): TextPlace[] =>
  entries.map(([field, name, text]) => ({ record: { type, id }, field, name, text }))

/** The fields of a kind that hold words (model.md §1 #1), as far as the node has them. */
function kindTexts({ kind, process, standard, environment, people }: Node): Entry[] {
  const read: Record<NodeKind, () => Entry[]> = {
    process: () => (process ? [['process.steps', 'field.steps', process.steps]] : []),
    standard: () =>
      standard
        ? [
            ['standard.target', 'field.target', standard.target],
            ['standard.authority', 'field.authority', standard.authority],
            ['standard.riskControl', 'field.riskControl', standard.riskControl],
            ...standard.slices.flatMap((slice, index) =>
              (['trigger', 'what', 'cost', 'giver'] as const).map(
                (part): Entry => [`standard.slices.${index}.${part}`, `slice.${part}`, slice[part]],
              ),
            ),
          ]
        : [],
    environment: () =>
      environment
        ? [
            ['environment.zone', 'field.zone', environment.zone],
            ['environment.mood', 'field.mood', environment.mood],
          ]
        : [],
    people: () =>
      people
        ? [
            ['people.role', 'field.role', people.role],
            ['people.authority', 'field.authority', people.authority],
            ['people.skills', 'field.skills', people.skills],
          ]
        : [],
  }
  return read[kind]()
}

function nodeTexts(node: Node): TextPlace[] {
  const { fail } = node.marks
  return on('node', node.id, [
    ['label', 'field.label', node.label],
    ...kindTexts(node),
    ...(fail
      ? ([
          ['marks.fail.what', 'field.failWhat', fail.what],
          ['marks.fail.failSafe', 'mark.failSafe', fail.failSafe],
        ] as const)
      : []),
    ['owner', 'term.owner', node.owner],
    ['notes', 'field.notes', node.notes],
    ['source', 'field.source', node.source],
    ...node.links.map((link, index): Entry => [`links.${index}`, 'field.links', `${link.label} ${link.url}`.trim()]),
  ])
}

function momentTexts(moment: Moment): TextPlace[] {
  return on('moment', moment.id, [
    ['title', 'moment.title', moment.title],
    ...needLevels.toReversed().flatMap((level): Entry[] => {
      const { statements, evidence } = moment.needs[level]
      return [
        ...statements.map(({ id, text }): Entry => [`needs.${level}.statements.${id}`, `need.${level}`, text]),
        [`needs.${level}.evidence`, 'moment.evidenceText', evidence.text],
      ]
    }),
    ...(['said', 'real', 'unsaid'] as const).map((part): Entry => [part, `iceberg.${part}`, moment[part]]),
    ...scriptSteps.map((step): Entry => [`script.${step}`, `script.${step}`, moment.script[step]]),
  ])
}

function documentTexts(document: Blueprint): TextPlace[] {
  const { persona, scope, expectationSources, promises, metrics, raters } = document
  return on('document', '', [
    ['title', 'document.title', document.title],
    ['scope.start', 'document.start', scope.start],
    ['scope.end', 'document.end', scope.end],
    ['persona.description', 'term.persona', persona.description],
    ['persona.segment', 'document.segment', persona.segment],
    ...expectationSourceKeys.map(
      (key): Entry => [`expectationSources.${key}`, `source.${key}`, expectationSources[key]],
    ),
    ...promises.flatMap(({ id, text, remedy }): Entry[] => [
      [`promise.${id}`, 'document.promise', text],
      [`promise.${id}.remedy`, 'document.remedy', remedy],
    ]),
    ...metrics.map(({ id, label }): Entry => [`metric.${id}`, 'document.metric', label]),
    ...raters.map(({ id, label }): Entry => [`rater.${id}`, 'term.rater', label]),
  ])
}

/** The nodes as people read the board: left to right, then top to bottom. */
function nodesInOrder({ nodes, stages, lanes }: Blueprint): Node[] {
  const stage = new Map(stages.map(({ id }, index) => [id, index]))
  const lane = new Map(lanes.map(({ id }, index) => [id, index]))
  return nodes.toSorted(
    ({ at: a }, { at: b }) =>
      (stage.get(a.stage) ?? 0) - (stage.get(b.stage) ?? 0) ||
      a.slot - b.slot ||
      (lane.get(a.lane) ?? 0) - (lane.get(b.lane) ?? 0) ||
      a.row - b.row,
  )
}

/**
 * Every field of a blueprint that holds words, blank ones included, in reading order: stages, lanes, nodes each with its moments, connections,
 * annotations, and what the blueprint says of itself. Fields of a kind a node does not have now are left out. Cost: O(n log n) in the records.
 */
export function textsOf(document: Blueprint): TextPlace[] {
  const moments = new Map<Id, Moment[]>()
  for (const moment of document.moments) {
    const known = moments.get(moment.node)
    if (known) known.push(moment)
    else moments.set(moment.node, [moment])
  }
  return [
    ...document.stages.flatMap(({ id, label }) => on('stage', id, [['label', 'field.label', label]])),
    ...document.lanes.flatMap(({ id, label, line }) =>
      on('lane', id, [
        ['label', 'field.label', label],
        ...(line ? ([['line.label', 'lane.lineLabel', line.label]] as const) : []),
      ]),
    ),
    ...nodesInOrder(document).flatMap((node) => [
      ...nodeTexts(node),
      ...(moments.get(node.id) ?? []).flatMap(momentTexts),
    ]),
    ...document.connections.flatMap(({ id, label, handoff }) =>
      on('connection', id, [
        ['label', 'field.label', label],
        ...(handoff ? ([['handoff.need', 'connection.need', handoff.need]] as const) : []),
      ]),
    ),
    ...document.annotations.flatMap(({ id, text }) => on('annotation', id, [['text', 'term.annotation', text]])),
    ...documentTexts(document),
  ]
}
