/**
 * The scale of the board, in board units. Distances are multiples of 4; everything a reader compares (slots, gaps, line heights) is a multiple
 * of 8 where the text allows it. Changing a number here changes canvas, preview and print alike.
 */
export const measures = {
  /** Column of lane names at the left. */
  laneHeader: 160,
  laneInset: 16,
  /** Width of a slot and of the gutter between two slots; `edge` is the gutter at the left and right end. */
  slot: 176,
  gutter: 40,
  edge: 24,
  /** Height of a row without nodes, and the least height of a node. */
  row: 64,
  /** Gutter between two rows of a lane, and between a row and the border of its lane. */
  rowGap: 32,
  laneGap: 20,
  /** Between parallel connections in a gutter, between them and a node, and between them and the border of a lane. */
  track: 12,
  nodeClearance: 16,
  laneClearance: 12,
  /** Between ports on one side of a node: wanted, least, and the distance to the corners. */
  port: 14,
  portLeast: 8,
  portInset: 14,
  /** Extra room above a row whose nodes carry badges or marks. */
  ornament: 8,
  cornerRadius: 8,
  /** Node card. */
  padding: 12,
  icon: 16,
  iconGap: 8,
  blockGap: 4,
  /** Box of a picture above the words; pictures of any shape stand centred in it. */
  imageHeight: 96,
  badge: { w: 64, h: 24, over: 8, gap: 4 },
  mark: { size: 18, inset: 8, gap: 4 },
  annotation: { r: 9, step: 20 },
  /** Header and curve strip. */
  stageHeader: 40,
  stageGap: 4,
  gap: 8,
  curve: 144,
  curveLabel: 28,
  curvePoint: 40,
  /** Connection label: widest line, padding of its box, distance to its line. */
  label: { width: 112, padding: 3, distance: 3 },
  pill: { width: 168, padding: 10, inset: 8 },
} as const

/** A text style: size, line height, weight. */
export type TextStyle = { readonly size: number; readonly lineHeight: number; readonly bold: boolean }

export const textStyles = {
  stage: { size: 15, lineHeight: 20, bold: true },
  stageSecond: { size: 12, lineHeight: 16, bold: false },
  lane: { size: 15, lineHeight: 20, bold: true },
  laneSecond: { size: 12, lineHeight: 16, bold: false },
  node: { size: 14, lineHeight: 20, bold: false },
  nodeSecond: { size: 12, lineHeight: 16, bold: false },
  detail: { size: 12, lineHeight: 16, bold: false },
  connection: { size: 12, lineHeight: 16, bold: false },
  connectionSecond: { size: 11, lineHeight: 14, bold: false },
  pill: { size: 11, lineHeight: 14, bold: false },
  curveTitle: { size: 14, lineHeight: 20, bold: true },
  curveCaption: { size: 12, lineHeight: 16, bold: false },
  curveLabel: { size: 12, lineHeight: 16, bold: true },
  mark: { size: 11, lineHeight: 14, bold: true },
} as const satisfies Record<string, TextStyle>
