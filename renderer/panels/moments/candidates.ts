import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { Node } from '../../../shared/document/schema/node.ts'

/** Steps a customer takes part in, in flow order: where moments of truth are found. Without such a lane, any process. */
export function candidates(document: Blueprint): Node[] {
  const customer = new Set(document.lanes.filter((lane) => lane.role === 'customer').map((lane) => lane.id))
  const stages = new Map(document.stages.map((stage, index) => [stage.id, index]))
  const place = ({ at }: Node): number => (stages.get(at.stage) ?? 0) * 10_000 + at.slot
  const steps = document.nodes.filter(
    ({ kind, at }) => kind === 'process' && (customer.size === 0 || customer.has(at.lane)),
  )
  return steps.sort((a, b) => place(a) - place(b) || a.at.row - b.at.row)
}
