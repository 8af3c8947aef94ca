import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Board, BoardConnection, Box, Point } from '../../shared/layout/board/types.ts'

/** A stretch of a connection: from `lo` to `hi` along its direction, at `at` across it. */
type Stretch = {
  readonly id: string
  readonly down: boolean
  readonly at: number
  readonly lo: number
  readonly hi: number
}

const stretchesOf = (connection: BoardConnection): Stretch[] =>
  connection.points.slice(1).map(([x2, y2], index) => {
    const [x1, y1] = connection.points[index] ?? [x2, y2]
    const down = x1 === x2
    return {
      id: connection.id,
      down,
      at: down ? x1 : y1,
      lo: down ? Math.min(y1, y2) : Math.min(x1, x2),
      hi: down ? Math.max(y1, y2) : Math.max(x1, x2),
    }
  })

const overlaps = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/** Pairs of nodes whose boxes have a common interior. */
export function overlappingNodes(board: Board): string[] {
  const found: string[] = []
  const sorted = [...board.nodes].sort((a, b) => a.x - b.x)
  sorted.forEach((node, index) => {
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next]
      if (!other || other.x >= node.x + node.w) break
      if (overlaps(node, other)) found.push(`${node.id} and ${other.id}`)
    }
  })
  return found
}

/** Numbers that are no numbers, anywhere on the board. */
export function badNumbers(value: unknown, path = 'board'): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path]
  if (Array.isArray(value)) return value.flatMap((entry, index) => badNumbers(entry, `${path}[${index}]`))
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, entry]) => badNumbers(entry, `${path}.${key}`))
  return []
}

/** Things that stick out of the board. */
export function outsideBoard(board: Board): string[] {
  const { width, height } = board
  const isOut = (box: Box): boolean => box.x < 0 || box.y < 0 || box.x + box.w > width || box.y + box.h > height
  const isPointOut = ([x, y]: Point): boolean => x < 0 || y < 0 || x > width || y > height
  const disc = ({ x, y, r }: { x: number; y: number; r: number }): Box => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r })
  const found: string[] = []
  const check = (name: string, box: Box): void => {
    if (isOut(box)) found.push(`${name} ${JSON.stringify([box.x, box.y, box.w, box.h])}`)
  }
  for (const stage of board.stages) check(`stage ${stage.id}`, stage)
  for (const lane of board.lanes) check(`lane ${lane.id}`, lane)
  for (const line of board.lines) check(`pill of ${line.lane}`, line.pill)
  if (board.curve) check('curve', board.curve)
  for (const point of board.curve?.points ?? []) if (isPointOut([point.x, point.y])) found.push(`point ${point.moment}`)
  for (const note of board.annotations) check(`annotation ${note.number}`, disc(note))
  for (const node of board.nodes) {
    check(`node ${node.id}`, node)
    for (const part of [...node.badges, ...node.marks, ...node.annotations.map(disc)]) check(`part of ${node.id}`, part)
  }
  for (const connection of board.connections) {
    if (connection.points.some(isPointOut)) found.push(`connection ${connection.id}`)
    if (connection.label) check(`label of ${connection.id}`, connection.label.box)
  }
  return found
}

/** Words that leave their card or stand on each other inside it. */
export function spilledWords(board: Board): string[] {
  return board.nodes.flatMap((node) => {
    const blocks = [node.label, node.second, node.detail].filter((block) => block !== null)
    const found: string[] = []
    const { image } = node
    let floor = image ? image.y + image.h : node.y
    if (image && (image.y < node.y || image.x < node.x || image.x + image.w > node.x + node.w))
      found.push(`${node.id}: image`)
    for (const { lines, y, size, lineHeight } of blocks) {
      if (lines.length === 0) continue
      const top = y - size * 0.88
      const bottom = y + (lines.length - 1) * lineHeight + size * 0.12
      if (top < floor || bottom > node.y + node.h) found.push(`${node.id}: ${lines.join(' ')}`)
      floor = bottom
    }
    return found
  })
}

/** Badges, marks and cards that cover each other. */
export function coveredOrnaments(board: Board): string[] {
  const parts = board.nodes.flatMap((node) => [
    ...node.badges.map((badge) => ({ name: `badge of ${badge.moment}`, node: node.id, box: badge as Box })),
    ...node.marks.map((mark) => ({ name: `${mark.mark} of ${node.id}`, node: node.id, box: mark as Box })),
  ])
  parts.sort((a, b) => a.box.x - b.box.x)
  const found: string[] = []
  parts.forEach(({ name, node, box }, index) => {
    for (let next = index + 1; next < parts.length; next++) {
      const other = parts[next]
      if (!other || other.box.x >= box.x + box.w) break
      if (overlaps(box, other.box)) found.push(`${name} and ${other.name}`)
    }
    for (const card of board.nodes) if (card.id !== node && overlaps(box, card)) found.push(`${name} on ${card.id}`)
  })
  return found
}

/** Connections with a slanted or empty segment, or two segments in one line. */
export function crookedConnections(board: Board): string[] {
  return board.connections
    .filter(({ points }) =>
      points.some(([x, y], index) => {
        const before = points[index - 1]
        if (!before) return points.length < 2
        const level = before[1] === y
        const plumb = before[0] === x
        if (level === plumb) return true
        const next = points[index + 1]
        return next !== undefined && (level ? next[1] === y : next[0] === x)
      }),
    )
    .map(({ id, points }) => `${id}: ${JSON.stringify(points)}`)
}

