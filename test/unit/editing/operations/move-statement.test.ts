import { describe, expect, it } from 'vitest'
import { createStatement } from '../../../../shared/document/factory.ts'
import type { Blueprint } from '../../../../shared/document/schema/document.ts'
import type { NeedLevel } from '../../../../shared/document/schema/moment.ts'
import { levelBelow, moveStatement } from '../../../../shared/editing/operations/move-statement.ts'
import { rateMoment } from '../../../../shared/editing/operations/rate-moment.ts'
import { setNeeds } from '../../../../shared/editing/operations/set-needs.ts'
import { scoreBlueprint } from '../../../../shared/scoring/score-blueprint.ts'
import { createFromTemplate } from '../../../../shared/templates/templates.ts'
import { edit, refusal, smallBlueprint } from '../../../helpers/edit.ts'

const document = smallBlueprint()
const ids = (next: Blueprint, level: NeedLevel): string[] =>
  next.moments[0]?.needs[level].statements.map((statement) => statement.id) ?? []

describe('moveStatement', () => {
  it('keeps where it was, when and why', () => {
    const args = {
      moment: 'ma',
      statement: 'st1',
      to: 'expected',
      date: '2026-11-21',
      reason: 'on every poster',
    } as const
    const next = edit(document, moveStatement, args)
    expect([ids(next, 'basic'), ids(next, 'expected')]).toEqual([['st2'], ['st1']])
    const moved = next.moments[0]?.needs.expected.statements[0]
    expect(moved?.moves).toEqual([{ from: 'basic', date: '2026-11-21', reason: 'on every poster' }])
    const back = edit(next, moveStatement, { moment: 'ma', statement: 'st1', to: 'basic' })
    expect(back.moments[0]?.needs.basic.statements[1]?.moves).toHaveLength(2)
  })

  it('takes the ratings of the statement along', () => {
    const next = edit(document, moveStatement, { moment: 'ma', statement: 'st1', to: 'unexpected' })
    // Nobody stood at that level: the level is rated 0 and the statement 2, so the better one counts.
    expect(next.ratings[0]?.levels).toMatchObject({ basic: 4, unexpected: 2 })
    expect(next.ratings[0]?.statements).toEqual({ st2: 5 })
    expect(next.ratings[1]).toBe(document.ratings[1])
  })

  it('says the same of statements whose level was rated as a whole', () => {
    const statements = [createStatement({ id: 'st3', text: { en: 'already here' } })]
    const full = edit(document, setNeeds, { moment: 'ma', level: 'expected', statements })
    const next = edit(full, moveStatement, { moment: 'ma', statement: 'st2', to: 'expected' })
    expect(next.ratings[0]?.statements).toEqual({ st1: 2, st2: 5, st3: 3 })
  })

  it('leaves a level without needs not applicable, also for the team', () => {
    const statements = [createStatement({ id: 'wow' })]
    const full = edit(document, setNeeds, { moment: 'ma', level: 'unexpected', statements })
    const agreed = edit(full, rateMoment, { moment: 'ma', level: 'unexpected', rating: 5 })
    const next = edit(agreed, moveStatement, { moment: 'ma', statement: 'wow', to: 'desired' })
    expect(next.ratings[0]?.levels).toMatchObject({ desired: 2, unexpected: null })
    expect(next.moments[0]?.consensus).toEqual({ unexpected: null })
  })

  it('shows the loss of a surprise that has become expected', () => {
    const hotpot = createFromTemplate('hotpot', { language: 'en', id: 'h', date: '2026-11-21' })
    const surprise = hotpot.moments.find((moment) => moment.id === 'HP2')?.needs.unexpected.statements[0]
    const next = edit(hotpot, moveStatement, { moment: 'HP2', statement: surprise?.id ?? '', to: 'desired' })
    const score = (each: Blueprint) => scoreBlueprint(each).moments.find((one) => one.moment === 'HP2')?.score
    expect([score(hotpot)?.S, score(hotpot)?.outcome]).toEqual([100, 'surprised'])
    expect([score(next)?.S, score(next)?.outcome]).toEqual([40, 'delighted'])
  })

  it('does nothing at its own level and refuses unknown ids', () => {
    expect(edit(document, moveStatement, { moment: 'ma', statement: 'st1', to: 'basic' })).toBe(document)
    expect(refusal(document, moveStatement, { moment: 'ma', statement: 'q', to: 'basic' })).toEqual({
      code: 'unknown-id',
      id: 'q',
    })
    expect(refusal(document, moveStatement, { moment: 'q', statement: 'st1', to: 'basic' }).id).toBe('q')
  })
})

describe('levelBelow', () => {
  it('goes down the ladder and ends at the basic need', () => {
    expect([levelBelow('unexpected'), levelBelow('desired'), levelBelow('expected'), levelBelow('basic')]).toEqual([
      'desired',
      'expected',
      'basic',
      null,
    ])
  })
})
