import { momentTexts, statementsOf } from '../facts.ts'
import type { Rule } from '../types.ts'

/**
 * L2: a moment whose node does not touch the customer: neither in the customer lane nor at an interaction connection. While no lane is known to
 * be the customer's, a lane of no known role may be it.
 */
export const checkTouchesCustomer: Rule = ({ moments, roleOf, hasRole, linksAt }) =>
  moments
    .filter(({ node }) => {
      const role = roleOf(node)
      const isMet = linksAt(node).some(({ connection }) => connection.type === 'interaction')
      return role !== 'customer' && !isMet && !(role === 'custom' && !hasRole('customer'))
    })
    .map((placed) => ({
      place: { type: 'moment', id: placed.moment.id },
      reason: 'check.reason.L2',
      params: { moment: momentTexts(placed) },
      fix: { kind: 'connect-node', automatic: false, node: placed.node.id, type: 'interaction' },
    }))

/** L3: a moment that does not say what its basic or its expected need is. */
export const checkDueNeeds: Rule = ({ moments }) =>
  moments.flatMap((placed) => {
    const { id, needs } = placed.moment
    const missing = (['basic', 'expected'] as const).filter((level) => statementsOf(needs[level]).length === 0)
    const [first] = missing
    if (!first) return []
    return [
      {
        place: { type: 'moment', id },
        reason: 'check.reason.L3',
        params: { moment: momentTexts(placed), missing: { terms: missing.map((level) => `need.${level}` as const) } },
        fix: {
          kind: 'focus-field',
          automatic: false,
          record: { type: 'moment', id },
          field: `needs.${first}.statements`,
        },
      },
    ]
  })

/** L4: a moment with neither people nor an environment: on its node, or on a step it is served by (as on the moment cards). */
export const checkServed: Rule = ({ moments, isAttached, servingStep }) =>
  moments
    .filter(({ node }) => {
      const isOne = node.kind === 'people' || node.kind === 'environment'
      return !isOne && !isAttached(node, 'people') && !isAttached(node, 'environment')
    })
    .map((placed) => {
      const step = servingStep(placed.node)
      return {
        place: { type: 'moment', id: placed.moment.id },
        reason: 'check.reason.L4',
        params: { moment: momentTexts(placed) },
        fix: {
          kind: 'attach-node',
          automatic: true,
          node: step.id,
          nodeKind: step === placed.node ? 'environment' : 'people',
        },
      }
    })
