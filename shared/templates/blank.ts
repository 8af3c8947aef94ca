import type { LaneRole, LineKind } from '../document/schema/lane.ts'
import type { Id, Text } from '../document/schema/text.ts'

/** A blueprint without nodes: its stages and lanes, labelled in both languages. */
export type Outline = {
  readonly title: Text
  readonly stages: readonly { readonly id: Id; readonly label: Text; readonly slots: number }[]
  readonly lanes: readonly {
    readonly id: Id
    readonly role: LaneRole
    readonly label: Text
    readonly line: { readonly kind: LineKind } | null
  }[]
}

const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en })

/** A visit from first contact to afterthought, with a column in each stage; meant to be renamed. */
const stages: Outline['stages'] = [
  { id: 'stage-1', label: text('了解与预约', 'Discover and book'), slots: 1 },
  { id: 'stage-2', label: text('到达', 'Arrive'), slots: 1 },
  { id: 'stage-3', label: text('接受服务', 'Receive the service'), slots: 1 },
  { id: 'stage-4', label: text('离开与跟进', 'Leave and follow up'), slots: 1 },
]

/** The classic blueprint: five lanes and the three lines between them. */
export const fiveLane: Outline = {
  title: text('新的服务蓝图', 'New service blueprint'),
  stages,
  lanes: [
    { id: 'evidence', role: 'evidence', label: text('有形展示', 'Physical evidence'), line: null },
    { id: 'customer', role: 'customer', label: text('顾客行为', 'Customer actions'), line: { kind: 'interaction' } },
    {
      id: 'frontstage',
      role: 'frontstage',
      label: text('前台员工行为', 'Frontstage (onstage) actions'),
      line: { kind: 'visibility' },
    },
    {
      id: 'backstage',
      role: 'backstage',
      label: text('后台员工行为', 'Backstage actions'),
      line: { kind: 'internal' },
    },
    { id: 'support', role: 'support', label: text('支持过程', 'Support processes'), line: null },
  ],
}

/** One lane per lever (流程 · 标准 · 环境 · 人, model.md §1 #1); the process lane is the customer's path, so that moments can be marked on it. */
export const fourLever: Outline = {
  title: text('新的四要素蓝图', 'New four-lever blueprint'),
  stages,
  lanes: [
    { id: 'process', role: 'customer', label: text('流程', 'Process'), line: null },
    { id: 'standard', role: 'standard', label: text('标准', 'Standards'), line: null },
    { id: 'environment', role: 'evidence', label: text('环境', 'Environment'), line: null },
    { id: 'people', role: 'frontstage', label: text('人', 'People'), line: null },
  ],
}
