import { describe, expect, it } from 'vitest'
import { createRater, createStatement } from '../../../../shared/document/factory.ts'
import type { Blueprint } from '../../../../shared/document/schema/document.ts'
import { addRater } from '../../../../shared/editing/operations/add-rater.ts'
import { deleteRater } from '../../../../shared/editing/operations/delete-rater.ts'
import { markMoment } from '../../../../shared/editing/operations/mark-moment.ts'
import { rateAsRater } from '../../../../shared/editing/operations/rate-as-rater.ts'
import { rateMoment } from '../../../../shared/editing/operations/rate-moment.ts'
import { reorderMoments } from '../../../../shared/editing/operations/reorder-moments.ts'
import { setImportance } from '../../../../shared/editing/operations/set-importance.ts'
import { setMomentFields } from '../../../../shared/editing/operations/set-moment-fields.ts'
import { setNeeds } from '../../../../shared/editing/operations/set-needs.ts'
import { setTarget } from '../../../../shared/editing/operations/set-target.ts'
import { unmarkMoment } from '../../../../shared/editing/operations/unmark-moment.ts'
import { edit, refusal, smallBlueprint } from '../../../helpers/edit.ts'

const document = smallBlueprint()
const sequence = (next: Blueprint): string =>
  next.moments
    .toSorted((a, b) => a.order - b.order)
    .map((moment) => `${moment.order}:${moment.id}`)
    .join(' ')

describe('markMoment', () => {
  it('gives the new moment its place from left to right', () => {
    expect(sequence(edit(document, markMoment, { moment: 'x', node: 'b' }))).toBe('1:ma 2:x 3:mc')
    expect(sequence(edit(document, markMoment, { moment: 'x', node: 'd' }))).toBe('1:ma 2:mc 3:x')
    expect(sequence(edit(document, markMoment, { moment: 'x', node: 'e' }))).toBe('1:ma 2:x 3:mc')
    const next = edit(document, markMoment, { moment: 'x', node: 'd', title: { en: 'End' } })
    expect(next.moments.at(-1)).toMatchObject({ id: 'x', node: 'd', title: { en: 'End' }, importance: 3 })
    expect(next.moments[0]).toBe(document.moments[0])
  })

  it('refuses a node that is one, used ids and unknown nodes', () => {
    expect(refusal(document, markMoment, { moment: 'x', node: 'a' })).toEqual({ code: 'duplicate', id: 'ma' })
    expect(refusal(document, markMoment, { moment: 'ma', node: 'b' }).code).toBe('duplicate')
    expect(refusal(document, markMoment, { moment: 'x', node: 'q' }).code).toBe('unknown-id')
  })
})

describe('unmarkMoment', () => {
  it('takes ratings and annotations along; the node stays', () => {
    const next = edit(document, unmarkMoment, { moment: 'ma' })
    expect([sequence(next), next.ratings.length, next.actions[0]?.moment]).toEqual(['2:mc', 1, null])
    expect(next.nodes).toBe(document.nodes)
    expect(refusal(document, unmarkMoment, { moment: 'a' }).code).toBe('unknown-id')
  })
})

describe('reorderMoments', () => {
  it('counts anew', () => {
    expect(sequence(edit(document, reorderMoments, { moment: 'mc', index: 0 }))).toBe('1:mc 2:ma')
    expect(edit(document, reorderMoments, { moment: 'mc', index: 1 })).toBe(document)
    expect(refusal(document, reorderMoments, { moment: 'mc', index: 2 }).code).toBe('out-of-range')
    expect(refusal(document, reorderMoments, { moment: 'q', index: 0 }).code).toBe('unknown-id')
  })
})

describe('setNeeds', () => {
  it('sets statements and evidence of a level', () => {
    const statements = [createStatement({ id: 'x', text: { en: 'Safe' } })]
    const evidence = { status: 'observed' as const, text: {} }
    const next = edit(document, setNeeds, { moment: 'ma', level: 'desired', statements, evidence })
    expect(next.moments[0]?.needs.desired).toMatchObject({ statements, evidence })
    expect(next.moments[0]?.needs.basic).toBe(document.moments[0]?.needs.basic)
    expect(next.ratings).toBe(document.ratings)
  })

  it('forgets the ratings of statements that go', () => {
    const kept = document.moments[0]?.needs.basic.statements.filter((one) => one.id === 'st2') ?? []
    const next = edit(document, setNeeds, { moment: 'ma', level: 'basic', statements: kept })
    expect(next.ratings[0]?.statements).toEqual({ st2: 5 })
    const none = edit(document, setNeeds, { moment: 'ma', level: 'basic', statements: [] })
    expect(none.ratings[0] && 'statements' in none.ratings[0]).toBe(false)
  })

  it('refuses ids that are used elsewhere or twice', () => {
    const twice = [createStatement({ id: 'x' }), createStatement({ id: 'x' })]
    expect(refusal(document, setNeeds, { moment: 'mc', level: 'basic', statements: twice }).code).toBe('duplicate')
    const taken = [createStatement({ id: 'st1' })]
    expect(refusal(document, setNeeds, { moment: 'mc', level: 'basic', statements: taken })).toEqual({
      code: 'duplicate',
      id: 'st1',
    })
    expect(refusal(document, setNeeds, { moment: 'q', level: 'basic', statements: [] }).code).toBe('unknown-id')
  })
})

