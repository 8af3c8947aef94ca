import { ok } from '../../document/result.ts'
import { edited, mapped, patched } from '../records.ts'
import type { Operation } from '../types.ts'
import { unpinNode } from './pins.ts'

/** Gives up every place of the four-lever view, so that it follows the lanes again. Run it on the document itself, not through `inView`. */
export const followLanes: Operation<Readonly<Record<never, never>>> = (document) =>
  ok(
    edited(document, {
      stages: mapped(document.stages, (stage) => patched(stage, { leverSlots: undefined })),
      nodes: mapped(document.nodes, unpinNode),
    }),
  )
