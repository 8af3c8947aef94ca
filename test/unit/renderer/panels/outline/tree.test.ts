import { describe, expect, it } from 'vitest'
import { linksOf } from '../../../../../renderer/commands/neighbour.ts'
import { leadsTo, spokenLinks } from '../../../../../renderer/panels/connection-names.ts'
import { recordsOf, spokenName, titleOfRow } from '../../../../../renderer/panels/outline/names.ts'
import { shiftRow } from '../../../../../renderer/panels/outline/reorder.ts'
import {
  ancestors,
  buildOutline,
  collapsedKeys,
  matchTyped,
  type OutlineRow,
  rowOf,
  stepInTree,
  visibleRows,
} from '../../../../../renderer/panels/outline/tree.ts'
import { draftFor } from '../../../../../renderer/panels/outline/use-draft.ts'
import { createConnection } from '../../../../../shared/document/factory.ts'
import { scoreBlueprint } from '../../../../../shared/scoring/score-blueprint.ts'
import { say, small, template, words } from '../fixture.ts'

const none: ReadonlySet<string> = new Set()
const rows = buildOutline(small())
const keys = (list: readonly OutlineRow[]): string[] => list.map((row) => row.key)

describe('buildOutline', () => {
  it('writes out stage, lane, node and moment, nodes by slot and row', () => {
    expect(keys(rows)).toEqual([
      'stage s1',
      'lane s1 see',
      'lane s1 front',
      'node a',
      'node b',
      'moment m',
      'lane s1 back',
      'node e',
      'node d',
      'stage s2',
      'lane s2 see',
      'lane s2 front',
      'node c',
      'lane s2 back',
    ])
  })

  it('says level, place and size of set', () => {
    const of = (key: string) => rows.find((row) => row.key === key)
    expect(of('stage s2')).toMatchObject({ level: 1, position: 2, size: 2, children: 3 })
    expect(of('lane s1 front')).toMatchObject({ level: 2, position: 2, size: 3, children: 2 })
    expect(of('node b')).toMatchObject({ level: 3, position: 2, size: 2, children: 1, parent: 'lane s1 front' })
    expect(of('moment m')).toMatchObject({ level: 4, position: 1, size: 1, children: 0, parent: 'node b' })
  })

  it('holds every node of a template once', () => {
    const document = template('hotpot')
    const nodes = buildOutline(document).filter((row) => row.type === 'node')
    expect(new Set(nodes.map((row) => row.id)).size).toBe(document.nodes.length)
  })
})

describe('visibleRows', () => {
  it('hides everything inside a closed row', () => {
    expect(keys(visibleRows(rows, new Set(['lane s1 front'])))).not.toContain('moment m')
    expect(keys(visibleRows(rows, new Set(['stage s1'])))).toEqual(keys(rows).slice(9).toSpliced(0, 0, 'stage s1'))
    expect(visibleRows(rows, none)).toEqual(rows)
  })
})

describe('rowOf and ancestors', () => {
  it('finds the row of what is selected and all that holds it', () => {
    expect(rowOf(rows, { type: 'moment', id: 'm' })?.key).toBe('moment m')
    expect(rowOf(rows, { type: 'lane', id: 'front' }, 's2')?.key).toBe('lane s2 front')
    expect(rowOf(rows, { type: 'lane', id: 'front' })?.key).toBe('lane s1 front')
    expect(rowOf(rows, { type: 'connection', id: 'x' })).toBeNull()
    expect(ancestors(rows, 'moment m')).toEqual(['node b', 'lane s1 front', 'stage s1'])
  })
})

describe('stepInTree', () => {
  const step = (key: string, pressed: string, collapsed = none) =>
    stepInTree(visibleRows(rows, collapsed), collapsed, key, pressed)

  it('goes up and down, to the ends, and stops there', () => {
    expect(step('node a', 'ArrowDown')).toEqual({ focus: 'node b' })
    expect(step('stage s1', 'ArrowUp')).toEqual({ focus: 'stage s1' })
    expect(step('node a', 'End')).toEqual({ focus: 'lane s2 back' })
    expect(step('node a', 'Home')).toEqual({ focus: 'stage s1' })
    expect(step('node a', 'PageDown')).toEqual({ focus: 'lane s2 back' })
  })

  it('closes, then goes to the parent with Left; opens, then goes inside with Right', () => {
    expect(step('stage s1', 'ArrowLeft')).toEqual({ close: 'stage s1' })
    expect(step('stage s1', 'ArrowLeft', new Set(['stage s1']))).toBeNull()
    expect(step('node a', 'ArrowLeft')).toEqual({ focus: 'lane s1 front' })
    expect(step('stage s1', 'ArrowRight', new Set(['stage s1']))).toEqual({ open: 'stage s1' })
    expect(step('stage s1', 'ArrowRight')).toEqual({ focus: 'lane s1 see' })
    expect(step('node a', 'ArrowRight')).toBeNull()
    expect(step('node a', 'x')).toBeNull()
  })

  it('starts at the top when the focused row is gone', () => {
    expect(step('node gone', 'ArrowDown')).toEqual({ focus: 'stage s1' })
  })
})

