import {
  createBlueprint,
  createConnection,
  createLane,
  createMoment,
  createNode,
  createStage,
} from '../../shared/document/factory.ts'
import { connectionTypes } from '../../shared/document/schema/connection.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { laneRoles } from '../../shared/document/schema/lane.ts'
import { nodeKinds } from '../../shared/document/schema/node.ts'
import { randomFrom } from './arbitrary-blueprint.ts'

const words = [
  '等位区服务员送小吃',
  '核对账单、说明优惠',
  '到店取号',
  '上菜、添水、递餐巾、照看孩子',
  '排号系统',
  '每 10 分钟告知一次进度',
]

/**
 * A large blueprint as people draw them: eight lanes, stages of ten slots, the cells filled column by column, 1.3 connections per node to
 * neighbours (`reach` columns at most), a hub of ten, a moment on every tenth node.
 */
export function swimLanes(count: number, reach = 2): Blueprint {
  const random = randomFrom(count)
  const lanes = 8
  const columns = Math.ceil(count / (lanes * 0.75))
  const cells = Array.from({ length: columns * lanes }, (_, index) => index)
    .filter(() => random() < 0.75)
    .slice(0, count)
  const node = (cell: number, index: number) =>
    createNode({
      id: `n${index}`,
      kind: nodeKinds[index % nodeKinds.length] ?? 'process',
      at: {
        lane: `l${cell % lanes}`,
        stage: `s${Math.floor(cell / lanes / 10)}`,
        slot: Math.floor(cell / lanes) % 10,
        row: 0,
        span: 1,
      },
      label: { 'zh-CN': words[index % words.length] ?? '', en: `Step ${index} of the service` },
      owner: index % 3 === 0 ? { 'zh-CN': '门店', en: 'Store' } : {},
    })
  const nodes = cells.map(node)
  const total = nodes.length
  const pair = (index: number): [number, number] => {
    if (index < 10) return [Math.floor(total / 2), (Math.floor(total / 2) + 1 + index) % total]
    const from = Math.floor(random() * total)
    const step = 1 + Math.floor(random() * lanes * 0.75 * reach)
    return [from, (from + step) % total]
  }
  const connections = Array.from({ length: total < 2 ? 0 : Math.floor(total * 1.3) }, (_, index) => {
    const [from, to] = pair(index)
    const type = connectionTypes[index % connectionTypes.length] ?? 'flow'
    return createConnection({ id: `e${index}`, from: `n${from}`, to: `n${to}`, type })
  })
  return createBlueprint({
    id: `swim-${count}`,
    languages: ['zh-CN', 'en'],
    stages: Array.from({ length: Math.max(1, Math.ceil(columns / 10)) }, (_, index) =>
      createStage({ id: `s${index}`, label: { 'zh-CN': `阶段 ${index + 1}` }, slots: 10 }),
    ),
    lanes: Array.from({ length: lanes }, (_, index) =>
      createLane({
        id: `l${index}`,
        role: laneRoles[index % laneRoles.length] ?? 'custom',
        line: index % 2 ? { kind: 'visibility' } : null,
      }),
    ),
    nodes,
    connections: connections.filter(({ from, to }) => from !== to),
    moments: nodes
      .filter((_, index) => index % 10 === 0)
      .map(({ id }, index) => createMoment({ id: `m${index}`, node: id, order: index + 1 })),
  })
}
