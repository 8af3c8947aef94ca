import { ok } from '../../document/result.ts'
import { type Moment, type NeedLevel, needLevels } from '../../document/schema/moment.ts'
import type { Id } from '../../document/schema/text.ts'
import { movedConsensus, movedRating, planMove } from '../move-ratings.ts'
import { edited, mapped, patched, refuse } from '../records.ts'
import type { Operation } from '../types.ts'

const levelOf = (moment: Moment, statement: Id): NeedLevel | undefined =>
  needLevels.find((level) => moment.needs[level].statements.some((one) => one.id === statement))

/** The level below on the ladder; null below the basic need. */
export const levelBelow = (level: NeedLevel): NeedLevel | null => needLevels[needLevels.indexOf(level) - 1] ?? null

/**
 * Moves a statement of a moment to the end of another level; what was said of it goes along, and a level left without needs is not applicable.
 * What was unexpected becomes desired, then expected, then basic (需求下沉, model.md §3.11): the level it came from is kept in the statement with
 * date and reason.
 */
export const moveStatement: Operation<{
  readonly moment: Id
  readonly statement: Id
  readonly to: NeedLevel
  /** ISO 8601. */
  readonly date?: string
  readonly reason?: string
}> = (document, { moment: id, statement, to, date = '', reason = '' }) => {
  const moment = document.moments.find((one) => one.id === id)
  const from = moment && levelOf(moment, statement)
  const own = from && moment.needs[from].statements.find((one) => one.id === statement)
  if (!moment || !own) return refuse('unknown-id', moment ? statement : id)
  if (from === to) return ok(document)
  const { needs } = moment
  const moved = { ...own, moves: [...(own.moves ?? []), { from, date, reason }] }
  const plan = planMove(moment, statement, from, to)
  const counts = !own.outOfScope
  const after = patched(moment, {
    needs: {
      ...needs,
      [from]: patched(needs[from], { statements: needs[from].statements.filter((one) => one.id !== statement) }),
      [to]: patched(needs[to], { statements: [...needs[to].statements, moved] }),
    },
    consensus: counts
      ? movedConsensus(
          moment.consensus,
          plan,
          document.ratings.some((one) => one.moment === id),
        )
      : moment.consensus,
  })
  return ok(
    edited(document, {
      moments: mapped(document.moments, (one) => (one === moment ? after : one)),
      ratings: counts
        ? mapped(document.ratings, (one) => (one.moment === id ? movedRating(one, plan) : one))
        : document.ratings,
    }),
  )
}
