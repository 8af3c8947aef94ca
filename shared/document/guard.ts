import { type OpenError, openError, pathOf } from './open-error.ts'

/** How deep values may be nested. A blueprint itself needs eight levels; the rest is room for fields of newer versions. */
export const depthLimit = 100
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

type Visit = {
  readonly value: unknown
  readonly step: PropertyKey
  readonly parent: Visit | null
  readonly depth: number
}

function pathTo(visit: Visit | null, last?: PropertyKey): string {
  const steps: PropertyKey[] = last === undefined ? [] : [last]
  for (let at = visit; at?.parent; at = at.parent) steps.unshift(at.step)
  return pathOf(steps)
}

function childrenOf(visit: Visit): Visit[] | OpenError {
  const { value, depth } = visit
  const child = (step: PropertyKey, inner: unknown): Visit => ({ value: inner, step, parent: visit, depth: depth + 1 })
  if (Array.isArray(value)) return value.map((inner, index) => child(index, inner))
  const children: Visit[] = []
  for (const [key, inner] of Object.entries(value as object)) {
    if (forbiddenKeys.has(key)) return openError('forbidden-key', pathTo(visit, key), { key })
    children.push(child(key, inner))
  }
  return children
}

/**
 * The first thing in a parsed JSON value that no schema should ever see: a key that reaches into prototypes, nesting beyond `depthLimit`, or a number
 * too large to be one; null when there is none. Works on unknown fields too, since they are kept and written back.
 */
export function findHostile(root: unknown): OpenError | null {
  const todo: Visit[] = [{ value: root, step: '$', parent: null, depth: 0 }]
  for (let visit = todo.pop(); visit; visit = todo.pop()) {
    const { value, depth } = visit
    if (typeof value === 'number' && !Number.isFinite(value)) return openError('not-finite', pathTo(visit))
    if (typeof value !== 'object' || value === null) continue
    if (depth >= depthLimit) return openError('too-deep', pathTo(visit), { limit: depthLimit })
    const children = childrenOf(visit)
    if (!Array.isArray(children)) return children
    // Backwards, so that the first problem of the file is the first one found.
    for (let index = children.length - 1; index >= 0; index--) todo.push(children[index] as Visit)
  }
  return null
}
