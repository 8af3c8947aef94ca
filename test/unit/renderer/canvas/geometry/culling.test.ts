import { describe, expect, it } from 'vitest'
import { overlaps } from '../../../../../renderer/canvas/geometry/box.ts'
import { connectionBox, connectionsIn, nodesIn } from '../../../../../renderer/canvas/geometry/culling.ts'
import { layoutBoard } from '../../../../../shared/layout/board/layout-board.ts'
import { createMeasurer } from '../../../../../shared/layout/text/measurer.ts'
import { scoreBlueprint } from '../../../../../shared/scoring/score-blueprint.ts'
import { randomFrom } from '../../../../helpers/arbitrary-blueprint.ts'
import { swimLanes } from '../../../../helpers/swim-lanes.ts'

const document = swimLanes(200)
const board = layoutBoard(document, scoreBlueprint(document), createMeasurer(), { languages: ['zh-CN'], curve: true })

describe('what is in view', () => {
  it('is what a look at every node and connection finds, in the same order', () => {
    const random = randomFrom(7)
    for (let turn = 0; turn < 60; turn++) {
      const box = {
        x: random() * board.width - 300,
        y: random() * board.height - 300,
        w: random() * 3000,
        h: random() * 900,
      }
      const all = board.connections.filter((connection) => overlaps(connectionBox(connection), box))
      expect(connectionsIn(board, box)).toEqual(all)
      const seen = nodesIn(board, box)
      expect(board.nodes.filter((node) => overlaps(node, box)).every((node) => seen.includes(node))).toBe(true)
      expect(seen).toEqual(board.nodes.filter((node) => seen.includes(node)))
    }
  })

  it('counts badges that stand out of their node', () => {
    const node = board.nodes.find(({ badges }) => badges.length > 0)
    const badge = node?.badges[0]
    if (!node || !badge) throw new Error('no badge on the board')
    expect(badge.y).toBeLessThan(node.y)
    expect(nodesIn(board, { x: badge.x, y: badge.y, w: badge.w, h: 1 })).toContain(node)
  })

  it('gives a connection a box with all its points and its label', () => {
    for (const connection of board.connections) {
      const box = connectionBox(connection)
      for (const [x, y] of connection.points) {
        expect(x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h).toBe(true)
      }
      expect(connectionBox(connection)).toBe(box)
    }
  })
})
