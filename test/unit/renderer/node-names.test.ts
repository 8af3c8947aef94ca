import { describe, expect, it } from 'vitest'
import { nodeNames } from '../../../renderer/app/node-names.ts'
import { createLane, createNode, createStage } from '../../../shared/document/factory.ts'
import { template } from '../commands/stage.ts'

const nodes = Array.from({ length: 5_000 }, (_, index) => ({
  ...createNode({ id: `n${index}`, kind: 'process', at: { lane: 'l', stage: 's', slot: index } }),
  label: index === 0 ? {} : { 'zh-CN': `步骤${index}`, en: `Step ${index}` },
}))
const document = {
  ...template('taxi'),
  stages: [createStage({ id: 's' })],
  lanes: [{ ...createLane({ id: 'l' }), label: { 'zh-CN': '顾客' } }],
  nodes,
}

describe('the names of nodes to choose from', () => {
  it('are their labels, with the lane, in the language of the interface; a node without words is called by its kind', () => {
    const names = nodeNames(document, 'en')
    expect([names.label('n7'), names.withLane('n7')]).toEqual(['Step 7', 'Step 7 · 顾客'])
    expect(names.label('n0')).toBe('Process')
    expect(nodeNames(document, 'zh-CN').withLane('n7')).toBe('步骤7 · 顾客')
    expect([names.label('gone'), names.withLane('gone')]).toEqual(['', ''])
  })

  it('are found at once among thousands', () => {
    const names = nodeNames(document, 'en')
    const start = performance.now()
    for (const { id } of nodes) names.withLane(id)
    expect(performance.now() - start).toBeLessThan(25)
  })
})
