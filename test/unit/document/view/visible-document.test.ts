import { describe, expect, it } from 'vitest'
import { gridOf } from '../../../../shared/document/grid.ts'
import { visibleDocument } from '../../../../shared/document/view/visible-document.ts'
import { setLaneDisplay } from '../../../../shared/editing/operations/set-lane-display.ts'
import { layoutBoard } from '../../../../shared/layout/board/layout-board.ts'
import { createMeasurer } from '../../../../shared/layout/text/measurer.ts'
import { scoreBlueprint } from '../../../../shared/scoring/score-blueprint.ts'
import { createFromTemplate } from '../../../../shared/templates/templates.ts'
import { edit, refusal, smallBlueprint } from '../../../helpers/edit.ts'

const document = smallBlueprint()
const measurer = createMeasurer()

const boardOf = (blueprint: typeof document) =>
  layoutBoard(visibleDocument(blueprint), scoreBlueprint(blueprint), measurer, { languages: ['en'], curve: true })

describe('setLaneDisplay', () => {
  it('sets and takes away its flags, and leaves nodes alone', () => {
    const hidden = edit(document, setLaneDisplay, { lanes: ['l1'], hidden: true })
    expect(hidden.lanes[0]?.hidden).toBe(true)
    expect(hidden.nodes).toBe(document.nodes)
    expect(hidden.lanes[1]).toBe(document.lanes[1])
    const both = edit(hidden, setLaneDisplay, { lanes: ['l1'], collapsed: true })
    expect(both.lanes[0]).toMatchObject({ hidden: true, collapsed: true })
    const shown = edit(both, setLaneDisplay, { lanes: ['l1'], hidden: false, collapsed: false })
    expect(shown.lanes[0]).toEqual(document.lanes[0])
    expect(edit(document, setLaneDisplay, { lanes: ['l1'], hidden: false })).toBe(document)
  })

  it('refuses lanes that are not there', () => {
    expect(refusal(document, setLaneDisplay, { lanes: ['l1', 'q'], hidden: true })).toEqual({
      code: 'unknown-id',
      id: 'q',
    })
  })
})

describe('visibleDocument', () => {
  it('is the document itself while every lane is shown in full', () => {
    expect(visibleDocument(document)).toBe(document)
  })

  it('keeps the line below a hidden lane, for it divides those who are neighbours now', () => {
    const blank = createFromTemplate('five-lane', { language: 'en', id: 'b', date: '2026-11-21' })
    const linesWithout = (...lanes: string[]) =>
      visibleDocument(edit(blank, setLaneDisplay, { lanes, hidden: true })).lanes.map(({ id, line }) => [
        id,
        line && (line.label.en ?? line.kind),
      ])
    expect(linesWithout('frontstage')).toEqual([
      ['evidence', null],
      ['customer', 'Line of interaction · Line of visibility'],
      ['backstage', 'internal'],
      ['support', null],
    ])
    expect(linesWithout('evidence', 'customer')[0]).toEqual(['frontstage', 'visibility'])
    expect(linesWithout('customer')[0]).toEqual(['evidence', 'interaction'])
  })

  it('leaves out hidden lanes, their nodes and the connections to them, and keeps the columns', () => {
    const hidden = edit(document, setLaneDisplay, { lanes: ['l1'], hidden: true })
    const visible = visibleDocument(hidden)
    expect(visible.lanes.map(({ id }) => id)).toEqual(['l2'])
    expect(visible.nodes.map(({ id }) => id)).toEqual(['e', 'f'])
    expect(visible.connections).toEqual([])
    expect(visible.moments).toBe(hidden.moments)
    expect(gridOf(visible).columns).toEqual(gridOf(document).columns)
    expect(visibleDocument(hidden)).toBe(visible)
  })

  it('keeps a collapsed lane as a name with a count, in every language', () => {
    const collapsed = edit(document, setLaneDisplay, { lanes: ['l1'], collapsed: true })
    const visible = visibleDocument(collapsed)
    expect(visible.lanes.map(({ label }) => label)).toEqual([
      { en: 'Customer actions · 4', 'zh-CN': '顾客行为 · 4' },
      {},
    ])
    expect(visible.nodes.map(({ id }) => id)).toEqual(['e', 'f'])
  })

  it('makes a strip of a collapsed lane, without moving what stands in other columns', () => {
    const hotpot = createFromTemplate('hotpot', { language: 'en', id: 'x', date: '2026-01-01' })
    const lane = hotpot.lanes[2]?.id ?? ''
    const full = boardOf(hotpot)
    const thin = boardOf(edit(hotpot, setLaneDisplay, { lanes: [lane], collapsed: true }))
    const heightIn = (board: typeof full) => board.lanes.find(({ id }) => id === lane)?.h ?? 0
    expect(heightIn(thin)).toBeLessThan(heightIn(full) / 1.8)
    expect(thin.columns.map(({ slot, stage }) => `${stage}/${slot}`)).toEqual(
      full.columns.map(({ slot, stage }) => `${stage}/${slot}`),
    )
    expect(thin.nodes.some((node) => node.lane === lane)).toBe(false)
  })

  it('can be laid out with no lane left', () => {
    const empty = edit(document, setLaneDisplay, { lanes: ['l1', 'l2'], hidden: true })
    expect(boardOf(empty)).toMatchObject({ lanes: [], nodes: [], connections: [] })
  })
})