describe('matchTyped', () => {
  const records = recordsOf(small(), [])
  const name = (row: OutlineRow): string => titleOfRow(row, records, words.of)

  it('finds the next row that begins with the letters, around the end', () => {
    expect(matchTyped(rows, name, 'stage s1', 'node d')).toBe('node d')
    expect(matchTyped(rows, name, 'stage s2', 'fi')).toBe('stage s1')
    expect(matchTyped(rows, name, 'stage s1', 'zz')).toBeNull()
  })

  it('finds Chinese by the first letters of its syllables', () => {
    const chinese = (row: OutlineRow): string => (row.key === 'node c' ? '等位' : row.key === 'node d' ? '点餐' : '')
    expect(matchTyped(rows, chinese, 'stage s1', 'dw')).toBe('node c')
    expect(matchTyped(rows, chinese, 'stage s1', 'DC')).toBe('node d')
    expect(matchTyped(rows, chinese, 'stage s1', 'dcx')).toBeNull()
  })

  it('goes on to the next one when a letter is pressed again', () => {
    expect(matchTyped(rows, name, 'stage s1', 'n')).toBe('node a')
    expect(matchTyped(rows, name, 'node a', 'nn')).toBe('node b')
  })
})

describe('spokenName', () => {
  it('says kind, label, marks, class and owner', () => {
    const document = template('taxi')
    const records = recordsOf(document, scoreBlueprint(document).moments)
    const spoken = buildOutline(document).map((row) => spokenName(row, records, words.of, say))
    expect(spoken).toContain('Stage 1: Hail and book')
    expect(spoken).toContain('Lane: Backstage actions, 2 steps')
    expect(spoken).toContain(
      'Process, Wait at red lights or in a jam, Wait point 6 min, Moment of truth 3, Let-down, −27',
    )
    expect(spoken).toContain('Moment of truth 3, Red lights and jams, Let-down, −27')
  })

  it('names a node without words, and its owner', () => {
    const document = small()
    const nodes = document.nodes.map((node) => (node.id === 'b' ? { ...node, label: {}, owner: { en: 'Host' } } : node))
    const records = recordsOf({ ...document, nodes }, scoreBlueprint(document).moments)
    const row = rows.find(({ key }) => key === 'node b')
    expect(row && spokenName(row, records, words.of, say)).toBe(
      'Process, no label, Moment of truth 1, Not rated, Owner Host',
    )
  })
})

describe('connections', () => {
  const wire = (id: string, from: string, to: string, more: object = {}) => ({
    ...createConnection({ id, from, to, type: 'flow' }),
    ...more,
  })
  const document = {
    ...small(),
    connections: [
      wire('ad', 'a', 'd', { type: 'support', handoff: { need: {}, rating: null } }),
      wire('ac', 'a', 'c', { label: { en: 'by text' } }),
      wire('bc', 'b', 'c'),
      wire('ab', 'a', 'b', { twoWay: true }),
    ],
  }
  const connected = buildOutline(document)
  const records = recordsOf(document, scoreBlueprint(document).moments)
  const nameOf = (id: string): string => words.of(records.nodes.get(id)?.label ?? {})
  const row = (key: string): OutlineRow => {
    const found = connected.find((one) => one.key === key)
    if (!found) throw new Error(key)
    return found
  }

  it('stand under the node they lead away from, behind its moment, in the order of where they lead', () => {
    const at = (key: string): string[] => keys(connected.filter(({ parent }) => parent === key))
    expect(at('node a')).toEqual(['connection ad', 'connection ab', 'connection ac'])
    expect(at('node b')).toEqual(['moment m', 'connection bc'])
    expect(at('node c')).toEqual([])
    expect(row('connection ab')).toMatchObject({ level: 4, position: 2, size: 3, children: 0, stage: 's1' })
    expect(rowOf(connected, { type: 'connection', id: 'bc' })?.key).toBe('connection bc')
  })

  it('are folded away until a step is opened, where there is nothing else in it', () => {
    const folds = (opened: string[], closed: string[]) =>
      collapsedKeys(connected, { opened: new Set(opened), closed: new Set(closed) })
    expect([...folds([], [])]).toEqual(['node a'])
    expect([...folds(['node a'], ['node b'])]).toEqual(['node b'])
    expect(stepInTree(visibleRows(connected, folds([], [])), folds([], []), 'node a', 'ArrowRight')).toEqual({
      open: 'node a',
    })
  })

  it('are said with their end, type, label and handoff, and shown short on a closed step', () => {
    const spoken = (key: string): string => spokenName(row(key), records, words.of, say)
    expect(spoken('connection ad')).toBe('Connection → Node d, Support, Handoff between teams')
    expect(spoken('connection ac')).toBe('Connection → Node c, Flow, by text')
    expect(spoken('connection ab')).toBe('Connection ↔ Node b, Flow')
    expect(leadsTo(linksOf(document)('a'), nameOf)).toBe('→ Node d, ↔ Node b, → Node c')
  })

  it('are added to what is said of a node, from both ends', () => {
    const said = (node: string): string => spokenLinks(linksOf(document)(node), nameOf, say)
    expect(said('a')).toBe('leads to Node d (Support), Node c (Flow); both ways with Node b (Flow)')
    expect(said('b')).toBe('leads to Node c (Flow); both ways with Node a (Flow)')
    expect(said('c')).toBe('from Node a (Flow), Node b (Flow)')
    expect(said('e')).toBe('')
  })

  it('do not move, and are not found by the letters of where they lead', () => {
    expect(shiftRow(document, row('connection ad'), 'later').ok).toBe(false)
    const name = (one: OutlineRow): string => titleOfRow(one, records, words.of)
    expect(matchTyped(connected, name, 'node a', 'node d')).toBe('node d')
    expect(matchTyped(connected, name, 'node a', 'by')).toBe('connection ac')
  })

  it('lets a step be typed behind the one they hang on', () => {
    expect(draftFor(document, row('connection ad'))).toMatchObject({ after: 'node a', from: 'connection ad' })
    expect(draftFor(document, row('moment m'))).toMatchObject({ after: 'node b', from: 'moment m' })
  })
})
