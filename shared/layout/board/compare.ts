import type { Id } from '../../document/schema/text.ts'

/** Order of ids by code units: the same on every machine and in every locale. */
export const compareIds = (a: Id, b: Id): number => (a < b ? -1 : a > b ? 1 : 0)
