import type { Connection } from '../../document/schema/connection.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { BlueprintScore } from '../../scoring/types.ts'
import type { Measurer } from '../text/types.ts'
import { type Cells, cellsOf, type Placed } from './cells.ts'
import { crowdOf, type Places, placeColumns } from './columns.ts'
import { compareIds } from './compare.ts'
import { layoutCurve } from './curve.ts'
import {
  frameAnnotations,
  laneNeeds,
  laneSpans,
  laneWords,
  layoutGrid,
  layoutLanes,
  layoutLines,
  layoutStages,
} from './frame.ts'
import { labelRoom, labelWords, obstaclesOf, placeLabel } from './labels.ts'
import { measures } from './measures.ts'
import { type CardContent, cardContent, cardHeight, pictureSizes, placeContent } from './node-text.ts'
import {
  annotationsByAnchor,
  badgesOf,
  connectionAnnotations,
  marksOf,
  momentsByNode,
  type Numbered,
  nodeAnnotations,
} from './ornaments.ts'
import { boxOf, pointsOf, segmentPlaces } from './points.ts'
import type { Link } from './route.ts'
import { routeLinks } from './router.ts'
import { placeRows } from './rows.ts'
import { type Segments, segmentsOf } from './segments.ts'
import { createWriter, type Writer } from './text-block.ts'
import type { Tracks } from './track-order.ts'
import { assignTracks } from './tracks.ts'
import type { Board, BoardConnection, BoardNode, BoardOptions } from './types.ts'

type Notes = ReadonlyMap<string, readonly Numbered[]>

/** Connections between placed nodes in an order of their own, so that the document's order does not matter. */
function linksOf(document: Blueprint, cells: Cells): { links: Link[]; connections: Connection[] } {
  const entries: { link: Link; connection: Connection }[] = []
  for (const connection of document.connections) {
    const from = cells.indexOf.get(connection.from)
    const to = cells.indexOf.get(connection.to)
    if (from === undefined || to === undefined || from === to) continue
    const { id, type } = connection
    entries.push({ link: { id, from, to, vertical: type !== 'flow' }, connection })
  }
  entries.sort((a, b) => a.link.from - b.link.from || a.link.to - b.link.to || compareIds(a.link.id, b.link.id))
  return { links: entries.map(({ link }) => link), connections: entries.map(({ connection }) => connection) }
}

/** The part of the board that cells alone decide: courses and tracks, no words and no coordinates. */
type Topology = {
  readonly cells: Cells
  readonly links: readonly Link[]
  readonly segments: Segments
  readonly tracks: Tracks
}

const widthIn = (columns: Places, { xa, xb }: Placed): number =>
  (columns.start[xb] ?? 0) + (columns.size[xb] ?? 0) - (columns.start[xa] ?? 0)

function rowNeeds(cells: Cells, contents: readonly CardContent[], score: BlueprintScore) {
  const moments = new Set(score.moments.map((moment) => moment.node))
  const card = new Float64Array(cells.bands.length)
  const ornaments = new Uint8Array(cells.bands.length)
  cells.nodes.forEach(({ node, y }, index) => {
    const content = contents[index]
    if (content) card[y] = Math.max(card[y] ?? 0, cardHeight(content))
    const { fail, wait, decision } = node.marks
    if (moments.has(node.id) || fail || wait || decision) ornaments[y] = 1
  })
  return { card, ornaments }
}

function layoutNodes(
  cells: Cells,
  contents: readonly CardContent[],
  score: BlueprintScore,
  notes: Notes,
  columns: Places,
  rows: Places,
): BoardNode[] {
  const moments = momentsByNode(score)
  return cells.nodes.flatMap((placed, index) => {
    const content = contents[index]
    if (!content) return []
    const { node } = placed
    const box = boxOf(placed, columns, rows)
    return [
      {
        id: node.id,
        kind: node.kind,
        lane: node.at.lane,
        stage: node.at.stage,
        ...box,
        ...placeContent(content, box),
        badges: badgesOf(moments.get(node.id), box),
        marks: marksOf(node, box),
        annotations: nodeAnnotations(notes.get(`node:${node.id}`), box),
      },
    ]
  })
}

type Wire = Omit<BoardConnection, 'label'>

