import type { Blueprint } from '../document/schema/document.ts'
import type { Moment } from '../document/schema/moment.ts'
import { needLevels } from '../document/schema/moment.ts'
import type { Node } from '../document/schema/node.ts'
import type { Id } from '../document/schema/text.ts'
import { collectBallots, collectImportance } from './ballots.ts'
import { kendallW, krippendorffAlpha } from './concordance.ts'
import { experienceIndex, type IndexItem } from './experience-index.ts'
import { type Basis, judgeMoment } from './moment.ts'
import { lowerMedian, ratedOnly } from './panel.ts'
import { type Candidate, rankPriorities } from './priorities.ts'
import type { BlueprintScore, ExperienceIndex, MomentScore, RatingTuple, StageScore } from './types.ts'

type Rated = MomentScore & { readonly score: NonNullable<MomentScore['score']>; readonly rating: RatingTuple }
const isRated = (moment: MomentScore): moment is Rated => moment.score !== null

/** The moments whose node exists, in order; equal orders keep their place in the document. */
export function momentsInOrder(document: Blueprint): { readonly moment: Moment; readonly node: Node }[] {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]))
  return document.moments
    .flatMap((moment) => {
      const node = nodes.get(moment.node)
      return node ? [{ moment, node }] : []
    })
    .sort((a, b) => a.moment.order - b.moment.order)
}

function scoreMoments(
  document: Blueprint,
  votes: ReadonlyMap<Id, ReadonlyMap<Id, number>>,
  basis: Basis,
): MomentScore[] {
  const ballots = collectBallots(document)
  return momentsInOrder(document).map(({ moment, node }, index) => {
    const importances = [...votes.values()].flatMap((row) => row.get(moment.id) ?? [])
    return {
      moment: moment.id,
      node: node.id,
      stage: node.at.stage,
      order: moment.order,
      number: index + 1,
      importance: lowerMedian(importances) ?? moment.importance,
      ...judgeMoment(moment, ballots.get(moment.id) ?? [], basis),
    }
  })
}

const indexItem = (moment: Rated): IndexItem => ({
  n: moment.score.n,
  importance: moment.importance,
  isBroken: moment.score.outcome === 'broken',
})

const candidate = (moment: Rated): Candidate => ({
  n: moment.score.n,
  importance: moment.importance,
  isBroken: moment.score.outcome === 'broken',
  moment: moment.moment,
  rating: moment.rating,
  lever: moment.score.lever,
  tier: moment.score.tier,
})

function scoreStages(document: Blueprint, rated: readonly Rated[]): StageScore[] {
  const byStage = new Map<Id, Rated[]>()
  for (const moment of rated) byStage.set(moment.stage, [...(byStage.get(moment.stage) ?? []), moment])
  return document.stages.flatMap((stage) => {
    const index = experienceIndex((byStage.get(stage.id) ?? []).map(indexItem))
    return index ? [{ stage: stage.id, index }] : []
  })
}

function scoreTargets(rated: readonly Rated[]): ExperienceIndex | null {
  const items = rated.flatMap(({ target, importance }) =>
    target ? [{ n: target.n, importance, isBroken: target.outcome === 'broken' }] : [],
  )
  return items.length === rated.length ? experienceIndex(items) : null
}

/** Votes as raters × moments: the moments anybody voted on, the raters who voted on all of them. */
function importanceRows(moments: readonly MomentScore[], votes: ReadonlyMap<Id, ReadonlyMap<Id, number>>): number[][] {
  const items = moments.filter(({ moment }) => [...votes.values()].some((row) => row.has(moment)))
  return [...votes.values()]
    .map((row) => items.flatMap(({ moment }) => row.get(moment) ?? []))
    .filter((row) => row.length === items.length)
}

/**
 * The whole score of a blueprint (model.md §3): moments in order, stages, the experience index with its targets, priorities and the
 * agreement figures. `basis` says whose ratings the headline counts. Never fails: unrated moments are in the list with `score: null`.
 */
export function scoreBlueprint(document: Blueprint, basis: Basis = 'all'): BlueprintScore {
  const votes = collectImportance(document)
  const moments = scoreMoments(document, votes, basis)
  const rated = moments.filter(isRated)
  const cells = moments.flatMap((moment) => needLevels.map((level) => moment.agreement[level]?.values ?? []))
  const customerIds = new Set(document.raters.filter((rater) => rater.group === 'customer').map((rater) => rater.id))
  return {
    moments,
    stages: scoreStages(document, rated),
    index: experienceIndex(rated.map(indexItem)),
    target: scoreTargets(rated),
    priorities: rankPriorities(rated.map(candidate)),
    alpha: krippendorffAlpha(cells.map(ratedOnly)),
    kendallW: kendallW(importanceRows(moments, votes)),
    customersRated: document.ratings.some((rating) => customerIds.has(rating.rater)),
  }
}
