import type { Finding, Place } from '../../shared/checks/types.ts'
import type { TextRecord } from '../../shared/editing/find/texts.ts'
import { findingsOf } from '../store/derived.ts'
import { currentBlueprint } from '../store/editor.ts'
import { sessionState, setSession } from '../store/session.ts'
import { goTo, type Way } from './go-to.ts'
import type { Handler } from './types.ts'

const document: TextRecord = { type: 'document', id: '' }

/** Which record a finding is at, and which part of the inspector says more. */
function targetOf(place: Place): readonly [TextRecord, Way] {
  switch (place.type) {
    case 'need':
      return [{ type: 'moment', id: place.id }, { field: `needs.${place.level}.statements` }]
    case 'promise':
      return [document, { field: `promise.${place.id}` }]
    case 'document':
      return [document, {}]
    default:
      return [{ type: place.type, id: place.id }, {}]
  }
}

/** Shows where a finding is: selected on the board, its part of the inspector open. */
export function goToFinding({ place }: Finding): void {
  goTo(...targetOf(place))
}

/** A name for a finding that stays the same while other findings come and go. */
export function findingKey({ check, place, reason }: Finding): string {
  return [check, place.type, place.id, place.type === 'need' ? place.level : '', reason].join(' ')
}

/** Shows the finding `step` places after the one shown last, around the end; the list opens so that it can be read. */
const step =
  (by: 1 | -1): Handler =>
  () => {
    const blueprint = currentBlueprint()
    const findings = blueprint ? findingsOf(blueprint) : []
    const here = findings.findIndex((one) => findingKey(one) === sessionState().finding)
    const start = here < 0 && by < 0 ? 0 : here
    const next = findings[(start + by + findings.length) % Math.max(1, findings.length)]
    setSession({ dock: 'checks', finding: next ? findingKey(next) : null })
    if (next) goToFinding(next)
  }

const toggle =
  (dock: 'checks' | 'annotations'): Handler =>
  () =>
    setSession({ dock: sessionState().dock === dock ? null : dock })

export const findingHandlers = {
  'view.checks': toggle('checks'),
  'view.annotations': toggle('annotations'),
  'check.next': step(1),
  'check.previous': step(-1),
} satisfies Record<string, Handler>
