import { describe, expect, it } from 'vitest'
import { layoutChart, stageGroups } from '../../../../../renderer/panels/moments/chart.ts'
import { scoreBlueprint } from '../../../../../shared/scoring/score-blueprint.ts'
import { small, template } from '../fixture.ts'

const { moments } = scoreBlueprint(template('complaint'))

describe('layoutChart', () => {
  it('has a column per moment, higher scores higher, zero in the middle', () => {
    const chart = layoutChart(moments, 100, 240)
    expect(chart.points.map(({ x }) => x)).toEqual([50, 150, 250, 350, 450])
    expect(chart.lines.find(({ value }) => value === 0)?.y).toBe(120)
    const best = chart.points.at(-1)
    const worst = chart.points[1]
    expect(best && worst && best.y < worst.y).toBe(true)
    expect(chart.asIs).toHaveLength(1)
    expect(chart.asIs[0]).toMatch(/^M50 .* C/)
    expect(chart.target).toHaveLength(1)
  })

  it('keeps labels off the disc, the target and the zero line, and inside the chart', () => {
    for (const document of [template('complaint'), template('hotpot'), template('taxi')]) {
      const chart = layoutChart(scoreBlueprint(document).moments, 100, 256)
      const zero = chart.lines.find(({ value }) => value === 0)?.y ?? 0
      for (const { score, y, labelY } of chart.points.filter((point) => point.score.score)) {
        const target = chart.targets.find(({ moment }) => moment === score.moment)
        const inLabel = (line: number): boolean => line > labelY - 9 && line < labelY
        expect(inLabel(zero), `zero line at ${score.number}`).toBe(false)
        expect(target !== undefined && inLabel(target.y), `target at ${score.number}`).toBe(false)
        expect(labelY < y - 11 || labelY - 9 > y + 11).toBe(true)
        expect(labelY - 9).toBeGreaterThan(8)
        expect(labelY).toBeLessThan(256)
      }
    }
  })

  it('leaves a gap at an unrated moment and draws nothing through it', () => {
    const [a, b, c, d, e] = moments
    if (!a || !b || !c || !d || !e) throw new Error('five moments')
    const chart = layoutChart([a, b, { ...c, score: null }, d, e], 100, 240)
    expect(chart.asIs).toHaveLength(2)
    expect(chart.points[2]?.y).toBe(120)
  })

  it('copes with nothing and with a single unrated moment', () => {
    expect(layoutChart([], 100, 240)).toMatchObject({ width: 0, asIs: [], target: [], points: [] })
    expect(layoutChart(scoreBlueprint(small()).moments, 100, 240).asIs).toEqual([])
  })
})

describe('stageGroups', () => {
  it('joins neighbours of one stage', () => {
    const stages = ['x', 'x', 'y', 'x'].map((stage) => ({ stage }))
    expect(stageGroups(stages)).toEqual([
      { stage: 'x', from: 0, count: 2 },
      { stage: 'y', from: 2, count: 1 },
      { stage: 'x', from: 3, count: 1 },
    ])
  })
})
