import type { Need } from '../../document/schema/moment.ts'
import { emotionalTags } from '../../document/schema/moment.ts'
import type { Id } from '../../document/schema/text.ts'
import { type Facts, momentTexts, statementsOf } from '../facts.ts'
import type { Hint, Rule } from '../types.ts'

/** More moments than this in one stage, and none of them is key any more (model.md §4). */
const momentLimit = 7

const place = { type: 'document', id: '' } as const

/** The first step of the customer in every stage that is no moment yet: the likeliest to become one. */
function candidates({ nodes, moments, roleOf }: Facts): Map<Id, Id> {
  const marked = new Set(moments.map(({ node }) => node.id))
  const found = new Map<Id, Id>()
  for (const node of nodes) {
    const isOne = node.kind === 'process' && roleOf(node) === 'customer' && !marked.has(node.id)
    if (isOne && !found.has(node.at.stage)) found.set(node.at.stage, node.id)
  }
  return found
}

/** L11: a stage without a moment, a stage with too many, and a blueprint in which everything is one. An empty blueprint is only begun. */
export const checkMomentSpread: Rule = (facts) => {
  const { document, nodes, moments } = facts
  if (nodes.length === 0) return []
  const counts = new Map<Id, number>()
  for (const { node } of moments) counts.set(node.at.stage, (counts.get(node.at.stage) ?? 0) + 1)
  const likely = candidates(facts)
  const found: Hint[] = []
  for (const stage of document.stages) {
    const n = counts.get(stage.id) ?? 0
    const node = likely.get(stage.id)
    const at = { place: { type: 'stage', id: stage.id } as const }
    const words = { texts: [stage.label] }
    if (n === 0) {
      const fix = node ? ({ fix: { kind: 'mark-moment', automatic: true, node } } as const) : {}
      found.push({ ...at, reason: 'check.reason.L11.none', params: { stage: words }, ...fix })
    } else if (n > momentLimit) {
      found.push({ ...at, reason: 'check.reason.L11.many', params: { stage: words, n, limit: momentLimit } })
    }
  }
  const isAll = nodes.length > 1 && new Set(moments.map(({ node }) => node.id)).size === nodes.length
  if (isAll) found.push({ place, reason: 'check.reason.L11.all', params: { n: nodes.length } })
  return found
}

/** A target that is offered: null and 0 both mean that the need is deliberately left alone here. */
const isAimedAt = ({ target }: Need): boolean => target !== undefined && target !== null && target > 0

/** L12: the last moment aims at nothing desired and nothing unexpected, though the end is what people remember (model.md §3.8). */
export const checkEnd: Rule = ({ moments }) => {
  const last = moments.at(-1)
  if (!last) return []
  const { id, needs } = last.moment
  if (isAimedAt(needs.desired) || isAimedAt(needs.unexpected)) return []
  return [
    {
      place: { type: 'moment', id },
      reason: 'check.reason.L12',
      params: { moment: momentTexts(last) },
      fix: { kind: 'focus-field', automatic: false, record: { type: 'moment', id }, field: 'needs.desired.target' },
    },
  ]
}

/** L14: one of dignity, security and recognition (model.md §1 #7) that no moment is about. */
export const checkEmotions: Rule = ({ moments }) => {
  if (moments.length === 0) return []
  const covered = new Set(moments.flatMap(({ moment }) => moment.emotional))
  const missing = emotionalTags.filter((tag) => !covered.has(tag))
  if (missing.length === 0) return []
  return [
    {
      place,
      reason: 'check.reason.L14',
      params: { missing: { terms: missing.map((tag) => `emotional.${tag}` as const) } },
    },
  ]
}

/** Something unexpected is planned: a target above 0, or statements whose target is still open. */
const isPlanned = (need: Need): boolean => (need.target === undefined ? statementsOf(need).length > 0 : isAimedAt(need))

/** L16: something unexpected at every moment, which costs and is soon expected. One moment alone is no habit. */
export const checkSurpriseInflation: Rule = ({ moments }) => {
  if (moments.length < 2 || !moments.every(({ moment }) => isPlanned(moment.needs.unexpected))) return []
  // The least important moment can do without most easily; of equal ones the last.
  const least = moments.reduce((low, each) => (each.moment.importance <= low.moment.importance ? each : low))
  const { id } = least.moment
  return [
    {
      place,
      reason: 'check.reason.L16',
      params: { n: moments.length },
      fix: { kind: 'focus-field', automatic: false, record: { type: 'moment', id }, field: 'needs.unexpected.target' },
    },
  ]
}
