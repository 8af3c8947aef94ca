import type { Blueprint } from '../../document/schema/document.ts'
import type { Id } from '../../document/schema/text.ts'
import type { BlueprintScore, MomentScore } from '../../scoring/types.ts'
import type { Measurer } from '../text/types.ts'
import { curveOf, type Ground, type GroundScene, layoutGround, outlineOf } from './ground.ts'
import { layoutNodes } from './nodes.ts'
import { annotationsByAnchor, momentsByNode } from './ornaments.ts'
import { placeLabels } from './place-labels.ts'
import { segmentPlaces } from './points.ts'
import { reuse, reuseList } from './reuse.ts'
import { sizesOf } from './sizes.ts'
import { createWriter, type Writer } from './text-block.ts'
import { topologyOf } from './topology.ts'
import type { Board, BoardConnection, BoardOptions } from './types.ts'
import { layoutWires, type Wire } from './wires.ts'

type Label = BoardConnection['label']

/** A board with all that went into it, so that the board of the next version of the document need not be made from nothing. */
export type BoardLayout = GroundScene & {
  readonly board: Board
  readonly moments: ReadonlyMap<Id, readonly MomentScore[]>
  readonly ground: Ground
  readonly place: Float64Array
  readonly wires: readonly Wire[]
  readonly placed: readonly Label[]
}

/** Whether both writers break the same words the same way. */
const speaksLike = (a: Writer, b: Writer): boolean =>
  a.measurer === b.measurer &&
  String(a.options.languages) === String(b.options.languages) &&
  String(a.languages) === String(b.languages)

/** A score whose moments are those of `past` where they have not changed. */
function reuseMoments(score: BlueprintScore, past: BlueprintScore | undefined): BlueprintScore {
  if (!past || past === score) return score
  const known = new Map(past.moments.map((moment) => [moment.moment, moment]))
  return { ...score, moments: score.moments.map((moment) => reuse(known.get(moment.moment), moment)) }
}

/** The connections with their labels; the same objects where line and label are. */
function withLabels(wires: readonly Wire[], placed: readonly Label[], past: BoardLayout | null, before: Int32Array) {
  return wires.map((wire, index): BoardConnection => {
    const old = before[index] ?? -1
    const known = past?.board.connections[old]
    const label = placed[index] ?? null
    return known && past?.wires[old] === wire && past.placed[old] === label ? known : { ...wire, label }
  })
}

/** `next`, or `previous` when all their parts are the same. */
function reuseBoard(previous: Board | undefined, next: Board): Board {
  const keys = Object.keys(next) as (keyof Board)[]
  return previous && keys.every((key) => previous[key] === next[key]) ? previous : next
}

/** Everything that lines and labels do not decide. */
function sceneOf(past: BoardLayout | null, document: Blueprint, given: BlueprintScore, writer: Writer) {
  const score = reuseMoments(given, past?.score)
  const notes = annotationsByAnchor(document, past?.notes)
  const moments = momentsByNode(score.moments, past?.moments)
  const topology = topologyOf(document, past?.topology ?? null)
  const words = { document, topology, moments, notes, writer }
  const sizes = sizesOf(words, past && speaksLike(past.writer, writer) ? past : null)
  return { ...words, score, sizes }
}

/**
 * The layout of a document, made from that of an earlier version of it (`previous`, null = none): only what the edit can have changed is laid out
 * and routed again, and whatever is equal is the same object as before (nodes, connections, lanes …, their lists, the board itself). The board
 * always equals `layoutBoard`'s. `previous` may be any layout; the nearer its document, the less work.
 */
export function relayoutBoard(
  previous: BoardLayout | null,
  document: Blueprint,
  score: BlueprintScore,
  measurer: Measurer,
  options: BoardOptions,
): BoardLayout {
  const scene = sceneOf(previous, document, score, createWriter(measurer, options, document.languages))
  const { topology, sizes, moments, notes } = scene
  const { nodesBefore, linksBefore } = topology
  const past = previous && { ...previous, nodes: previous.board.nodes, contents: previous.sizes.contents }
  const outline = outlineOf(scene)
  const ground = reuse(previous?.ground, layoutGround(scene, outline))
  const nodeScene = { topology, contents: sizes.contents, moments, notes }
  const nodes = reuseList(past?.nodes, layoutNodes(nodeScene, sizes.columns, outline.rows, past))
  const spaces = { columns: sizes.columns, rows: outline.rows, ornaments: sizes.needs.ornaments }
  const place = segmentPlaces(topology.cells, topology.segments, topology.tracks, spaces)
  const wires = layoutWires({ topology, nodes, place, notes }, past)
  const labelScene = {
    width: ground.width,
    height: ground.height,
    nodes,
    lines: ground.lines,
    wires,
    words: sizes.labels,
  }
  const labelsBefore = past && {
    scene: { ...labelScene, ...previous.ground, nodes: past.nodes, wires: past.wires, words: past.sizes.labels },
    placed: past.placed,
    nodesBefore,
    linksBefore,
  }
  const placed = placeLabels(labelScene, labelsBefore)
  const { annotations, ...frame } = ground
  const board = reuseBoard(previous?.board, {
    ...frame,
    curve: reuse(previous?.board.curve, curveOf(scene, outline, nodes)),
    nodes,
    connections: reuseList(past?.board.connections, withLabels(wires, placed, previous, linksBefore)),
    annotations,
  })
  return { ...scene, board, ground, place, wires, placed }
}

/**
 * The board of a blueprint: lanes, stages, node boxes, routed connections, curve, badges and all words, in board units. Pure and deterministic:
 * the same document gives the same board in whatever order its nodes, connections and moments are listed; stages, lanes and annotations keep
 * their order, which means something. Nodes and connections whose lane, stage or ends are unknown are left out. Never throws; cost near linear.
 */
export const layoutBoard = (
  document: Blueprint,
  score: BlueprintScore,
  measurer: Measurer,
  options: BoardOptions,
): Board => relayoutBoard(null, document, score, measurer, options).board
