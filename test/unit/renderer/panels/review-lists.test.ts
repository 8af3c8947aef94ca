import { describe, expect, it } from 'vitest'
import { annotationAt } from '../../../../renderer/canvas/geometry/annotation-at.ts'
import { changedText } from '../../../../renderer/panels/changed-text.ts'
import { anchorName } from '../../../../renderer/panels/dock/anchor-name.ts'
import { everyAnnotation, filterAnnotations } from '../../../../renderer/panels/dock/filter-annotations.ts'
import { groupFindings } from '../../../../renderer/panels/dock/group-findings.ts'
import { answerIn, answerOf, ratingRows, roundsOf } from '../../../../renderer/panels/rating-rows.ts'
import { boardOf, findingsOf } from '../../../../renderer/store/derived.ts'
import { createAnnotation } from '../../../../shared/document/factory.ts'
import { createFromTemplate } from '../../../../shared/templates/templates.ts'
import { smallBlueprint } from '../../../helpers/edit.ts'

describe('filterAnnotations', () => {
  const list = [
    createAnnotation({
      id: '1',
      anchor: { type: 'node', id: 'a' },
      kind: 'pain',
      text: { en: 'Too slow', 'zh-CN': '太慢' },
    }),
    createAnnotation({ id: '2', anchor: { type: 'node', id: 'a' }, kind: 'idea', author: '王丽', resolved: true }),
    createAnnotation({ id: '3', anchor: { type: 'stage', id: 's1' }, kind: 'pain', text: { en: 'Ask twice' } }),
  ]
  const numbers = (change: Partial<typeof everyAnnotation>): number[] =>
    filterAnnotations(list, { ...everyAnnotation, ...change }).map(({ number }) => number)

  it('keeps the numbers of the document whatever is left out', () => {
    expect(numbers({})).toEqual([1, 2, 3])
    expect(numbers({ kind: 'pain' })).toEqual([1, 3])
    expect(numbers({ state: 'open' })).toEqual([1, 3])
    expect(numbers({ state: 'resolved' })).toEqual([2])
  })

  it('searches text in every language, author and number', () => {
    expect(numbers({ words: 'SLOW' })).toEqual([1])
    expect(numbers({ words: '太慢' })).toEqual([1])
    expect(numbers({ words: '王' })).toEqual([2])
    expect(numbers({ words: ' 3 ' })).toEqual([3])
    expect(numbers({ words: 'nobody' })).toEqual([])
  })
})

describe('anchorName', () => {
  it('names everything an annotation can be about', () => {
    const document = smallBlueprint()
    const name = (type: 'node' | 'connection' | 'moment' | 'stage', id: string): string =>
      anchorName(document, { type, id }, 'en')
    expect(name('node', 'a')).toBe('Node a')
    expect(name('connection', 'ab')).toBe('Node a → Node b')
    expect(name('moment', 'ma')).toBe('Node a')
    expect([name('stage', 's1'), name('node', 'gone'), name('connection', 'gone')]).toEqual(['', '', ''])
  })
})

describe('groupFindings', () => {
  it('keeps order and loses nothing', () => {
    const findings = findingsOf(createFromTemplate('hotpot', { language: 'en', id: 'h', date: '2026-11-21' }))
    const groups = groupFindings(findings)
    expect(groups.flatMap((group) => group.findings)).toEqual(findings)
    expect(new Set(groups.map((group) => group.check)).size).toBe(groups.length)
  })
})

describe('changedText', () => {
  it('writes what was typed and keeps the rest of each text', () => {
    expect(changedText({ en: 'own', 'zh-CN': '自己' }, {}, { en: 'new' })).toEqual({ en: 'new', 'zh-CN': '自己' })
    expect(changedText({ en: 'own' }, { en: 'shown' }, {})).toEqual({})
    const own = { en: 'own' }
    expect(changedText(own, { en: 'same' }, { en: 'same' })).toBe(own)
  })
})

describe('ratingRows', () => {
  it('has a row a level from the top, and one a statement where there are several', () => {
    const moment = smallBlueprint().moments[0]
    const rows = moment ? ratingRows(moment) : []
    expect(
      rows.map((row) => (row.kind === 'statement' ? row.statement : row.kind === 'level' ? row.level : row.kind)),
    ).toEqual(['unexpected', 'desired', 'expected', 'basic', 'st1', 'st2', 'importance'])
  })

  it('tells blank from not applicable, both ways', () => {
    const { ratings } = smallBlueprint()
    const level = { kind: 'level', level: 'basic' } as const
    const statement = { kind: 'statement', level: 'basic', statement: 'st1', number: 1 } as const
    expect([answerIn(ratings[0], level), answerIn(ratings[0], statement)]).toEqual([4, 2])
    expect([answerIn(undefined, level), answerIn(ratings[1], { kind: 'importance' })]).toEqual([undefined, 4])
    expect(answerOf(level, null)).toEqual({ level: 'basic', rating: null })
    expect(answerOf(statement, undefined)).toEqual({ statement: 'st1', rating: undefined })
    expect(answerOf({ kind: 'importance' }, null)).toEqual({ importance: undefined })
  })

  it('knows the rounds', () => {
    const document = smallBlueprint()
    const [first] = document.ratings
    const ratings = first ? [...document.ratings, { ...first, round: 3 }] : []
    expect(roundsOf({ ratings }, 'ma')).toEqual([1, 3])
    expect(roundsOf({ ratings: [] }, 'ma')).toEqual([1])
  })
})

describe('annotationAt', () => {
  it('finds the number under the pointer, on nodes, connections and stages', () => {
    const board = boardOf(smallBlueprint(), { languages: ['en'], curve: true })
    const notes = [board, ...board.nodes, ...board.connections].flatMap((each) => each.annotations)
    expect(notes.length).toBeGreaterThanOrEqual(4)
    for (const { id, x, y } of notes) expect(annotationAt(board, [x, y], 0)).toBe(id)
    expect(annotationAt(board, [-50, -50], 2)).toBeNull()
  })
})
