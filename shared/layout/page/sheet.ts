import type {
  Colour,
  Comment,
  Destination,
  Item,
  Page,
  PageLink,
  PartId,
  Role,
  StructureElement,
  TextItem,
} from './model.ts'
import { safeUrl } from './safe-url.ts'

/** Where the running line (title, edition, date, page x/y) goes once the number of pages is known. */
export type FooterPlace = {
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly width: number
  readonly size: number
  /** Paper to print on, as a ready sentence. */
  readonly paper: string
  /** Whether scores are shown, so that the page must say whose estimate they are. */
  readonly scores: boolean
}

type TextOptions = Pick<TextItem, 'size'> &
  Partial<Pick<TextItem, 'weight' | 'align' | 'tag' | 'language'>> & { readonly colour: Colour }

/** A page being built. Items are drawn in the order they are added. */
export type Sheet = {
  readonly width: number
  readonly height: number
  readonly part: PartId
  readonly footers: FooterPlace[]
  readonly add: (...items: readonly Item[]) => void
  readonly text: (x: number, baseline: number, text: string, options: TextOptions) => void
  /** Adds a structure element and returns its key. */
  readonly element: (role: Role, options?: { parent?: string | undefined; alt?: string; language?: string }) => string
  readonly link: (link: PageLink) => void
  readonly destination: (destination: Destination) => void
  readonly comment: (comment: Comment) => void
  readonly finish: () => Page
}

/** An empty page of `part`, in points. `prefix` keeps its structure keys apart from those of other pages. */
export function createSheet(part: PartId, size: { width: number; height: number }, prefix: string): Sheet {
  const items: Item[] = []
  const links: PageLink[] = []
  const destinations: Destination[] = []
  const comments: Comment[] = []
  const structure: StructureElement[] = []
  return {
    ...size,
    part,
    footers: [],
    add: (...added) => {
      for (const item of added) items.push(item)
    },
    text: (x, y, text, { tag, language, weight = 'regular', align, size: fontSize, colour }) => {
      if (text === '') return
      items.push({
        type: 'text',
        x,
        y,
        text,
        size: fontSize,
        weight,
        colour,
        ...(align === undefined || align === 'start' ? {} : { align }),
        ...(language === undefined ? {} : { language }),
        ...(tag === undefined ? {} : { tag }),
      })
    },
    element: (role, { parent, alt, language } = {}) => {
      const key = `${prefix}.${structure.length + 1}`
      structure.push({
        key,
        role,
        ...(parent === undefined ? {} : { parent }),
        ...(alt === undefined ? {} : { alt }),
        ...(language === undefined ? {} : { language }),
      })
      return key
    },
    link: (link) => {
      if ('url' in link.to && safeUrl(link.to.url) === null) return
      links.push(link)
    },
    destination: (destination) => destinations.push(destination),
    comment: (comment) => comments.push(comment),
    finish: () => ({ ...size, part, items, links, destinations, comments, structure }),
  }
}
