import { expect, it } from 'vitest'
import { excerptOf } from '../../../../shared/editing/paste/excerpt.ts'
import { smallBlueprint } from '../../../helpers/edit.ts'

it('keeps the chosen nodes with what is among them, close together', () => {
  const document = smallBlueprint()
  const part = excerptOf(document, new Set(['b', 'c']))
  expect(part.nodes.map(({ id, at }) => [id, at.slot])).toEqual([
    ['b', 0],
    ['c', 0],
  ])
  expect(part.stages.map(({ id, slots }) => [id, slots])).toEqual([
    ['s1', 1],
    ['s2', 1],
  ])
  expect([part.lanes.map(({ id, line }) => [id, line]), part.connections.map(({ id }) => id)]).toEqual([
    [['l1', null]],
    ['bc'],
  ])
  expect(part.moments.map(({ id }) => id)).toEqual(['mc'])
  expect(excerptOf(document, new Set())).toMatchObject({ stages: [], lanes: [], nodes: [] })
})
