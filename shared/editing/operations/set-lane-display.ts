import { ok } from '../../document/result.ts'
import type { Id } from '../../document/schema/text.ts'
import { edited, hasRecord, mapped, patched, refuse } from '../records.ts'
import type { Operation } from '../types.ts'

/** Collapses, hides or shows lanes; what is left out stays as it is. Their nodes and connections are not touched. */
export const setLaneDisplay: Operation<{
  readonly lanes: readonly Id[]
  readonly collapsed?: boolean
  readonly hidden?: boolean
}> = (document, { lanes, collapsed, hidden }) => {
  const unknown = lanes.find((id) => !hasRecord(document, 'lanes', id))
  if (unknown !== undefined) return refuse('unknown-id', unknown)
  const wanted = new Set(lanes)
  const flag = (value: boolean): true | undefined => (value ? true : undefined)
  return ok(
    edited(document, {
      lanes: mapped(document.lanes, (lane) =>
        wanted.has(lane.id)
          ? patched(lane, {
              ...(collapsed === undefined ? {} : { collapsed: flag(collapsed) }),
              ...(hidden === undefined ? {} : { hidden: flag(hidden) }),
            })
          : lane,
      ),
    }),
  )
}
