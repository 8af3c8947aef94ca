import { describe, expect, it } from 'vitest'
import { leverLaneId } from '../../../shared/document/view/lever-lanes.ts'
import { usualKind } from '../../../shared/editing/usual-kind.ts'
import { createFromTemplate } from '../../../shared/templates/templates.ts'

const at = { language: 'zh-CN', id: 'test', date: '2026-11-21' } as const
const sample = createFromTemplate('hotpot', at)
const blank = createFromTemplate('five-lane', at)

describe('usualKind', () => {
  it('follows the nodes of the lane', () => {
    const lane = (role: string): string => sample.lanes.find((one) => one.role === role)?.id ?? ''
    expect([usualKind(sample, lane('evidence')), usualKind(sample, lane('frontstage'))]).toEqual([
      'environment',
      'process',
    ])
  })

  it('follows the role of an empty lane, and the lever of a lane of the four-lever view', () => {
    const byRole = Object.fromEntries(blank.lanes.map((lane) => [lane.role, usualKind(blank, lane.id)]))
    expect(byRole).toEqual({
      evidence: 'environment',
      customer: 'process',
      frontstage: 'process',
      backstage: 'process',
      support: 'process',
    })
    expect(usualKind(blank, leverLaneId('people'))).toBe('people')
    expect(usualKind(blank, 'unknown')).toBe('process')
  })
})
