import type { Bookmark, PageModel } from '../../../shared/layout/page/model.ts'
import { cleanLine } from '../../../shared/layout/text/clean.ts'
import type { Document } from './pdfkit-access.ts'

/** A named destination: its name in the file, and where it is. */
export type Place = { readonly name: string; readonly page: number; readonly x: number; readonly y: number }

/**
 * Destinations by their name in the model. In the file they are numbered: a name tree must be sorted by bytes, which pdfkit does only for
 * names of one length and alphabet. The first of two destinations with one name counts.
 */
export function collectPlaces(model: PageModel): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  model.pages.forEach((page, index) => {
    for (const { name, x = 0, y } of page.destinations) {
      if (!places.has(name)) places.set(name, { name: `d${String(places.size).padStart(6, '0')}`, page: index, x, y })
    }
  })
  return places
}

type AddItem = (
  title: string,
  target: { pageNumber: number; top: number; left: number; expanded: boolean },
) => PDFKit.PDFOutline

type Target = { readonly model: PageModel; readonly places: ReadonlyMap<string, Place> }

function addItems(
  { model, places }: Target,
  parent: PDFKit.PDFOutline,
  bookmarks: readonly Bookmark[],
  depth: number,
): void {
  for (const { title, destination, children } of bookmarks) {
    const place = places.get(destination) ?? { page: 0, x: 0, y: 0 }
    const width = model.pages[place.page]?.width ?? 0
    // pdfkit measures `left` from the right edge.
    const target = { pageNumber: place.page, top: place.y, left: width - place.x, expanded: depth === 0 }
    const item = (parent.addItem as AddItem).call(parent, cleanLine(title), target)
    addItems({ model, places }, item, children, depth + 1)
  }
}

/** Writes the bookmarks. Call after all pages. One whose destination does not exist goes to the first page. */
export function writeOutline(document: Document, model: PageModel, places: ReadonlyMap<string, Place>): void {
  addItems({ model, places }, document.outline, model.bookmarks, 0)
}