/** Connections that run through the inside of any node, their own ends included. */
export function connectionsThroughNodes(board: Board): string[] {
  const nodes = [...board.nodes].sort((a, b) => a.x - b.x)
  const widest = nodes.reduce((most, node) => Math.max(most, node.w), 0)
  const found: string[] = []
  for (const connection of board.connections)
    for (const { down, at, lo, hi } of stretchesOf(connection)) {
      const box: Box = down ? { x: at, y: lo, w: 0, h: hi - lo } : { x: lo, y: at, w: hi - lo, h: 0 }
      let index = firstFrom(nodes, box.x - widest)
      for (; index < nodes.length; index++) {
        const node = nodes[index]
        if (!node || node.x >= box.x + box.w + 1) break
        if (box.x < node.x + node.w && box.x + box.w > node.x && box.y < node.y + node.h && box.y + box.h > node.y)
          found.push(`${connection.id} through ${node.id}`)
      }
    }
  return found
}

function firstFrom(sorted: readonly Box[], x: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.x ?? 0) < x) low = middle + 1
    else high = middle
  }
  return low
}

/** Pairs of different connections that share a stretch of positive length. */
export function sharedStretches(board: Board): string[] {
  const lines = new Map<string, Stretch[]>()
  for (const connection of board.connections)
    for (const stretch of stretchesOf(connection)) {
      const key = `${stretch.down ? 'x' : 'y'}${stretch.at}`
      const list = lines.get(key)
      if (list) list.push(stretch)
      else lines.set(key, [stretch])
    }
  const found: string[] = []
  for (const list of lines.values()) {
    list.sort((a, b) => a.lo - b.lo)
    list.forEach((stretch, index) => {
      for (let next = index + 1; next < list.length; next++) {
        const other = list[next]
        if (!other || other.lo >= stretch.hi) break
        if (other.id !== stretch.id) found.push(`${stretch.id} and ${other.id}`)
      }
    })
  }
  return found
}

const onBorder = ([x, y]: Point, box: Box): boolean => {
  const right = box.x + box.w
  const bottom = box.y + box.h
  const sides = x >= box.x && x <= right && (y === box.y || y === bottom)
  return sides || (y >= box.y && y <= bottom && (x === box.x || x === right))
}

/** Connections that do not start on the border of `from` or do not end on the border of `to`. */
export function looseEnds(board: Board): string[] {
  const nodes = new Map(board.nodes.map((node) => [node.id, node]))
  return board.connections
    .filter(({ from, to, points }) => {
      const [first, last] = [points[0], points.at(-1)]
      const [start, end] = [nodes.get(from), nodes.get(to)]
      return !first || !last || !start || !end || !onBorder(first, start) || !onBorder(last, end)
    })
    .map(({ id }) => id)
}

/** Connections that run along a separation line. */
export function connectionsOnLines(board: Board): string[] {
  const heights = new Set(board.lines.map((line) => line.y))
  return board.connections
    .filter((connection) => stretchesOf(connection).some(({ down, at }) => !down && heights.has(at)))
    .map(({ id }) => id)
}

/** Places where two connections cross, counted pair by pair. */
export function crossingsOn(board: Board): number {
  const plumb: Stretch[] = []
  const level: Stretch[] = []
  for (const connection of board.connections)
    for (const stretch of stretchesOf(connection)) (stretch.down ? plumb : level).push(stretch)
  plumb.sort((a, b) => a.at - b.at)
  let count = 0
  for (const { id, at, lo, hi } of level)
    for (const other of plumb) {
      if (other.at <= lo) continue
      if (other.at >= hi) break
      if (other.id !== id && other.lo < at && other.hi > at) count++
    }
  return count
}

/** Bends of all connections together. */
export const bendsOn = (board: Board): number =>
  board.connections.reduce((sum, { points }) => sum + Math.max(0, points.length - 2), 0)

/** Every promise of the board (DESIGN §5) as one list of broken ones; empty = all kept. */
export function brokenPromises(board: Board): Record<string, string[]> {
  const all = {
    badNumbers: badNumbers(board),
    overlappingNodes: overlappingNodes(board),
    outsideBoard: outsideBoard(board),
    spilledWords: spilledWords(board),
    coveredOrnaments: coveredOrnaments(board),
    crooked: crookedConnections(board),
    throughNodes: connectionsThroughNodes(board),
    shared: sharedStretches(board),
    looseEnds: looseEnds(board),
    onLines: connectionsOnLines(board),
  }
  return Object.fromEntries(Object.entries(all).filter(([, list]) => list.length > 0))
}

/** The same blueprint with its nodes, connections and moments listed in another order. */
export function shuffled(document: Blueprint, random: () => number): Blueprint {
  const mix = <T>(list: readonly T[]): T[] => {
    const copy = [...list]
    for (let index = copy.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1))
      const [a, b] = [copy[index], copy[other]]
      if (a === undefined || b === undefined) continue
      copy[index] = b
      copy[other] = a
    }
    return copy
  }
  return {
    ...document,
    nodes: mix(document.nodes),
    connections: mix(document.connections),
    moments: mix(document.moments),
  }
}
