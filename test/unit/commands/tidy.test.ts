import { describe, expect, it, vi } from 'vitest'
import { tidyKeeping } from '../../../renderer/commands/tidy.ts'
import { settleNodes } from '../../../shared/editing/cells.ts'
import { layoutBoard } from '../../../shared/layout/board/layout-board.ts'
import { randomFrom } from '../../helpers/arbitrary-blueprint.ts'
import { template } from './stage.ts'

vi.mock('../../../shared/layout/board/layout-board.ts', async (original) => {
  const real = await original<typeof import('../../../shared/layout/board/layout-board.ts')>()
  return { ...real, layoutBoard: vi.fn(real.layoutBoard) }
})

describe('tidying up what is a mess', () => {
  it('lays out no arrangement twice, in whichever round it comes up', () => {
    const hotpot = template('hotpot')
    const random = randomFrom(7)
    const nodes = hotpot.nodes.map((node) => ({
      ...node,
      at: { ...node.at, slot: Math.floor(random() * 6), row: Math.floor(random() * 3) },
    }))
    expect(tidyKeeping({ ...hotpot, nodes: settleNodes({ stages: hotpot.stages, nodes }) }).ok).toBe(true)
    const laidOut = vi
      .mocked(layoutBoard)
      .mock.calls.map(([document]) => JSON.stringify([document.stages, document.nodes.map(({ at }) => at)]))
    expect(laidOut.length).toBeGreaterThan(4)
    expect(new Set(laidOut).size).toBe(laidOut.length)
  })
})
