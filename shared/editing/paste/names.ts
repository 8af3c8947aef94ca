import type { Blueprint } from '../../document/schema/document.ts'
import { type LaneRole, laneRoles } from '../../document/schema/lane.ts'
import type { Id, Text } from '../../document/schema/text.ts'
import { t } from '../../i18n/t.ts'

/** Words that stand for a lane of a role in tables that others have made, beside the ones of this program. */
const usualNames: Readonly<Partial<Record<LaneRole, readonly string[]>>> = {
  evidence: [
    '实体证据',
    '物理证据',
    '触点',
    '接触点',
    '有形证据',
    'touchpoints',
    'evidence',
    'props',
    '环境',
    'environment',
  ],
  customer: [
    '顾客',
    '客户',
    '用户',
    '客户行为',
    '用户行为',
    '顾客旅程',
    '用户旅程',
    '流程',
    'customer',
    'user actions',
    'customer journey',
    'process',
  ],
  frontstage: [
    '前台',
    '前台行为',
    '前台员工',
    '前台服务',
    '人',
    'frontstage',
    'frontstage actions',
    'onstage',
    'employee actions',
    'people',
  ],
  backstage: ['后台', '后台行为', '后台员工', '后台服务', 'backstage', 'back office'],
  support: [
    '支持',
    '支持流程',
    '支撑过程',
    '支撑系统',
    '支持系统',
    'support',
    'support process',
    'systems',
    'support systems',
  ],
  standard: ['标准', '规范', '制度', 'standard', 'sop', 'policies', 'rules'],
}

/** A name without what people write differently: case, blanks, signs. */
export const folded = (name: string): string => name.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '')

const byName = new Map<string, LaneRole>(
  laneRoles
    .filter((role) => role !== 'custom')
    .flatMap((role) =>
      [t('zh-CN', `role.${role}`), t('en', `role.${role}`), ...(usualNames[role] ?? [])].map(
        (name) => [folded(name), role] as const,
      ),
    ),
)

/** The role that a lane of this name usually has; undefined for other names. */
export const roleNamed = (name: string): LaneRole | undefined => byName.get(folded(name))

type Named = { readonly id: Id; readonly label: Text }

/** The record of that name in any language. */
export function withName<T extends Named>(list: readonly T[], name: string): T | undefined {
  const wanted = folded(name)
  return wanted === ''
    ? undefined
    : list.find(({ label }) => Object.values(label).some((own) => folded(own) === wanted))
}

/** The lane a name means: one of that name, else the only one of the role it stands for. */
export function laneNamed({ lanes }: Pick<Blueprint, 'lanes'>, name: string): Blueprint['lanes'][number] | undefined {
  const role = roleNamed(name)
  const alike = role ? lanes.filter((lane) => lane.role === role) : []
  return withName(lanes, name) ?? (alike.length === 1 ? alike[0] : undefined)
}
