import type { Blueprint } from '../../document/schema/document.ts'
import type { Id } from '../../document/schema/text.ts'
import type { MomentScore } from '../../scoring/types.ts'
import type { Cells, Placed } from './cells.ts'
import { crowdOf, type Places, placeColumns } from './columns.ts'
import { type LaneWords, laneNeeds, laneWords } from './frame.ts'
import { type LabelWords, labelRoom, labelWords } from './labels.ts'
import { type CardContent, cardContent, cardHeight, pictureSizes } from './node-text.ts'
import { hasMarks, type Notes, ornamentRoom } from './ornaments.ts'
import type { RowNeeds } from './rows.ts'
import type { Writer } from './text-block.ts'
import type { Topology } from './topology.ts'

/** What the words ask of the bands, and the words themselves, broken. */
export type Sizes = {
  readonly columns: Places
  readonly contents: readonly CardContent[]
  /** Width of each node, for which its content is broken. */
  readonly widths: Float64Array
  readonly labels: readonly (LabelWords | null)[]
  readonly names: LaneWords
  readonly needs: RowNeeds
  /** Most tracks in each horizontal band. */
  readonly rowCrowd: Int32Array
}

export type SizesScene = {
  readonly document: Blueprint
  readonly topology: Topology
  readonly moments: ReadonlyMap<Id, readonly MomentScore[]>
  readonly notes: Notes
  readonly writer: Writer
}

/** Sizes before an edit, made with a writer that says the same. */
export type SizesPast = { readonly document: Blueprint; readonly topology: Topology; readonly sizes: Sizes }

const widthIn = (columns: Places, { xa, xb }: Placed): number =>
  (columns.start[xb] ?? 0) + (columns.size[xb] ?? 0) - (columns.start[xa] ?? 0)

function contentsOf({ document, topology, writer }: SizesScene, widths: Float64Array, past: SizesPast | null) {
  const pictures = pictureSizes(document)
  const known = past?.document.assets === document.assets ? past : null
  return topology.cells.nodes.map(({ node }, index): CardContent => {
    const width = widths[index] ?? 0
    const old = topology.nodesBefore[index] ?? -1
    const content = known?.sizes.contents[old]
    const isKnown = known?.topology.cells.nodes[old]?.node === node && known.sizes.widths[old] === width
    return content && isKnown ? content : cardContent(node, width, writer, pictures)
  })
}

function labelsOf({ topology, writer }: SizesScene, past: SizesPast | null): (LabelWords | null)[] {
  return topology.links.connections.map((connection, index) => {
    const old = topology.linksBefore[index] ?? -1
    const label = past?.sizes.labels[old]
    const isKnown = label !== undefined && past?.topology.links.connections[old] === connection
    return isKnown ? label : labelWords(connection, writer)
  })
}

function rowNeeds(
  cells: Cells,
  contents: readonly CardContent[],
  widths: Float64Array,
  moments: SizesScene['moments'],
) {
  const card = new Float64Array(cells.bands.length)
  const ornaments = new Float64Array(cells.bands.length)
  const want = ({ node, y }: Placed, index: number): void => {
    const room = ornamentRoom(node, moments.get(node.id), widths[index] ?? 0)
    ornaments[y] = Math.max(ornaments[y] ?? 0, room)
  }
  cells.nodes.forEach((placed, index) => {
    const { y, node } = placed
    const content = contents[index]
    if (content) card[y] = Math.max(card[y] ?? 0, cardHeight(content))
    if (hasMarks(node)) want(placed, index)
  })
  for (const id of moments.keys()) {
    const index = cells.indexOf.get(id) ?? -1
    const placed = cells.nodes[index]
    if (placed) want(placed, index)
  }
  return { card, ornaments }
}

/** Tracks per band and the room labels want decide the columns; their widths break the words, which decide the rows. */
export function sizesOf(scene: SizesScene, past: SizesPast | null): Sizes {
  const { document, topology, moments, notes, writer } = scene
  const { cells, segments, tracks } = topology
  const labels = labelsOf(scene, past)
  const room = labelRoom(cells, segments, labels)
  const columns = placeColumns(cells, crowdOf(segments, tracks, 1, cells.width), room.columns)
  const widths = new Float64Array(cells.nodes.length)
  cells.nodes.forEach((placed, index) => {
    widths[index] = widthIn(columns, placed)
  })
  const contents = contentsOf(scene, widths, past)
  const names = laneWords(document, writer, notes)
  const needs = { ...rowNeeds(cells, contents, widths, moments), lane: laneNeeds(names), gutters: room.rows }
  return { columns, contents, widths, labels, names, needs, rowCrowd: crowdOf(segments, tracks, 0, cells.bands.length) }
}
