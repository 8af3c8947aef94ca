import type { Colour, Comment, Page, PageLink } from '../../../shared/layout/page/model.ts'
import { safeUrl } from '../../../shared/layout/page/safe-url.ts'
import { cleanLine, cleanText } from '../../../shared/layout/text/clean.ts'
import { annotate, type Document, newReference, pushAnnotation, type Reference } from './pdfkit-access.ts'
import type { Place } from './places.ts'
import type { PageStructure } from './structure.ts'

/** Side of a comment's icon, in points. */
const iconSize = 12
const popupSize = { w: 220, h: 110 }
/** Print, and do not turn with the page. */
const noteFlags = 4 + 16

const channels = (colour: Colour): number[] =>
  [1, 3, 5].map((start) => (Number.parseInt(colour.slice(start, start + 2), 16) || 0) / 255)

function addLink(
  document: Document,
  link: PageLink,
  places: ReadonlyMap<string, Place>,
  structure: PageStructure,
): void {
  const destination = 'destination' in link.to ? places.get(link.to.destination)?.name : undefined
  const url = 'url' in link.to ? safeUrl(link.to.url) : null
  if (destination === undefined && url === null) return
  const target = destination === undefined ? { A: { S: 'URI', URI: new String(url) } } : { Dest: destination }
  const element = structure.addElement('Link', {})
  annotate(document, link, { Subtype: 'Link', ...target, Contents: new String(url ?? ''), structParent: element })
  element.end()
}

/** A small speech bubble with a light rim, so that comments look alike in every reader. */
function bubble(document: Document, colour: Colour): Reference {
  const icon = newReference(document, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, iconSize, iconSize],
    Resources: {},
  })
  const fill = channels(colour).map((value) => value.toFixed(3))
  const shape =
    '2 3.5 m 2 10.5 l 2 11 2.5 11.5 3 11.5 c 10 11.5 l 10.5 11.5 11 11 11 10.5 c 11 5 l 11 4.5 10.5 4 10 4 c 5.5 4 l 2.5 1 l h'
  icon.end(
    Buffer.from(
      `${fill.join(' ')} rg 1 1 1 RG 0.7 w 1 j\n${shape} B\n0.8 w 1 J\n4 9.3 m 9 9.3 l S\n4 7.8 m 9 7.8 l S\n4 6.3 m 7 6.3 l S`,
    ),
  )
  return icon
}

/** Writes comments; icons of one colour share their drawing. */
export function createComments(
  document: Document,
  created: Date,
): (page: Page, comment: Comment, structure: PageStructure) => void {
  const icons = new Map<Colour, Reference>()
  return (page, { x, y, author, date, subject, text, colour }, structure) => {
    const icon = icons.get(colour) ?? bubble(document, colour)
    icons.set(colour, icon)
    const parsed = new Date(date)
    const when = Number.isNaN(parsed.getTime()) ? created : parsed
    const left = Math.max(0, Math.min(x, page.width - iconSize))
    const top = Math.max(0, Math.min(y, page.height - iconSize))
    const popup = newReference(document, {})
    const element = structure.addElement('Annot', {})
    const note = annotate(
      document,
      { x: left, y: top, w: iconSize, h: iconSize },
      {
        Subtype: 'Text',
        Name: 'Comment',
        T: new String(cleanLine(author)),
        Subj: new String(cleanLine(subject)),
        Contents: new String(cleanText(text)),
        CreationDate: when,
        M: when,
        C: channels(colour),
        F: noteFlags,
        Open: false,
        AP: { N: icon },
        Popup: popup,
        structParent: element,
      },
    )
    element.end()
    const right = Math.max(0, Math.min(left + iconSize + 4, page.width - popupSize.w))
    const bottom = Math.max(0, page.height - top - popupSize.h)
    popup.data = {
      Type: 'Annot',
      Subtype: 'Popup',
      Parent: note,
      Open: false,
      F: noteFlags + 8,
      Rect: [right, bottom, right + popupSize.w, bottom + popupSize.h],
    }
    pushAnnotation(document, popup)
    popup.end()
  }
}

/** Writes the links of a page that lead somewhere safe: a destination that exists, or an http, https or mailto address. */
export function addLinks(
  document: Document,
  page: Page,
  places: ReadonlyMap<string, Place>,
  structure: PageStructure,
): void {
  for (const link of page.links) addLink(document, link, places, structure)
}
