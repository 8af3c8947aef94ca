import { ok } from '../../document/result.ts'
import { type Moment, type Need, type NeedLevel, needLevels, type Statement } from '../../document/schema/moment.ts'
import type { Rating } from '../../document/schema/rating.ts'
import type { Id } from '../../document/schema/text.ts'
import { edited, hasRecord, mapped, patched, refuse, updateRecord, usedIds } from '../records.ts'
import type { Operation } from '../types.ts'

const statementIds = (moment: Moment): Id[] =>
  needLevels.flatMap((level) => moment.needs[level].statements.map((statement) => statement.id))

/** The rating without its answers to statements that are gone. */
function forgetStatements(rating: Rating, known: ReadonlySet<Id>): Rating {
  const answers = Object.entries(rating.statements ?? {})
  const left = answers.filter(([id]) => known.has(id))
  if (left.length === answers.length) return rating
  return patched(rating, { statements: left.length > 0 ? Object.fromEntries(left) : undefined })
}

/** Sets the statements of a moment's level, its evidence, or both. Ratings of statements that go are forgotten; new ids must be fresh. */
export const setNeeds: Operation<{
  readonly moment: Id
  readonly level: NeedLevel
  readonly statements?: Statement[]
  readonly evidence?: Need['evidence']
}> = (document, { moment: id, level, statements, evidence }) => {
  const moment = document.moments.find((one) => one.id === id)
  if (!moment) return refuse('unknown-id', id)
  const own = new Set(moment.needs[level].statements.map((statement) => statement.id))
  const taken = statements?.some((one) => !own.has(one.id)) ? usedIds(document) : new Set<Id>()
  const seen = new Set<Id>()
  for (const statement of statements ?? []) {
    if (seen.has(statement.id) || (!own.has(statement.id) && taken.has(statement.id))) {
      return refuse('duplicate', statement.id)
    }
    seen.add(statement.id)
  }
  const fields: Partial<Need> = { ...(statements && { statements }), ...(evidence && { evidence }) }
  const next = updateRecord(document, 'moments', id, (one) =>
    patched(one, { needs: { ...one.needs, [level]: patched(one.needs[level], fields) } }),
  )
  if (!next.ok || !statements || !hasRecord(next.value, 'moments', id)) return next
  const known = new Set(next.value.moments.filter((one) => one.id === id).flatMap(statementIds))
  const ratings = mapped(next.value.ratings, (rating) =>
    rating.moment === id ? forgetStatements(rating, known) : rating,
  )
  return ok(edited(next.value, { ratings }))
}
