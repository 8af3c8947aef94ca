import type { Blueprint } from '../document/schema/document.ts'
import { collectFacts } from './facts.ts'
import { checkBackOffice } from './rules/back-office.ts'
import { checkHandoffs } from './rules/handoffs.ts'
import { checkLanes } from './rules/lanes.ts'
import { checkLoops } from './rules/loops.ts'
import { checkMarks } from './rules/marks.ts'
import { checkDueNeeds, checkServed, checkTouchesCustomer } from './rules/moment-content.ts'
import { checkEmotions, checkEnd, checkMomentSpread, checkSurpriseInflation } from './rules/moment-spread.ts'
import { checkNothingMissed } from './rules/nothing-missed.ts'
import { checkPromisedSurprises, checkPromisesKept } from './rules/promises.ts'
import { checkGoverned, checkStandards } from './rules/standards.ts'
import { checkWholeNodes } from './rules/whole-nodes.ts'
import { type CheckId, checkIds, type Finding, type Rule } from './types.ts'

/** A new check is one row here, one rule file and its words in the locale area `check`. */
const rules: Readonly<Record<CheckId, Rule>> = {
  L1: checkWholeNodes,
  L2: checkTouchesCustomer,
  L3: checkDueNeeds,
  L4: checkServed,
  L5: checkGoverned,
  L6: checkStandards,
  L7: checkMarks,
  L8: checkLanes,
  L9: checkPromisedSurprises,
  L10: checkPromisesKept,
  L11: checkMomentSpread,
  L12: checkEnd,
  L13: checkBackOffice,
  L14: checkEmotions,
  L15: checkLoops,
  L16: checkSurpriseInflation,
  L17: checkHandoffs,
  L18: checkNothingMissed,
}

/** `checkBlueprint` check by check, for callers that must not hold up others: each step is one check's findings. */
export function* checkInSteps(document: Blueprint): Generator<readonly Finding[], void> {
  const facts = collectFacts(document)
  yield []
  for (const check of checkIds) yield rules[check](facts).map((finding) => ({ check, ...finding }))
}

/**
 * What the checks L1…L18 find in a blueprint (体检, model.md §4): by check, then in reading order (left to right, top to bottom; moments by their
 * order). The same blueprint gives the same findings, whatever the order of its nodes and connections. Cost: O(n log n) in the records.
 */
export const checkBlueprint = (document: Blueprint): readonly Finding[] => [...checkInSteps(document)].flat()
