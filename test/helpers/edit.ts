import { expect } from 'vitest'
import { createBlueprint } from '../../shared/document/factory.ts'
import { checkIntegrity } from '../../shared/document/integrity.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Cell } from '../../shared/document/schema/node.ts'
import { createHistory, record, redo, undo } from '../../shared/editing/history/history.ts'
import type { Operation, OperationError } from '../../shared/editing/types.ts'

/** Freezes a document to its leaves, so that an operation that writes into its input throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}

/** Fails unless the document is sound without any repair. */
export function expectSound(document: Blueprint): void {
  const checked = checkIntegrity(document)
  expect(checked.ok ? checked.value.repairs : checked.error).toEqual([])
}

/** Does an operation that must succeed, undoes and redoes it: both give the identical documents, and the result is sound. */
export function edit<Args>(document: Blueprint, operation: Operation<Args>, args: Args): Blueprint {
  const result = operation(deepFreeze(document), args)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  const done = record(createHistory(document), result.value, 'undo.editNode')
  expect(undo(done).present).toBe(document)
  expect(redo(undo(done)).present).toBe(result.value)
  expectSound(result.value)
  return deepFreeze(result.value)
}

/** The reason why an operation refuses. */
export function refusal<Args>(document: Blueprint, operation: Operation<Args>, args: Args): OperationError {
  const result = operation(deepFreeze(document), args)
  if (result.ok) throw new Error('not refused')
  return result.error
}

/** Where a node is, as lane/stage/slot/row and its span when it is more than one slot. */
export function cellOf(document: Blueprint, id: string): string {
  const at: Cell | undefined = document.nodes.find((node) => node.id === id)?.at
  if (!at) throw new Error(`no node ${id}`)
  return `${at.lane}/${at.stage}/${at.slot}/${at.row}${at.span > 1 ? `+${at.span}` : ''}`
}

const node = (id: string, lane: string, stage: string, slot = 0, row = 0, span = 1) => ({
  id,
  kind: 'process' as const,
  at: { lane, stage, slot, row, span },
  label: { en: `Node ${id}`, 'zh-CN': `节点 ${id}` },
})

/**
 * Two lanes, three stages, six nodes, with one of everything on them:
 *
 *     stage    s1        s2            s3
 *     lane l1  a   b     c             d
 *     lane l2  e         f (3 slots: s2, s2, s3)
 */
export function smallBlueprint(): Blueprint {
  return createBlueprint({
    id: 'small',
    languages: ['en', 'zh-CN'],
    title: { en: 'Small' },
    stages: [{ id: 's1' }, { id: 's2', slots: 2 }, { id: 's3' }],
    lanes: [
      { id: 'l1', role: 'customer', line: { kind: 'interaction' } },
      { id: 'l2', role: 'frontstage' },
    ],
    nodes: [
      node('a', 'l1', 's1'),
      node('b', 'l1', 's1', 1),
      node('c', 'l1', 's2'),
      node('d', 'l1', 's3'),
      node('e', 'l2', 's1'),
      node('f', 'l2', 's2', 0, 0, 3),
    ],
    connections: [
      { id: 'ab', from: 'a', to: 'b' },
      { id: 'bc', from: 'b', to: 'c' },
      { id: 'ae', from: 'a', to: 'e', type: 'interaction' },
    ],
    promises: [{ id: 'p1' }],
    moments: [
      {
        id: 'ma',
        node: 'a',
        order: 1,
        promise: 'p1',
        needs: {
          basic: {
            statements: [
              { id: 'st1', promisedBy: 'e' },
              { id: 'st2', promisedBy: 'wordOfMouth' },
            ],
          },
        },
      },
      { id: 'mc', node: 'c', order: 2 },
    ],
    raters: [{ id: 'r1', group: 'customer' }],
    ratings: [
      {
        moment: 'ma',
        rater: 'r1',
        levels: { basic: 4, expected: 3, desired: 2, unexpected: 0 },
        statements: { st1: 2, st2: 5 },
      },
      { moment: 'mc', rater: 'r1', levels: { basic: 5 }, importance: 4 },
    ],
    annotations: [
      { id: 'na', anchor: { type: 'node', id: 'a' } },
      { id: 'nab', anchor: { type: 'connection', id: 'ab' } },
      { id: 'nma', anchor: { type: 'moment', id: 'ma' } },
      { id: 'ns2', anchor: { type: 'stage', id: 's2' } },
      { id: 'nl2', anchor: { type: 'lane', id: 'l2' } },
    ],
    actions: [{ id: 'act', moment: 'ma' }],
  })
}
