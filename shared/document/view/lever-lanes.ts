import { t } from '../../i18n/t.ts'
import type { Lane, LaneRole } from '../schema/lane.ts'
import { type NodeKind, nodeKinds } from '../schema/node.ts'
import type { Id } from '../schema/text.ts'

/** The roles whose colours are those of the levers. */
const roles: Readonly<Record<NodeKind, LaneRole>> = {
  process: 'customer',
  standard: 'standard',
  environment: 'evidence',
  people: 'frontstage',
}

/** The lane of a lever in the four-lever view. These ids are in no document. */
export const leverLaneId = (kind: NodeKind): Id => `lever:${kind}`

/** The lanes of the four-lever view, top to bottom: 流程 标准 环境 人. */
export const leverLanes: Lane[] = nodeKinds.map((kind) => ({
  id: leverLaneId(kind),
  role: roles[kind],
  label: { 'zh-CN': t('zh-CN', `kind.${kind}`), en: t('en', `kind.${kind}`) },
  line: null,
}))

const kinds = new Map(nodeKinds.map((kind) => [leverLaneId(kind), kind]))

/** The lever of a lane of the four-lever view; undefined for any other lane. */
export const kindOfLane = (lane: Id): NodeKind | undefined => kinds.get(lane)
