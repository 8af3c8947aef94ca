import type { Blueprint } from '../document/schema/document.ts'
import { type NeedLevel, needLevels } from '../document/schema/moment.ts'
import { textIn } from '../document/text.ts'
import type { Key } from '../i18n/key.ts'
import { type Params, t, type UiLanguage } from '../i18n/t.ts'
import { collectBallots } from './ballots.ts'
import { formatPoints, formatScore } from './format.ts'
import { levelVotes, rateLevel } from './level.ts'
import { exactScore, fromExact, passLine } from './rating.ts'
import type { BlueprintScore, MomentScore, Outcome, Priority, RatingTuple } from './types.ts'

/** The level a class speaks of; unnoticed speaks of none. */
const levelOf: { readonly [outcome in Outcome]: NeedLevel | null } = {
  broken: 'basic',
  letdown: 'expected',
  mixed: 'expected',
  unnoticed: null,
  delighted: 'desired',
  surprised: 'unexpected',
}

/** Words of the statement that decided a level, else of its first one in scope; '' when nobody has written any. */
function needWords(score: MomentScore, level: NeedLevel, document: Blueprint, language: UiLanguage): string {
  const need = document.moments.find((moment) => moment.id === score.moment)?.needs[level]
  const inScope = need?.statements.filter((one) => !one.outOfScope) ?? []
  if (!need || inScope.length === 0) return ''
  const decided = inScope.length > 1 ? decidingStatement(score, level, document) : null
  const statement = inScope.find((one) => one.id === decided) ?? inScope[0]
  return statement ? innerQuotes(textIn(statement.text, language, document.languages), language) : ''
}

/** Words for between quotation marks: their own become the inner ones, ‘’ in Chinese and ' in English. */
function innerQuotes(words: string, language: UiLanguage): string {
  if (language === 'en') return words.replace(/["\u201c\u201d]/g, "'")
  const paired = words.replace(/"([^"]*)"/g, '\u2018$1\u2019')
  return paired.replaceAll('\u201c', '\u2018').replaceAll('\u201d', '\u2019')
}

function decidingStatement(score: MomentScore, level: NeedLevel, document: Blueprint): string | null {
  const moment = document.moments.find((one) => one.id === score.moment)
  if (!moment) return null
  const ratings = document.ratings.filter((rating) => rating.moment === moment.id)
  const ballots = collectBallots({ ...document, ratings }).get(moment.id) ?? []
  const need = moment.needs[level]
  return rateLevel(ballots, levelVotes(ballots, level, need), level, need).statement
}

/** What the level adds on its own, in points: the score with everything else just met and nothing more. */
function gainOf(rating: RatingTuple, level: 'desired' | 'unexpected'): number {
  const alone: RatingTuple =
    level === 'desired' ? [passLine, passLine, rating[2], null] : [passLine, passLine, null, rating[3]]
  return fromExact(exactScore(alone))
}

const shareOf = (expected: number | null): string => (expected === 2 ? '2/3' : '1/3')

/** Keys that have a second form for levels nobody has written a statement for. */
type Bareable<K = Key> = K extends `${infer Base}.bare` ? Base : never
const bare = (key: Bareable, hasNeed: boolean): Key => (hasNeed ? key : `${key}.bare`)

/**
 * The sentence that says why a moment has its class, in `language` (model.md §3.14), with the statement that decided it. A moment with
 * blank levels names them.
 */
export function explainMoment(moment: MomentScore, document: Blueprint, language: UiLanguage): string {
  const { score, rating } = moment
  if (!score || !rating) {
    const blank = needLevels.filter((level) => moment.levels[level] === undefined)
    const levels = blank.map((level) => t(language, `level.${level}`)).join(t(language, 'score.explain.separator'))
    return t(language, 'score.explain.unrated', { levels })
  }
  const level = levelOf[score.outcome]
  const need = level ? needWords(moment, level, document, language) : ''
  const params: Params = {
    need,
    r: level ? (rating[needLevels.indexOf(level)] ?? '') : '',
    S: formatScore(score.S),
    V: formatPoints(score.voided),
    x: formatPoints(gainOf(rating, 'desired')),
    y: formatPoints(gainOf(rating, 'unexpected')),
    share: shareOf(rating[1]),
  }
  return t(language, momentKey(score.outcome, score.voided > 0, need !== ''), params)
}

function momentKey(outcome: Outcome, hasVoided: boolean, hasNeed: boolean): Key {
  switch (outcome) {
    case 'broken':
      return bare(hasVoided ? 'score.explain.broken.voided' : 'score.explain.broken', hasNeed)
    case 'mixed':
    case 'unnoticed':
      return `score.explain.${outcome}`
    default:
      return bare(`score.explain.${outcome}`, hasNeed)
  }
}

/** The sentence that says how the experience index came about, in `language`, figures with one decimal (model.md §3.14). */
export function explainIndex(score: BlueprintScore, language: UiLanguage): string {
  const { index } = score
  if (!index) return t(language, 'score.explain.index.none')
  const isCapped = index.E !== index.raw
  return t(language, isCapped ? 'score.explain.index.capped' : 'score.explain.index', {
    n: score.moments.filter((moment) => moment.score !== null).length,
    M: formatScore(index.mean, 1),
    b: formatScore(index.best, 1),
    w: formatScore(index.worst, 1),
    e: formatScore(index.end, 1),
    PE: formatScore(index.peakEnd, 1),
    raw: formatScore(index.raw, 1),
  })
}

/** What lifting the lever of a priority row does to the index, in `language` (model.md §3.9). */
export function explainPriority(priority: Priority, language: UiLanguage): string {
  if (priority.lever === 'keep') return t(language, 'score.explain.priority.keep')
  const params = { x: formatScore(priority.E, 1), y: formatScore(priority.EAfter, 1) }
  const isHeldBack = priority.E === 0 && priority.EAfter === 0 && priority.dRaw > 0
  return t(language, isHeldBack ? 'score.explain.priority.capped' : 'score.explain.priority', params)
}
