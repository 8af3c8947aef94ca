import type { BoardLine } from '../../../shared/layout/board/types.ts'
import { currentBlueprint } from '../../store/editor.ts'
import { shownNow } from '../../store/shown.ts'

/** `line` if it is just what the lane above it says; undefined for one that is there for a hidden lane and can be changed only where that is shown. */
export function ownLine(line: BoardLine | undefined): BoardLine | undefined {
  const own = currentBlueprint()?.lanes.find(({ id }) => id === line?.lane)?.line
  const shown = shownNow()?.lanes.find(({ id }) => id === line?.lane)?.line
  return own && own === shown ? line : undefined
}
