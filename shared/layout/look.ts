import type { ConnectionType } from '../document/schema/connection.ts'
import type { NeedLevel } from '../document/schema/moment.ts'
import type { NodeKind } from '../document/schema/node.ts'
import type { Outcome } from '../scoring/types.ts'

/**
 * The look of everything that carries meaning: one table for canvas, board, palette, PDF and SVG (DESIGN §8). Each colour has a mark beside it,
 * so that black-and-white prints and colour-blind readers lose nothing.
 */
export type Colour = `#${string}`

export const palette = {
  ink: '#1F2A3A',
  muted: '#56606F',
  line: '#DAD6CD',
  paper: '#F6F5F1',
  panel: '#FBFAF7',
  white: '#FFFFFF',
  /** An empty step of a ladder, an unfilled part of a bar. */
  empty: '#E7E4DC',
} as const satisfies Record<string, Colour>

/** The outline of a kind's icon: absolute SVG path data in a box of 16 × 16, filled. */
type KindLook = { readonly colour: Colour; readonly fill: Colour; readonly radius: number; readonly icon: string }

/** Colour, tint, corner radius (board units) and icon of each kind: arrow, sheet, leaf, person. */
export const kindLook: Readonly<Record<NodeKind, KindLook>> = {
  process: { colour: '#0B6BB8', fill: '#E8F2FB', radius: 7, icon: 'M1.5 4 L10 4 L14.5 8 L10 12 L1.5 12 Z' },
  standard: {
    colour: '#A3407E',
    fill: '#FAECF4',
    radius: 1.5,
    icon: 'M3 1.5 L8.6 1.5 L8.6 6 L13 6 L13 14.5 L3 14.5 Z M9.8 1.5 L13 4.8 L9.8 4.8 Z',
  },
  environment: {
    colour: '#067A5B',
    fill: '#E5F5EF',
    radius: 12,
    icon: 'M14 2 C14.6 7.6 13 11.2 9.8 12.6 C7.8 13.5 5.6 13.1 4.2 12.2 L2.6 14.4 L1.6 13.6 L3.3 11.3 C2.3 9.4 2.6 6.4 4.8 4.5 C7.2 2.5 10.6 3 14 2 Z',
  },
  people: {
    colour: '#B8500B',
    fill: '#FCEFE4',
    radius: 18,
    icon: 'M8 1.6 A3.1 3.1 0 0 1 8 7.8 A3.1 3.1 0 0 1 8 1.6 Z M1.8 14.4 C1.8 10.9 4.4 9 8 9 C11.6 9 14.2 10.9 14.2 14.4 Z',
  },
}

/** `colour` fills shapes; `text` is its darker sister for words and for white words on it (contrast ≥ 4.5 : 1). */
type Tone = { readonly colour: Colour; readonly text: Colour }

/** The four need levels, told apart by their place on the ladder as well. */
export const levelLook: Readonly<Record<NeedLevel, Tone>> = {
  basic: { colour: '#56606F', text: '#56606F' },
  expected: { colour: '#2E77D0', text: '#2467BA' },
  desired: { colour: '#D99A00', text: '#8A6200' },
  unexpected: { colour: '#B5308A', text: '#B5308A' },
}

/** `mark` is filled path data 16 high and `markWidth` wide: ✕✕ ✕ ± ○ ★ ★★, drawn because fonts lack some of them. */
type OutcomeTone = Tone & { readonly mark: string; readonly markWidth: number }

const cross =
  'M4.39 2.27 L8 5.88 L11.61 2.27 L13.73 4.39 L10.12 8 L13.73 11.61 L11.61 13.73 L8 10.12 L4.39 13.73 L2.27 11.61 L5.88 8 L2.27 4.39 Z'
const crossRight =
  'M17.39 2.27 L21 5.88 L24.61 2.27 L26.73 4.39 L23.12 8 L26.73 11.61 L24.61 13.73 L21 10.12 L17.39 13.73 L15.27 11.61 L18.88 8 L15.27 4.39 Z'
const star =
  'M8 1.1 L9.82 5.99 L15.04 6.21 L10.95 9.46 L12.35 14.49 L8 11.6 L3.65 14.49 L5.05 9.46 L0.96 6.21 L6.18 5.99 Z'
const starRight =
  'M24 1.1 L25.82 5.99 L31.04 6.21 L26.95 9.46 L28.35 14.49 L24 11.6 L19.65 14.49 L21.05 9.46 L16.96 6.21 L22.18 5.99 Z'
const plusMinus =
  'M6.9 1.5 L9.1 1.5 L9.1 5.4 L13 5.4 L13 7.6 L9.1 7.6 L9.1 11.2 L6.9 11.2 L6.9 7.6 L3 7.6 L3 5.4 L6.9 5.4 Z M3 12.4 L13 12.4 L13 14.6 L3 14.6 Z'
const ring = 'M8 1.8 A6.2 6.2 0 0 1 8 14.2 A6.2 6.2 0 0 1 8 1.8 Z M8 3.9 A4.1 4.1 0 0 0 8 12.1 A4.1 4.1 0 0 0 8 3.9 Z'

export const outcomeLook: Readonly<Record<Outcome, OutcomeTone>> = {
  broken: { colour: '#C5221F', text: '#C5221F', mark: `${cross} ${crossRight}`, markWidth: 29 },
  letdown: { colour: '#D9730D', text: '#A85400', mark: cross, markWidth: 16 },
  mixed: { colour: '#8A6D00', text: '#7A6000', mark: plusMinus, markWidth: 16 },
  unnoticed: { colour: '#5F6B7A', text: '#56606F', mark: ring, markWidth: 16 },
  delighted: { colour: '#1E8E4E', text: '#177A42', mark: star, markWidth: 16 },
  surprised: { colour: '#B5308A', text: '#B5308A', mark: `${star} ${starRight}`, markWidth: 32 },
}

/** A moment that nobody has rated yet. */
export const unratedTone: Tone = { colour: '#8A93A0', text: '#56606F' }

/** Shape at the receiving end of a connection. */
export type Head = 'arrow' | 'open' | 'square' | 'dot' | 'hollow'
type ConnectionLook = {
  readonly colour: Colour
  readonly width: number
  readonly dash: readonly number[]
  readonly head: Head
}

/** Line style of each connection type in board units; types differ by dash and head as well as by colour. */
export const connectionLook: Readonly<Record<ConnectionType, ConnectionLook>> = {
  flow: { colour: '#3A4757', width: 1.8, dash: [], head: 'arrow' },
  interaction: { colour: '#3A4757', width: 1.3, dash: [], head: 'open' },
  support: { colour: '#6B7583', width: 1.3, dash: [7, 4], head: 'arrow' },
  governs: { colour: '#A3407E', width: 1.3, dash: [2, 3], head: 'square' },
  shapes: { colour: '#067A5B', width: 1.3, dash: [2, 3], head: 'dot' },
  performs: { colour: '#B8500B', width: 1.3, dash: [7, 3, 2, 3], head: 'hollow' },
}

/** Marks on nodes: F, W, ◇. */
export const markLook = {
  fail: { colour: '#C5221F', letter: 'F' },
  wait: { colour: '#8A6200', letter: 'W' },
  decision: { colour: '#1F2A3A', letter: '?' },
} as const satisfies Record<string, { colour: Colour; letter: string }>

/** Disc of an annotation's number, and the tint of its kind. */
export const annotationLook = { disc: '#F2C94C', text: '#1F2A3A' } as const satisfies Record<string, Colour>
