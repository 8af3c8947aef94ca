import { createBlueprint } from '../../shared/document/factory.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { type ExpectationSourceKey, needLevels } from '../../shared/document/schema/moment.ts'
import type { Text } from '../../shared/document/schema/text.ts'
import { inBoth } from '../../shared/templates/phrases.ts'
import { ownersInEnglish } from './owners.ts'
import type { Sample, SampleFile, SampleMoment, SampleNode, Words } from './sample-types.ts'

const text = ({ zh, en }: Words): Text => ({ 'zh-CN': zh, en })

const sourceKeys: Record<string, ExpectationSourceKey> = {
  past_experience: 'pastExperience',
  advertising: 'advertising',
  service_communication: 'serviceCommunication',
  word_of_mouth: 'wordOfMouth',
}

/** Where something comes from, in words instead of the sample's keys (ex, lit, s001…). */
const sourceWords = (source = ''): string =>
  source
    .replace(/\bex\b/g, inBoth('example'))
    .replace(/\blit\b/g, inBoth('literature'))
    .replace(/\bs00\d\b/g, inBoth('training'))

/** An expectation source, or the sample's (only) promise. */
const promisedBy = (name: string | undefined): string | null =>
  name === undefined ? null : name === 'promise' ? 'promise-1' : (sourceKeys[name] ?? null)

function ownerOf({ id, owner }: SampleNode): Text {
  if (!owner) return {}
  const en = ownersInEnglish[owner]
  if (!en) throw new Error(`${id}: no English words for the owner ${owner}`)
  return text({ zh: owner, en })
}

function fieldsOf(node: SampleNode) {
  const authority = node.authority ? text(node.authority) : {}
  switch (node.kind) {
    case 'process':
      return {}
    case 'standard':
      return {
        standard: {
          target: node.target ? text(node.target) : {},
          elastic: node.elastic ?? false,
          published: node.published ?? false,
          authority,
        },
      }
    case 'environment':
      return { environment: { senses: node.sense ?? [] } }
    case 'people':
      return { people: { authority, initiative: node.initiative ?? null } }
  }
}

function nodeFrom(node: SampleNode) {
  const { fail } = node
  return {
    id: node.id,
    kind: node.kind,
    at: { lane: node.lane, stage: node.stage },
    label: text(node),
    marks: {
      fail: fail ? { side: fail.side, type: fail.type, what: text(fail), failSafe: text(fail.failsafe) } : null,
      wait: node.marks?.includes('wait') ? { minutes: node.wait_min ?? null } : null,
      decision: node.marks?.includes('decision') ?? false,
    },
    ...fieldsOf(node),
    mood: node.emotion_colour ?? null,
    owner: ownerOf(node),
    source: sourceWords(node.src),
  }
}

function momentFrom(moment: SampleMoment) {
  const script = moment.behaviour
  const needs = needLevels.map((level) => {
    const need = moment.needs[level]
    const statement = need && {
      id: `${moment.id}-${level}`,
      text: text(need),
      source: sourceWords(need.src),
      promisedBy: promisedBy(need.promised_by),
    }
    return [level, { statements: statement ? [statement] : [], target: moment.target[level] }]
  })
  return {
    id: moment.id,
    node: moment.node,
    order: moment.order,
    title: text(moment.title),
    importance: moment.importance,
    needs: Object.fromEntries(needs),
    emotional: moment.emotional,
    initiative: moment.initiative,
    ...(script && {
      script: {
        atmosphere: text(script.atmosphere),
        analyse: text(script.analyse),
        solve: text(script.solve),
        sumUp: text(script.sum_up),
        followThrough: text(script.follow),
      },
    }),
  }
}

function ratingsFrom(sample: Sample) {
  return sample.moments.flatMap((moment, at) =>
    sample.raters.map((rater, index) => ({
      moment: moment.id,
      rater: rater.id,
      levels: Object.fromEntries(needLevels.map((level) => [level, moment.ratings[level][index]])),
      importance: sample.importance_votes[rater.id]?.[at],
    })),
  )
}

function connectionsFrom(sample: Sample) {
  return sample.edges.map(([from, to, type]) => {
    const handoff = sample.internal_handoffs?.find((each) => each.from === from && each.to === to)
    return {
      id: `${from}>${to}`,
      from,
      to,
      type,
      handoff: handoff ? { need: text(handoff.need), rating: handoff.rating } : null,
    }
  })
}

const bySourceKey = (sample: Sample) =>
  Object.fromEntries(
    Object.entries(sample.expectation_sources).map(([key, words]) => [sourceKeys[key] ?? key, text(words)]),
  )

/** What the sample's segment codes mean, in both languages: the field has one text for all, and a new document takes its own. */
const segments: Readonly<Record<string, string>> = {
  regular: inBoth('regular'),
  high_value: inBoth('highValue'),
}

/** A sample of the reference as a document in both languages; its nodes have no slots yet. */
export function blueprintFrom(sample: Sample, file: SampleFile): Blueprint {
  const { persona, scope } = sample
  return createBlueprint({
    id: sample.id,
    title: text(sample.title),
    languages: ['zh-CN', 'en'],
    persona: {
      description: text(persona),
      segment: segments[persona.segment] ?? persona.segment,
      source: sourceWords(persona.src),
    },
    scope: { start: text(scope.start), end: text(scope.end), state: scope.state === 'as_is' ? 'as-is' : 'to-be' },
    expectationSources: bySourceKey(sample),
    promises: (sample.promises ?? []).map((promise, index) => ({
      id: `promise-${index + 1}`,
      text: text(promise),
      source: sourceWords(promise.src),
    })),
    metrics: (sample.metrics ?? []).map(({ id, unit, value, example, ...words }) => ({
      id,
      label: text(words),
      unit,
      value,
      example,
    })),
    exampleData: file.example_data,
    source: sourceWords(sample.src),
    stages: sample.stages.toSorted((a, b) => a.order - b.order).map((stage) => ({ id: stage.id, label: text(stage) })),
    lanes: file.lanes.map((lane) => {
      const line = file.lines.find(({ below }) => below === lane.id)
      return { id: lane.id, role: lane.id, label: text(lane), line: line ? { kind: line.id } : null }
    }),
    nodes: sample.nodes.map(nodeFrom),
    connections: connectionsFrom(sample),
    moments: sample.moments.map(momentFrom),
    raters: sample.raters.map((rater) => ({ id: rater.id, group: rater.group, label: text(rater) })),
    ratings: ratingsFrom(sample),
  })
}
