import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnnotation, createBlueprint } from '../../../../shared/document/factory.ts'
import type { Blueprint } from '../../../../shared/document/schema/document.ts'
import { pasteTable, tableIds } from '../../../../shared/editing/operations/paste-table.ts'
import { plainText, tableOf } from '../../../../shared/editing/paste/copy-text.ts'
import { guessHeads, planTable, type TableHeads, type TablePlan } from '../../../../shared/editing/paste/plan-table.ts'
import { readPaste } from '../../../../shared/editing/paste/read-paste.ts'
import { createFromTemplate } from '../../../../shared/templates/templates.ts'
import { cellOf, edit, expectSound, refusal } from '../../../helpers/edit.ts'

const names = { stage: (n: number) => ({ en: `Stage ${n}` }), lane: (n: number) => ({ en: `Lane ${n}` }) }
const both: TableHeads = { stages: true, lanes: true }
const args = (plan: TablePlan, connect = false) => ({
  plan,
  language: 'en' as const,
  names,
  connect,
  ids: Array.from({ length: tableIds(plan) }, (_, index) => `t${index}`),
})
const empty = createBlueprint({ id: 'e', languages: ['en'] })
const blank = createFromTemplate('five-lane', { language: 'en', id: 'b', date: '2026-11-21' })
const paste = (document: Blueprint, table: readonly (readonly string[])[], heads = both, connect = false) =>
  edit(document, pasteTable, args(planTable(document, { table, heads, at: {} }), connect))
const byLabel = (document: Blueprint, label: string) => {
  const found = document.nodes.find((node) => node.label.en === label)
  if (!found) throw new Error(`no ${label}`)
  return found
}

describe('pasteTable', () => {
  const table = [
    ['', 'Before', 'During'],
    ['Customer actions', 'book\npay', 'eat'],
    ['Frontstage', '', 'serve'],
    ['Standards', 'deposit', ''],
  ]
  it('replaces the stages of a blank board, unless it names one of them or somebody has noted something on them', () => {
    const stagesOf = (document: Blueprint) => document.stages.map(({ label }) => label.en)
    expect(stagesOf(paste(blank, table))).toEqual(['Before', 'During'])
    const note = createAnnotation({ id: 'n', anchor: { type: 'stage', id: 'stage-2' }, text: { en: 'Really?' } })
    expect(stagesOf(paste({ ...blank, annotations: [note] }, table))).toEqual(['Arrive', 'Before', 'During'])
    expect(stagesOf(paste(blank, [['', 'Arrive', 'During'], ...table.slice(1)]))).toHaveLength(5)
    const hotpot = createFromTemplate('hotpot', { language: 'en', id: 'h', date: '2026-11-21' })
    expect(stagesOf(paste(hotpot, table))).toHaveLength(hotpot.stages.length + 2)
  })
  it('makes stages, lanes with their roles and lines, and steps', () => {
    const next = paste(empty, table)
    expect(next.stages.map(({ label }) => label.en)).toEqual(['Before', 'During'])
    expect(next.lanes.map(({ role, line }) => [role, line?.kind])).toEqual([
      ['customer', 'interaction'],
      ['frontstage', 'visibility'],
      ['standard', undefined],
    ])
    const [customer, front, standards] = next.lanes.map(({ id }) => id)
    const [before, during] = next.stages.map(({ id }) => id)
    expect(['book', 'pay', 'eat', 'serve', 'deposit'].map((label) => cellOf(next, byLabel(next, label).id))).toEqual([
      `${customer}/${before}/0/0`,
      `${customer}/${before}/1/0`,
      `${customer}/${during}/0/0`,
      `${front}/${during}/0/0`,
      `${standards}/${before}/0/0`,
    ])
    expect(byLabel(next, 'deposit').kind).toBe('standard')
    expect(next.connections).toEqual([])
  })

  it('connects the steps of each lane when asked', () => {
    const next = paste(empty, table, both, true)
    const label = (id: string) => next.nodes.find((node) => node.id === id)?.label.en
    expect(next.connections.map(({ from, to }) => `${label(from)} ${label(to)}`)).toEqual(['book pay', 'pay eat'])
  })

  it('goes behind what stands there, and puts what is new beside what is known', () => {
    const once = paste(blank, [
      ['', 'Arrive', 'Wait'],
      ['Customer actions', 'enter', 'sit'],
    ])
    expect(once.stages.map(({ label }) => label.en)).toEqual([
      'Discover and book',
      'Arrive',
      'Wait',
      'Receive the service',
      'Leave and follow up',
    ])
    expect(once.lanes).toBe(blank.lanes)
    const twice = edit(once, pasteTable, {
      ...args(
        planTable(once, {
          table: [
            ['', 'Arrive'],
            ['Customer actions', 'again\nonce more'],
          ],
          heads: both,
          at: {},
        }),
      ),
      ids: ['x1', 'x2', 'x3', 'x4', 'x5', 'x6'],
    })
    expect([cellOf(twice, byLabel(twice, 'again').id), cellOf(twice, byLabel(twice, 'once more').id)]).toEqual([
      'customer/stage-2/1/0',
      'customer/stage-2/2/0',
    ])
    const first = paste(blank, [
      ['', 'Arrive'],
      ['Press', 'call'],
      ['Customer actions', 'enter'],
    ])
    expect(first.lanes.map(({ label }) => label.en).slice(0, 2)).toEqual(['Physical evidence', 'Press'])
  })

  it('refuses ids that are taken, too few, and places that are gone', () => {
    const plan = planTable(blank, { table, heads: both, at: {} })
    expect(refusal(blank, pasteTable, { ...args(plan), ids: [] }).code).toBe('duplicate')
    expect(refusal(blank, pasteTable, { ...args(plan), ids: args(plan).ids.with(0, 'customer') }).id).toBe('customer')
    expect(refusal(blank, pasteTable, args({ ...plan, stages: [{ id: 'gone' }] })).id).toBe('gone')
    expect(refusal(blank, pasteTable, args({ ...plan, lanes: [{ id: 'gone' }] })).id).toBe('gone')
  })

  it('brings a copied board back, table by table', () => {
    for (const id of ['taxi', 'hotpot', 'complaint'] as const) {
      const sample = createFromTemplate(id, { language: 'en', id, date: '2026-11-21' })
      const all = new Set(sample.nodes.map((node) => node.id))
      const read = readPaste(plainText(sample, all, 'en'))
      const table = read?.ok ? read.value.table : null
      expect(table && guessHeads(empty, table)).toEqual(both)
      const next = paste(empty, table ?? [])
      expect(tableOf(next, new Set(next.nodes.map((node) => node.id)), 'en')).toEqual(tableOf(sample, all, 'en'))
    }
  })

  it('leaves a sound blueprint whatever is pasted', () => {
    const cell = fc.constantFrom('', 'Arrive', 'customer', 'a', 'b\nc', '字', '- x\n- y')
    const tables = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      )
    const heads = fc.record({ stages: fc.boolean(), lanes: fc.boolean() })
    fc.assert(
      fc.property(fc.constantFrom(empty, blank), tables, heads, fc.boolean(), (document, table, guess, connect) => {
        const plan = planTable(document, { table, heads: guess, at: { stage: 'stage-3', lane: 'backstage' } })
        const result = pasteTable(document, args(plan, connect))
        if (!result.ok) throw new Error(result.error.code)
        expectSound(result.value)
        const steps = plan.cells.reduce((sum, { labels }) => sum + labels.length, 0)
        expect(result.value.nodes).toHaveLength(document.nodes.length + steps)
      }),
      { numRuns: 60 },
    )
  })
})
