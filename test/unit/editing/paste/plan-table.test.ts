import { describe, expect, it } from 'vitest'
import { createBlueprint } from '../../../../shared/document/factory.ts'
import { laneNamed, roleNamed, withName } from '../../../../shared/editing/paste/names.ts'
import { countPlan, guessHeads, planTable } from '../../../../shared/editing/paste/plan-table.ts'
import { createFromTemplate } from '../../../../shared/templates/templates.ts'

const blank = createFromTemplate('five-lane', { language: 'zh-CN', id: 'b', date: '2026-11-21' })
const empty = createBlueprint({ id: 'e', languages: ['en'] })

describe('names', () => {
  it('finds records in every language, whatever the signs', () => {
    const stages = [{ id: 's', label: { 'zh-CN': '到达', en: 'Arrive' } }]
    expect(withName(stages, 'ARRIVE ')?.id).toBe('s')
    expect(withName(stages, '到 达')?.id).toBe('s')
    expect([withName(blank.stages, ''), withName(blank.stages, '—')]).toEqual([undefined, undefined])
  })
  it('knows lanes by what people call them', () => {
    expect([roleNamed('用户行为'), roleNamed('Front stage'), roleNamed('Onstage'), roleNamed('别的')]).toEqual([
      'customer',
      'frontstage',
      'frontstage',
      undefined,
    ])
    expect(laneNamed(blank, '客户')?.id).toBe('customer')
  })
})

describe('guessHeads', () => {
  const heads = (...table: readonly (readonly string[])[]) => guessHeads(blank, table)
  it('sees names by an empty corner, by known names, or by the edge beside them', () => {
    expect(heads(['', '第一天', '第二天'], ['甲', 'a', 'b'])).toEqual({ stages: true, lanes: true })
    expect(heads(['泳道', 'x', 'y'], ['顾客行为', 'a', 'b'], ['前台', 'c', 'd'])).toEqual({ stages: true, lanes: true })
    expect(heads(['顾客', 'a', 'b'], ['前台', 'c', 'd'])).toEqual({ stages: false, lanes: true })
    expect(heads(['到达', '接受服务'], ['a', 'b'])).toEqual({ stages: true, lanes: false })
    expect(heads(['a', 'b'], ['c', 'd'])).toEqual({ stages: false, lanes: false })
    expect(heads(['a', 'b'])).toEqual({ stages: false, lanes: false })
    expect(heads(['', ''], ['', 'x'])).toEqual({ stages: false, lanes: false })
  })
})

describe('planTable', () => {
  const table = [
    ['', '到达', '回味', '到达'],
    ['客户', '到店\n取号', '', '停车'],
    ['市场部', '', '回访', ''],
  ]
  it('finds names and adds what is missing, each once', () => {
    const plan = planTable(blank, { table, heads: { stages: true, lanes: true }, at: {} })
    expect(plan.stages).toEqual([{ id: 'stage-2' }, { name: '回味' }, { name: '到达' }])
    expect(plan.lanes).toEqual([{ id: 'customer' }, { name: '市场部', role: 'custom' }])
    expect(plan.cells).toEqual([
      { lane: 0, stage: 0, labels: ['到店', '取号'] },
      { lane: 0, stage: 2, labels: ['停车'] },
      { lane: 1, stage: 1, labels: ['回访'] },
    ])
    expect(countPlan(plan)).toEqual({ nodes: 4, stages: 2, lanes: 1 })
  })
  it('goes on from a cell without names', () => {
    const plan = planTable(blank, {
      table,
      heads: { stages: false, lanes: false },
      at: { stage: 'stage-3', lane: 'backstage' },
    })
    expect(plan.stages).toEqual([{ id: 'stage-3' }, { id: 'stage-4' }, { name: null }, { name: null }])
    expect(plan.lanes).toEqual([{ id: 'backstage' }, { id: 'support' }, { name: null, role: 'custom' }])
    expect(plan.cells).toHaveLength(8)
  })
  it('makes everything for an empty blueprint', () => {
    const plan = planTable(empty, { table, heads: { stages: true, lanes: true }, at: {} })
    expect(plan.lanes).toEqual([
      { name: '客户', role: 'customer' },
      { name: '市场部', role: 'custom' },
    ])
    expect(countPlan(plan)).toEqual({ nodes: 4, stages: 3, lanes: 2 })
  })
})
