import type { CommandId } from '../../../shared/commands/catalogue.ts'
import { nodesOf } from '../../commands/selected.ts'
import { currentBlueprint } from '../../store/editor.ts'
import { sessionState } from '../../store/session.ts'

/** Whether a choice such as "kind: people" is the present one of what is selected; null for commands that name no choice. */
export function chosenNow(id: CommandId): boolean | null {
  const [area, value] = id.split('.')
  const document = currentBlueprint()
  if (!document || value === undefined || value === 'rename' || value === 'remove') return null
  const { selection } = sessionState()
  const item = selection.at(-1)
  const lane = document.lanes.find((one) => one.id === item?.id)
  const connection = document.connections.find((one) => one.id === item?.id)
  switch (area) {
    case 'kind':
      return nodesOf(document, selection).at(-1)?.kind === value
    case 'type':
      return connection?.type === value
    case 'role':
      return lane?.role === value
    case 'line':
      return lane?.line?.kind === value
    default:
      return null
  }
}
