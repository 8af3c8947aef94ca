import type { Fulfilment, NeedLevel } from '../../document/schema/moment.ts'
import type { Id } from '../../document/schema/text.ts'
import { isWhole, patched, refuse, updateRecord } from '../records.ts'
import type { Operation } from '../types.ts'

/** Sets the target of a level: 0…5, null for deliberately not offered, undefined for none. */
export const setTarget: Operation<{
  readonly moment: Id
  readonly level: NeedLevel
  readonly target: Fulfilment | undefined
}> = (document, { moment, level, target }) => {
  if (typeof target === 'number' && !isWhole(target, 0, 5)) return refuse('out-of-range', moment)
  return updateRecord(document, 'moments', moment, (one) =>
    patched(one, { needs: { ...one.needs, [level]: patched(one.needs[level], { target }) } }),
  )
}
