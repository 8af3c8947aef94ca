import type { Blueprint } from '../../document/schema/document.ts'
import type { BlueprintScore } from '../../scoring/types.ts'
import type { Places } from './columns.ts'
import { layoutCurve } from './curve.ts'
import { frameAnnotations, laneSpans, layoutGrid, layoutLanes, layoutLines, layoutStages } from './frame.ts'
import { measures } from './measures.ts'
import type { Notes } from './ornaments.ts'
import { placeRows } from './rows.ts'
import type { Sizes } from './sizes.ts'
import type { Writer } from './text-block.ts'
import type { Topology } from './topology.ts'
import type { Board, BoardCurve, BoardNode, BoardStage } from './types.ts'

/** What the ground of a board is made of. */
export type GroundScene = {
  readonly document: Blueprint
  readonly score: BlueprintScore
  readonly writer: Writer
  readonly notes: Notes
  readonly topology: Topology
  readonly sizes: Sizes
}

/** The board from top to bottom: headers, curve, rows. */
export type Outline = {
  readonly stages: readonly BoardStage[]
  readonly headerHeight: number
  readonly hasCurve: boolean
  readonly lanesTop: number
  readonly rows: Places
  readonly width: number
  readonly height: number
}

/** Where everything goes from top to bottom. */
export function outlineOf({ document, score, writer, notes, topology, sizes }: GroundScene): Outline {
  const { cells } = topology
  const header = layoutStages(document, cells, sizes.columns, writer, notes)
  const hasCurve = writer.options.curve && score.moments.some((moment) => cells.indexOf.has(moment.node))
  const lanesTop = header.height + measures.gap + (hasCurve ? measures.curve + measures.gap : 0)
  const rows = placeRows(cells, sizes.rowCrowd, sizes.needs, lanesTop)
  const { total } = sizes.columns
  return {
    stages: header.stages,
    headerHeight: header.height,
    hasCurve,
    lanesTop,
    rows,
    width: cells.columns.length > 0 ? total : total + measures.slot + measures.edge,
    height: document.lanes.length > 0 ? rows.total : rows.total + measures.row + 2 * measures.laneGap,
  }
}

/** Everything behind the nodes and connections but the curve. */
export type Ground = Omit<Board, 'curve' | 'nodes' | 'connections'>

/** Stages, lanes, separation lines and the grid. */
export function layoutGround(scene: GroundScene, { stages, lanesTop, rows, width, height }: Outline): Ground {
  const { document, writer, notes, topology, sizes } = scene
  const spans = laneSpans(document, topology.cells, rows)
  const lanes = layoutLanes(document, sizes.names, spans, width)
  return {
    width,
    height,
    cornerRadius: measures.cornerRadius,
    laneHeader: { x: 0, y: lanesTop, w: measures.laneHeader, h: height - lanesTop },
    stages,
    ...layoutGrid(document, topology.cells, sizes.columns, rows),
    lanes,
    lines: layoutLines(document, sizes.names, spans, width, writer),
    annotations: frameAnnotations(stages, lanes, notes),
  }
}

/** The curve over `nodes` (in the order of the topology); null when it is not shown or nothing is on it. */
export function curveOf(scene: GroundScene, outline: Outline, nodes: readonly BoardNode[]): BoardCurve | null {
  if (!outline.hasCurve) return null
  const centreOf = (id: string): number | null => {
    const node = nodes[scene.topology.cells.indexOf.get(id) ?? -1]
    return node ? node.x + node.w / 2 : null
  }
  const x = measures.laneHeader
  const strip = { x, y: outline.headerHeight + measures.gap, w: outline.width - x, h: measures.curve }
  return layoutCurve(scene.score, centreOf, strip, scene.writer)
}
