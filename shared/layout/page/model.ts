import type { Id } from '../../document/schema/text.ts'
import type { DocumentView } from '../../document/schema/view.ts'
import type { FontWeight } from '../text/types.ts'

/**
 * PageModel: pages of few primitives in PDF points (1/72 inch), origin top left, y down. Two interpreters draw it: pdfkit (electron/node/pdf)
 * and SVG (renderer/export and the CLI's SVG export). It is plain JSON, so tests compare it.
 */
export type Colour = `#${string}`
export type Stroke = { readonly colour: Colour; readonly width: number; readonly dash?: readonly number[] }

/** Structure element a primitive belongs to, for tagged PDF; 'Artifact' = decoration. */
export type Role = 'H1' | 'H2' | 'H3' | 'P' | 'Figure' | 'Table' | 'TR' | 'TH' | 'TD' | 'L' | 'LI' | 'Link' | 'Artifact'
type Tagged = {
  /** Key of the structure element (see PageStructure); missing = artifact. */
  readonly tag?: string
}

export type RectItem = Tagged & {
  readonly type: 'rect'
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly radius?: number
  readonly fill?: Colour
  readonly stroke?: Stroke
}
export type LineItem = Tagged & {
  readonly type: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly stroke: Stroke
}
/** SVG path data with absolute M L C Q A Z commands only. */
export type PathItem = Tagged & {
  readonly type: 'path'
  readonly d: string
  readonly fill?: Colour
  readonly stroke?: Stroke
}
export type CircleItem = Tagged & {
  readonly type: 'circle'
  readonly cx: number
  readonly cy: number
  readonly r: number
  readonly fill?: Colour
  readonly stroke?: Stroke
}
/** One line of text; `y` is the baseline; `x` the start, middle or end as `align` says. */
export type TextItem = Tagged & {
  readonly type: 'text'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size: number
  readonly weight: FontWeight
  readonly colour: Colour
  readonly align?: 'start' | 'middle' | 'end'
  readonly language?: string
}
export type ImageItem = Tagged & {
  readonly type: 'image'
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly asset: Id
  readonly alt: string
}
export type Item = RectItem | LineItem | PathItem | CircleItem | TextItem | ImageItem

/** An area that jumps to a named destination, or to a web address (http, https and mailto only). */
export type PageLink = {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly to: { readonly destination: string } | { readonly url: string }
}
/** A named place that links and bookmarks go to. */
export type Destination = { readonly name: string; readonly y: number; readonly x?: number }
/** A real PDF comment (text annotation); `x`, `y` is the top left corner of its 12 pt icon, `date` ISO. SVG does not show it. */
export type Comment = {
  readonly x: number
  readonly y: number
  readonly author: string
  readonly date: string
  readonly subject: string
  readonly text: string
  readonly colour: Colour
}
/** A structure element in reading order; items refer to it by `key`. */
export type StructureElement = {
  readonly key: string
  readonly role: Role
  readonly parent?: string
  readonly alt?: string
  readonly language?: string
}

export type Page = {
  readonly width: number
  readonly height: number
  /** The part this page belongs to. */
  readonly part: PartId
  readonly items: readonly Item[]
  readonly links: readonly PageLink[]
  readonly destinations: readonly Destination[]
  readonly comments: readonly Comment[]
  readonly structure: readonly StructureElement[]
}

export type Bookmark = { readonly title: string; readonly destination: string; readonly children: readonly Bookmark[] }

export type PageModel = {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** Language of the document as a whole (BCP 47). */
  readonly language: string
  readonly pages: readonly Page[]
  readonly bookmarks: readonly Bookmark[]
}

/** Parts of the printed set, in order (model.md §6.3). */
export const partIds = ['cover', 'guide', 'poster', 'curve', 'register', 'cards', 'priorities', 'method'] as const
export type PartId = (typeof partIds)[number]

/** Size in millimetres, landscape or portrait as given. */
export type PaperSize = { readonly width: number; readonly height: number }

export type PageOptions = {
  readonly languages: readonly [string] | readonly [string, string]
  readonly parts: readonly PartId[]
  /** Paper of every part but the poster. */
  readonly paper: 'A4' | 'A3' | 'Letter'
  readonly poster: PaperSize
  /** Which lanes the board has; the document's own when left out. Other lanes are named on every page. */
  readonly view?: DocumentView
  /** Printed on every page; ISO date (the clock is an argument). */
  readonly date: string
}
