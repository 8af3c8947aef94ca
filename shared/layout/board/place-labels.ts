import {
  addLabel,
  type LabelWords,
  nodeObstacles,
  obstaclesOf,
  type PlacedLabel,
  placeLabel,
  wireObstacles,
} from './labels.ts'
import type { Obstacles } from './obstacles.ts'
import { reuse } from './reuse.ts'
import type { BoardLine, BoardNode, Box } from './types.ts'
import type { Wire } from './wires.ts'

/** Everything that decides where labels stand. */
export type LabelScene = {
  readonly width: number
  readonly height: number
  readonly nodes: readonly BoardNode[]
  readonly lines: readonly BoardLine[]
  readonly wires: readonly Wire[]
  /** The words of each connection, in the order of `wires`. */
  readonly words: readonly (LabelWords | null)[]
}

/** The scene before an edit and where its labels stood; `nodesBefore`, `linksBefore`: which of its nodes and wires each one is now. */
export type LabelsPast = {
  readonly scene: LabelScene
  readonly placed: readonly (PlacedLabel | null)[]
  readonly nodesBefore: Int32Array
  readonly linksBefore: Int32Array
}

/** With more changed boxes than this, looking at each label afresh is cheaper. */
const limit = 400

const touch = (a: Box, b: Box): boolean => a.x <= b.x + b.w && b.x <= a.x + a.w && a.y <= b.y + b.h && b.y <= a.y + a.h

/** Every box a label may take lies within this one. */
function areaOf({ points }: Wire, { w, h }: LabelWords): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, top] = [Math.min(...xs) - w - 8, Math.min(...ys) - h - 8]
  return { x: left, y: top, w: Math.max(...xs) + w + 8 - left, h: Math.max(...ys) + h + 8 - top }
}

/** Entries that are new, gone or no longer the same objects, of both lists. */
function changedEntries<T>(before: readonly T[], now: readonly T[], match: Int32Array): T[] {
  const stays = new Uint8Array(before.length)
  const changed: T[] = []
  now.forEach((entry, index) => {
    const old = match[index] ?? -1
    if (old >= 0 && before[old] === entry) stays[old] = 1
    else changed.push(entry)
  })
  before.forEach((entry, index) => {
    if (!stays[index]) changed.push(entry)
  })
  return changed
}

/** Boxes where a label may find something else than before; null when there are too many to be worth it. */
function changedBoxes(scene: LabelScene, past: LabelsPast): Box[] | null {
  const { scene: before, placed, nodesBefore, linksBefore } = past
  if (before.width !== scene.width || before.height !== scene.height || before.lines !== scene.lines) return null
  const nodes = changedEntries(before.nodes, scene.nodes, nodesBefore)
  const wires = changedEntries(before.wires, scene.wires, linksBefore)
  if (nodes.length + wires.length > limit) return null
  const boxes = [...nodes.flatMap(nodeObstacles), ...wires.flatMap(wireObstacles)].map(({ box }) => box)
  const stays = new Uint8Array(placed.length)
  let last = -1
  linksBefore.forEach((old, index) => {
    // A label that now comes before one it came after may find its place taken.
    if (old > last && before.words[old] === scene.words[index] && before.wires[old] === scene.wires[index])
      stays[old] = 1
    last = Math.max(last, old)
  })
  placed.forEach((label, old) => {
    if (label && !stays[old]) boxes.push(label.box)
  })
  return boxes.length > 4 * limit ? null : boxes
}

/** The label of wire `index` before, when nothing it depends on has changed. */
function keptLabel(scene: LabelScene, past: LabelsPast, boxes: readonly Box[], index: number): PlacedLabel | null {
  const old = past.linksBefore[index] ?? -1
  const [wire, words, label] = [scene.wires[index], scene.words[index], past.placed[old]]
  if (!wire || !words || !label || past.scene.words[old] !== words || past.scene.wires[old] !== wire) return null
  const area = areaOf(wire, words)
  return boxes.some((box) => touch(box, area)) ? null : label
}

/**
 * The labels of all connections, each in free space as far as those before it leave any. `past` changes nothing but the time it takes: labels
 * around which nothing has changed keep their places.
 */
export function placeLabels(scene: LabelScene, past: LabelsPast | null): (PlacedLabel | null)[] {
  if (!scene.words.some(Boolean)) return scene.words.map(() => null)
  const boxes = past && changedBoxes(scene, past)
  const placed: (PlacedLabel | null)[] = []
  let obstacles: Obstacles | null = null
  let last = -1
  scene.wires.forEach((wire, index) => {
    const words = scene.words[index]
    const old = past?.linksBefore[index] ?? -1
    const isInOrder = old > last
    last = Math.max(last, old)
    const kept = words && past && boxes && isInOrder ? keptLabel(scene, past, boxes, index) : null
    let label = kept
    if (words && !label) {
      if (!obstacles) {
        obstacles = obstaclesOf(scene.nodes, scene.lines, scene.wires)
        for (const other of placed) if (other) addLabel(obstacles, other)
      }
      const before = past?.placed[old]
      label = reuse(before, placeLabel(words, wire.points, obstacles, scene))
      if (boxes && label !== before) for (const each of [label, before]) if (each) boxes.push(each.box)
    }
    if (label && obstacles) addLabel(obstacles, label)
    placed.push(label)
  })
  return placed
}
