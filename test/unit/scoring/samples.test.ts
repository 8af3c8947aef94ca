import { describe, expect, it } from 'vitest'
import { needLevels } from '../../../shared/document/schema/moment.ts'
import { scoreBlueprint } from '../../../shared/scoring/score-blueprint.ts'
import type { MomentScore } from '../../../shared/scoring/types.ts'
import { createFromTemplate, isTemplateId } from '../../../shared/templates/templates.ts'
import { blueprintOf, type GoldenMoment, type Sample, samples } from '../../helpers/score-fixtures.ts'

// The golden figures are rounded: scores to two decimals, agreement to three.
const close = (actual: number | null | undefined, golden: number, decimals = 2): void =>
  expect(Math.abs((actual ?? Number.NaN) - golden)).toBeLessThanOrEqual(0.51 * 10 ** -decimals)

function compareMoment(actual: MomentScore, golden: GoldenMoment): void {
  expect(actual.rating).toEqual(golden.rating)
  close(actual.score?.S, golden.S)
  close(actual.score?.voided, golden.voided)
  close(actual.customer?.S, golden.S_customer)
  close(actual.target?.S, golden.S_target)
  expect({
    n: actual.score?.n,
    cls: actual.score?.outcome,
    lever: actual.score?.lever,
    tier: actual.score?.tier,
    cls_customer: actual.customer?.outcome,
    customer_view_differs: actual.customerDiffers,
    cls_target: actual.target?.outcome,
  }).toEqual({
    n: golden.n,
    cls: golden.cls,
    lever: golden.lever,
    tier: golden.tier,
    cls_customer: golden.cls_customer,
    customer_view_differs: golden.customer_view_differs,
    cls_target: golden.cls_target,
  })
  for (const level of needLevels) {
    const [is, should] = [actual.agreement[level], golden.levels[level]]
    expect(is === null).toBe(should === null)
    if (!is || !should) continue
    close(is.agreement, should.agreement, 3)
    close(is.ad, should.ad)
    expect([is.contested, is.staffMinusCustomer]).toEqual([should.gate_contested, should.staff_minus_customer])
  }
}

describe.each(samples.map((sample): [string, Sample] => [sample.id, sample]))('the sample %s', (_id, sample) => {
  const score = scoreBlueprint(blueprintOf(sample))
  const { golden } = sample

  it('has the golden moments', () => {
    expect(score.moments.map((moment) => moment.moment)).toEqual(golden.moments.map((moment) => moment.id))
    expect(score.moments.map((moment) => moment.importance)).toEqual(sample.moments.map((moment) => moment.importance))
    for (const [index, moment] of golden.moments.entries()) {
      const actual = score.moments[index]
      if (actual) compareMoment(actual, moment)
    }
  })

  it('has the golden stages and index', () => {
    expect(score.stages.map((stage) => stage.stage)).toEqual(golden.stages.map((stage) => stage.stage))
    for (const [index, stage] of golden.stages.entries()) {
      close(score.stages[index]?.index.E, stage.E)
      close(score.stages[index]?.index.worst, stage.worst)
      expect(score.stages[index]?.index.brokenChain).toBe(stage.broken)
    }
    const whole = golden.blueprint
    close(score.index?.mean, Number(whole.mean))
    close(score.index?.peakEnd, Number(whole.peak_end))
    close(score.index?.best, Number(whole.best))
    close(score.index?.worst, Number(whole.worst))
    close(score.index?.end, Number(whole.end))
    close(score.index?.raw, Number(whole.raw))
    close(score.index?.E, Number(whole.E))
    close(score.target?.E, Number(whole.E_target))
    expect([score.index?.brokenChain, score.index?.band, score.target?.band]).toEqual([
      whole.broken_chain,
      whole.band,
      whole.band_target,
    ])
  })

  it('has the golden agreement of the panel', () => {
    close(score.alpha, golden.alpha_interval, 3)
    close(score.kendallW, golden.kendall_w_importance, 3)
    expect(score.customersRated).toBe(true)
  })

  it('has the golden priorities', () => {
    expect(score.priorities.map(({ rank, moment, tier, lever }) => ({ rank, moment, tier, lever }))).toEqual(
      golden.priority.map(({ rank, moment, tier, lever }) => ({ rank, moment, tier, lever })),
    )
    for (const [index, row] of golden.priority.entries()) {
      close(score.priorities[index]?.dS, row.dS)
      close(score.priorities[index]?.dRaw, row.dE_raw)
      close(score.priorities[index]?.EAfter, row.E_after)
    }
  })

  it('is the template of that name, score for score', () => {
    if (!isTemplateId(sample.id)) throw new Error('no such template')
    const template = scoreBlueprint(createFromTemplate(sample.id, { language: 'zh-CN', id: 't', date: '2026-11-21' }))
    expect(template.index).toEqual(score.index)
    expect(template.target).toEqual(score.target)
    expect([template.alpha, template.kendallW]).toEqual([score.alpha, score.kendallW])
    expect(template.moments.map((moment) => moment.score)).toEqual(score.moments.map((moment) => moment.score))
    expect(template.priorities.map((row) => row.EAfter)).toEqual(score.priorities.map((row) => row.EAfter))
  })
})
