import type { Connection } from '../document/schema/connection.ts'
import type { Moment, Need } from '../document/schema/moment.ts'
import type { Id } from '../document/schema/text.ts'

/** The id a copy gets in place of the id of its original. */
export type Rename = (id: Id) => Id

const renamedNeed = (need: Need, rename: Rename): Need => ({
  ...need,
  statements: need.statements.map((statement) => ({ ...statement, id: rename(statement.id) })),
})

/** A copy of a moment on the copy of its node, its statements included. */
export function renamedMoment(moment: Moment, rename: Rename): Moment {
  const { basic, expected, desired, unexpected } = moment.needs
  return {
    ...moment,
    id: rename(moment.id),
    node: rename(moment.node),
    needs: {
      ...moment.needs,
      basic: renamedNeed(basic, rename),
      expected: renamedNeed(expected, rename),
      desired: renamedNeed(desired, rename),
      unexpected: renamedNeed(unexpected, rename),
    },
  }
}

/** A copy of a connection between the copies of its ends. */
export const renamedConnection = (one: Connection, rename: Rename): Connection => ({
  ...one,
  id: rename(one.id),
  from: rename(one.from),
  to: rename(one.to),
})