function layoutWires(
  topology: Topology,
  connections: readonly Connection[],
  nodes: readonly BoardNode[],
  place: Float64Array,
  notes: Notes,
): Wire[] {
  return connections.flatMap((connection, index) => {
    const link = topology.links[index]
    const from = link && nodes[link.from]
    const to = link && nodes[link.to]
    if (!from || !to) return []
    const points = pointsOf(topology.segments, place, index, from, to)
    const { id, type, twoWay } = connection
    const annotations = connectionAnnotations(notes.get(`connection:${id}`), points)
    return [{ id, from: connection.from, to: connection.to, type, twoWay, points, annotations }]
  })
}

function topologyOf(document: Blueprint): Topology & { connections: readonly Connection[] } {
  const cells = cellsOf(document)
  const { links, connections } = linksOf(document, cells)
  const segments = segmentsOf(cells, links, routeLinks(cells, links))
  return { cells, links, segments, tracks: assignTracks(cells, segments), connections }
}

/** Tracks per band and the room labels want decide the columns; their widths break the words, which decide the rows. */
function sizesOf(
  document: Blueprint,
  score: BlueprintScore,
  topology: Topology & { connections: readonly Connection[] },
  writer: Writer,
  notes: Notes,
) {
  const { cells, segments, tracks, connections } = topology
  const labels = connections.map((connection) => labelWords(connection, writer))
  const room = labelRoom(cells, segments, labels)
  const columns = placeColumns(cells, crowdOf(segments, tracks, 1, cells.width), room.columns)
  const sizes = pictureSizes(document)
  const contents = cells.nodes.map((placed) => cardContent(placed.node, widthIn(columns, placed), writer, sizes))
  const names = laneWords(document, writer, notes)
  const needs = { ...rowNeeds(cells, contents, score), lane: laneNeeds(names), gutters: room.rows }
  return { labels, columns, contents, names, needs, rowCrowd: crowdOf(segments, tracks, 0, cells.bands.length) }
}

/**
 * The board of a blueprint: lanes, stages, node boxes, routed connections, curve, badges and all words, in board units. Pure and deterministic:
 * the same document gives the same board in whatever order its nodes, connections and moments are listed; stages, lanes and annotations keep
 * their order, which means something. Nodes and connections whose lane, stage or ends are unknown are left out. Never throws; cost near linear.
 */
export function layoutBoard(
  document: Blueprint,
  score: BlueprintScore,
  measurer: Measurer,
  options: BoardOptions,
): Board {
  const writer = createWriter(measurer, options, document.languages)
  const notes = annotationsByAnchor(document)
  const topology = topologyOf(document)
  const { cells, segments, tracks, connections } = topology
  const { labels, columns, contents, names, needs, rowCrowd } = sizesOf(document, score, topology, writer, notes)
  const header = layoutStages(document, cells, columns, writer, notes)
  const width = cells.columns.length > 0 ? columns.total : columns.total + measures.slot + measures.edge
  const hasCurve = options.curve && score.moments.some((moment) => cells.indexOf.has(moment.node))
  const lanesTop = header.height + measures.gap + (hasCurve ? measures.curve + measures.gap : 0)
  const rows = placeRows(cells, rowCrowd, needs, lanesTop)
  const spans = laneSpans(document, cells, rows)
  const height = document.lanes.length > 0 ? rows.total : rows.total + measures.row + 2 * measures.laneGap
  const nodes = layoutNodes(cells, contents, score, notes, columns, rows)
  const place = segmentPlaces(cells, segments, tracks, { columns, rows, ornaments: needs.ornaments })
  const wires = layoutWires(topology, connections, nodes, place, notes)
  const lanes = layoutLanes(document, names, spans, width)
  const lines = layoutLines(document, names, spans, width, writer)
  const obstacles = labels.some(Boolean) ? obstaclesOf(nodes, lines, wires) : null
  const centreOf = (id: string): number | null => {
    const node = nodes[cells.indexOf.get(id) ?? -1]
    return node ? node.x + node.w / 2 : null
  }
  const strip = {
    x: measures.laneHeader,
    y: header.height + measures.gap,
    w: width - measures.laneHeader,
    h: measures.curve,
  }
  return {
    width,
    height,
    cornerRadius: measures.cornerRadius,
    laneHeader: { x: 0, y: lanesTop, w: measures.laneHeader, h: height - lanesTop },
    stages: header.stages,
    ...layoutGrid(document, cells, columns, rows),
    lanes,
    lines,
    curve: hasCurve ? layoutCurve(score, centreOf, strip, writer) : null,
    nodes,
    connections: wires.map((wire, index) => {
      const label = labels[index]
      return {
        ...wire,
        label: label && obstacles ? placeLabel(label, wire.points, obstacles, { width, height }) : null,
      }
    }),
    annotations: frameAnnotations(header.stages, lanes, notes),
  }
}
