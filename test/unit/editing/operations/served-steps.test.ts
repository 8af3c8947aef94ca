import { describe, expect, it } from 'vitest'
import { checkBlueprint } from '../../../../shared/checks/check-blueprint.ts'
import { createConnection } from '../../../../shared/document/factory.ts'
import type { Blueprint } from '../../../../shared/document/schema/document.ts'
import { attachNode, homeLane } from '../../../../shared/editing/operations/attach-node.ts'
import { connect } from '../../../../shared/editing/operations/connect.ts'
import { editRater } from '../../../../shared/editing/operations/edit-rater.ts'
import { insertStep } from '../../../../shared/editing/operations/insert-step.ts'
import { createFromTemplate } from '../../../../shared/templates/templates.ts'
import { cellOf, edit, refusal, smallBlueprint } from '../../../helpers/edit.ts'

const document = smallBlueprint()
const ids = { node: 'new', connection: 'link' }
const label = { en: 'Smile', 'zh-CN': '微笑' }

describe('attachNode', () => {
  it('puts a standard into the column of its step and lets it govern', () => {
    const next = edit(document, attachNode, { node: 'e', kind: 'standard', label, ids })
    expect(cellOf(next, 'new')).toBe('l2/s1/0/1')
    expect(next.nodes.at(-1)).toMatchObject({ kind: 'standard', label })
    expect(next.connections.at(-1)).toMatchObject({ from: 'new', to: 'e', type: 'governs' })
  })

  it('goes where most of its kind are', () => {
    const hotpot = createFromTemplate('hotpot', { language: 'en', id: 'h', date: '2026-11-21' })
    const lane = homeLane(hotpot, 'environment')
    expect(hotpot.lanes.find((one) => one.id === lane)?.role).toBe('evidence')
  })

  it('takes the finding away that it was offered for', () => {
    const hotpot = createFromTemplate('hotpot', { language: 'en', id: 'h', date: '2026-11-21' })
    const findings = (each: Blueprint): number => checkBlueprint(each).filter(({ check }) => check === 'L5').length
    const fix = checkBlueprint(hotpot).find(({ check }) => check === 'L5')?.fix
    if (fix?.kind !== 'attach-node') throw new Error('no fix')
    const next = edit(hotpot, attachNode, { node: fix.node, kind: fix.nodeKind, label, ids })
    expect(findings(next)).toBe(findings(hotpot) - 1)
  })

  it('refuses unknown nodes and used ids', () => {
    expect(refusal(document, attachNode, { node: 'q', kind: 'people', label, ids }).code).toBe('unknown-id')
    const used = { node: 'a', connection: 'link' }
    expect(refusal(document, attachNode, { node: 'e', kind: 'people', label, ids: used }).code).toBe('duplicate')
  })
})

describe('insertStep', () => {
  const connection = createConnection({ id: 'af', from: 'a', to: 'f', type: 'interaction', twoWay: true })
  const linked = edit(document, connect, { connection })

  it('leads the connection over a new step', () => {
    const next = edit(linked, insertStep, { connection: 'af', lane: 'l2', label, ids })
    expect(next.connections.find((one) => one.id === 'af')).toMatchObject({ to: 'new', type: 'interaction' })
    expect(next.connections.at(-1)).toMatchObject({ from: 'new', to: 'f', type: 'support', twoWay: true })
    expect(cellOf(next, 'new')).toBe('l2/s2/0/1')
  })

  it('lets the half at the customer interact, whichever end that is', () => {
    const back = edit(document, connect, {
      connection: createConnection({ id: 'fa', from: 'f', to: 'a', type: 'interaction' }),
    })
    const next = edit(back, insertStep, { connection: 'fa', lane: 'l2', label, ids })
    expect(next.connections.find((one) => one.id === 'fa')?.type).toBe('support')
    expect(next.connections.at(-1)?.type).toBe('interaction')
  })

  it('keeps other types on both halves and refuses what it does not know', () => {
    const next = edit(document, insertStep, { connection: 'ab', lane: 'l1', label, ids })
    expect(next.connections.filter((one) => one.id === 'ab' || one.id === 'link').map((one) => one.type)).toEqual([
      'flow',
      'flow',
    ])
    expect(refusal(document, insertStep, { connection: 'q', lane: 'l1', label, ids }).code).toBe('unknown-id')
    expect(refusal(document, insertStep, { connection: 'ab', lane: 'q', label, ids }).code).toBe('unknown-id')
  })
})

describe('editRater', () => {
  it('sets group and label; ratings stay', () => {
    const next = edit(document, editRater, { rater: 'r1', fields: { group: 'manager', label } })
    expect(next.raters[0]).toMatchObject({ id: 'r1', group: 'manager', label })
    expect(next.ratings).toBe(document.ratings)
    expect(refusal(document, editRater, { rater: 'q', fields: {} }).code).toBe('unknown-id')
  })
})