describe('rateMoment', () => {
  it('sets, replaces and clears the team’s rating of a level', () => {
    const rated = edit(document, rateMoment, { moment: 'ma', level: 'basic', rating: 5 })
    expect(rated.moments[0]?.consensus).toEqual({ basic: 5 })
    expect(rated.ratings).toBe(document.ratings)
    const none = edit(rated, rateMoment, { moment: 'ma', level: 'basic', rating: null })
    expect(none.moments[0]?.consensus).toEqual({ basic: null })
    expect(edit(none, rateMoment, { moment: 'ma', level: 'basic', rating: undefined })).toEqual(document)
    expect(edit(rated, rateMoment, { moment: 'ma', level: 'basic', rating: 5 })).toBe(rated)
  })

  it('refuses what is not on the scale', () => {
    for (const rating of [6, -1, 2.5, Number.NaN]) {
      expect(refusal(document, rateMoment, { moment: 'ma', level: 'basic', rating }).code).toBe('out-of-range')
    }
    expect(refusal(document, rateMoment, { moment: 'q', level: 'basic', rating: 1 }).code).toBe('unknown-id')
  })
})

describe('rateAsRater', () => {
  const rate = (from: Blueprint, answer: Parameters<typeof rateAsRater>[1]['answer'], round = 1) =>
    edit(from, rateAsRater, { moment: 'mc', rater: 'r1', round, answer })

  it('answers per level, per statement and on importance', () => {
    expect(rate(document, { level: 'desired', rating: 3 }).ratings[1]?.levels).toEqual({ basic: 5, desired: 3 })
    expect(rate(document, { statement: 'st1', rating: 0 }).ratings[1]?.statements).toEqual({ st1: 0 })
    expect(rate(document, { importance: 5 }).ratings[1]?.importance).toBe(5)
    expect(rate(document, { level: 'basic', rating: 5 })).toBe(document)
  })

  it('opens a record for a new round and drops it with the last answer', () => {
    const second = rate(document, { level: 'basic', rating: null }, 2)
    expect(second.ratings).toHaveLength(3)
    expect(second.ratings[2]).toMatchObject({ round: 2, levels: { basic: null } })
    expect(rate(second, { level: 'basic', rating: undefined }, 2)).toEqual(document)
    expect(rate(document, { level: 'basic', rating: undefined }, 7).ratings).toEqual(document.ratings)
    const statement = rate(document, { statement: 'st1', rating: 1 }, 3)
    expect(rate(statement, { statement: 'st1', rating: undefined }, 3)).toEqual(document)
  })

  it('refuses unknown raters and moments, and what is not on the scale', () => {
    const refused = (args: Partial<Parameters<typeof rateAsRater>[1]>) =>
      refusal(document, rateAsRater, { moment: 'mc', rater: 'r1', answer: { level: 'basic', rating: 1 }, ...args }).code
    expect([refused({ moment: 'q' }), refused({ rater: 'q' })]).toEqual(['unknown-id', 'unknown-id'])
    expect(refused({ answer: { level: 'basic', rating: 6 } })).toBe('out-of-range')
    expect(refused({ answer: { importance: 0 } })).toBe('out-of-range')
    expect(refused({ round: 0 })).toBe('out-of-range')
  })
})

describe('raters', () => {
  it('are added, and go with their ratings', () => {
    const rater = createRater({ id: 'x', group: 'observer' })
    expect(edit(document, addRater, { rater }).raters).toHaveLength(2)
    expect(refusal(document, addRater, { rater: { ...rater, id: 'ma' } }).code).toBe('duplicate')
    const gone = edit(document, deleteRater, { rater: 'r1' })
    expect([gone.raters, gone.ratings]).toEqual([[], []])
    expect(refusal(document, deleteRater, { rater: 'x' }).code).toBe('unknown-id')
  })
})

describe('setTarget and setImportance', () => {
  it('set, clear and keep to their scale', () => {
    const next = edit(document, setTarget, { moment: 'ma', level: 'unexpected', target: null })
    expect(next.moments[0]?.needs.unexpected.target).toBeNull()
    expect(edit(next, setTarget, { moment: 'ma', level: 'unexpected', target: undefined })).toEqual(document)
    expect(refusal(document, setTarget, { moment: 'ma', level: 'basic', target: 9 }).code).toBe('out-of-range')
    expect(edit(document, setImportance, { moment: 'ma', importance: 5 }).moments[0]?.importance).toBe(5)
    expect(edit(document, setImportance, { moment: 'ma', importance: 3 })).toBe(document)
    expect(refusal(document, setImportance, { moment: 'ma', importance: 0 }).code).toBe('out-of-range')
    expect(refusal(document, setImportance, { moment: 'q', importance: 1 }).code).toBe('unknown-id')
  })
})

describe('setMomentFields', () => {
  it('sets what the card says', () => {
    const next = edit(document, setMomentFields, {
      moment: 'mc',
      fields: { title: { en: 'Wait' }, emotional: ['security'], colour: 'red', promise: 'p1' },
    })
    expect(next.moments[1]).toMatchObject({ title: { en: 'Wait' }, emotional: ['security'], colour: 'red' })
    expect(refusal(document, setMomentFields, { moment: 'mc', fields: { promise: 'p9' } }).code).toBe('unknown-id')
    expect(refusal(document, setMomentFields, { moment: 'q', fields: {} }).code).toBe('unknown-id')
  })
})
