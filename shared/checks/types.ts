import type { ConnectionType } from '../document/schema/connection.ts'
import type { NeedLevel } from '../document/schema/moment.ts'
import type { Id, Text } from '../document/schema/text.ts'
import type { Key } from '../i18n/key.ts'
import type { Facts } from './facts.ts'

/** The blueprint checks of model.md §4, in the order in which they run and are listed. */
export const checkIds = [
  ...(['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'L9'] as const),
  ...(['L10', 'L11', 'L12', 'L13', 'L14', 'L15', 'L16', 'L17', 'L18'] as const),
] as const
export type CheckId = (typeof checkIds)[number]

/** Where a finding is: a click focuses this. A need is one level of a moment, so `id` is the moment's; the document's id is ''. */
export type Place =
  | { readonly type: 'node' | 'connection' | 'moment' | 'stage' | 'promise'; readonly id: Id }
  | { readonly type: 'need'; readonly id: Id; readonly level: NeedLevel }
  | { readonly type: 'document'; readonly id: '' }

/**
 * What fills a gap in a reason, in no language yet: a number; the first of several texts that has words (a moment's title, else its node's label);
 * or terms, listed.
 */
export type Param = number | { readonly texts: readonly Text[] } | { readonly terms: readonly Key[] }
export type Params = Readonly<Record<string, Param>>

/** A field of a record as a path of names, such as 'standard.target'. */
export type FixField =
  | 'label'
  | 'owner'
  | 'standard.target'
  | 'standard.authority'
  | 'standard.riskControl'
  | 'marks.fail.failSafe'
  | 'marks.wait.minutes'
  | `needs.${NeedLevel}.statements`
  | `needs.${NeedLevel}.target`
  | 'handoff.need'

/**
 * A quick fix, described; whoever may edit carries it out. Automatic ones are a change that can be made at once and undone; the others lead to where
 * a person has to say something.
 */
export type Fix =
  | {
      readonly kind: 'focus-field'
      readonly automatic: false
      readonly record: { readonly type: 'node' | 'connection' | 'moment'; readonly id: Id }
      readonly field: FixField
    }
  /** Start drawing a connection of this type at the node. */
  | { readonly kind: 'connect-node'; readonly automatic: false; readonly node: Id; readonly type: ConnectionType }
  /** Add a node of this kind in the node's stage, connected to it by governs, shapes or performs. */
  | {
      readonly kind: 'attach-node'
      readonly automatic: true
      readonly node: Id
      readonly nodeKind: 'standard' | 'environment' | 'people'
    }
  /** Add standards with these labels, connected to nothing yet. */
  | { readonly kind: 'add-standards'; readonly automatic: true; readonly labels: readonly Text[] }
  /** Put a step into `lane` on the way of the connection, which then leads to it and from it on. */
  | { readonly kind: 'insert-step'; readonly automatic: true; readonly connection: Id; readonly lane: Id }
  | { readonly kind: 'mark-moment'; readonly automatic: true; readonly node: Id }
  | { readonly kind: 'mark-decision'; readonly automatic: true; readonly node: Id }
  /** Move these statements of the moment's unexpected need to its expected one. */
  | {
      readonly kind: 'expect-statements'
      readonly automatic: true
      readonly moment: Id
      readonly statements: readonly Id[]
    }

/** Keys of the reasons; describeFinding puts them into words. */
export type ReasonKey = Extract<Key, `check.reason.${string}`>

/** One hint of a check. Hints never block anything. */
export type Finding = {
  readonly check: CheckId
  readonly place: Place
  readonly reason: ReasonKey
  readonly params: Params
  readonly fix?: Fix
}

/** What a rule finds; which check it is, is said by the list of rules. */
export type Hint = Omit<Finding, 'check'>
/** A rule: what it finds in a blueprint, in the order of `facts`. */
export type Rule = (facts: Facts) => Hint[]
