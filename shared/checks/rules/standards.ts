import type { Node } from '../../document/schema/node.ts'
import type { Key } from '../../i18n/key.ts'
import { hasWords, otherEnd } from '../facts.ts'
import type { FixField, Hint, ReasonKey, Rule } from '../types.ts'

/** L5: a process in a frontstage lane that no standard governs. The connection may be drawn from either end. */
export const checkGoverned: Rule = ({ nodes, roleOf, linksAt }) =>
  nodes
    .filter(
      (node) =>
        node.kind === 'process' &&
        roleOf(node) === 'frontstage' &&
        !linksAt(node).some((link) => link.connection.type === 'governs' && otherEnd(link, node).kind === 'standard'),
    )
    .map((node) => ({
      place: { type: 'node', id: node.id },
      reason: 'check.reason.L5',
      params: { node: { texts: [node.label] } },
      fix: { kind: 'attach-node', automatic: true, node: node.id, nodeKind: 'standard' },
    }))

type Lack = { readonly term: Key; readonly field: FixField }

function lacking(node: Node, reason: ReasonKey, lacks: readonly (Lack | null)[]): Hint[] {
  const found = lacks.filter((lack) => lack !== null)
  const [first] = found
  if (!first) return []
  return [
    {
      place: { type: 'node', id: node.id },
      reason,
      params: { node: { texts: [node.label] }, missing: { terms: found.map(({ term }) => term) } },
      fix: { kind: 'focus-field', automatic: false, record: { type: 'node', id: node.id }, field: first.field },
    },
  ]
}

/** L6: a standard without owner or target; an elastic one without authority or risk control (model.md §1 #1). */
export const checkStandards: Rule = ({ nodes }) =>
  nodes
    .filter((node) => node.kind === 'standard')
    .flatMap((node) => {
      const { target = {}, elastic = false, authority = {}, riskControl = {} } = node.standard ?? {}
      const owner = hasWords(node.owner) ? null : ({ term: 'check.word.owner', field: 'owner' } as const)
      const aim = hasWords(target) ? null : ({ term: 'check.word.target', field: 'standard.target' } as const)
      const may = hasWords(authority) ? null : ({ term: 'check.word.authority', field: 'standard.authority' } as const)
      const guard = hasWords(riskControl)
        ? null
        : ({ term: 'check.word.riskControl', field: 'standard.riskControl' } as const)
      return [
        ...lacking(node, 'check.reason.L6', [owner, aim]),
        ...(elastic ? lacking(node, 'check.reason.L6.elastic', [may, guard]) : []),
      ]
    })
