import type { Page, PageModel, StructureElement } from '../../../shared/layout/page/model.ts'
import type { Content } from './content.ts'
import type { Document } from './pdfkit-access.ts'

type Element = PDFKit.PDFStructureElement

/** The tags of one page. Everything drawn is either inside `open(tag)` or an artifact. */
export type PageStructure = {
  /** What follows belongs to the element `tag`, or is decoration when there is no such element. Returns the language it is in. */
  readonly open: (tag: string | undefined) => string
  /** A picture or annotation that has no element of its own gets one. */
  readonly addElement: (role: string, options: { readonly alt?: string; readonly parent?: string }) => Element
  /** Marks what `draw` draws as the content of `element`. */
  readonly mark: (element: Element, role: string, draw: () => void) => void
  readonly end: () => void
}
export type Structure = {
  readonly startPage: (page: Page, content: Content) => PageStructure
  readonly end: () => void
}

type Known = { readonly element: Element; readonly role: string; readonly language: string }

function buildElements(document: Document, section: Element, page: Page, language: string): Map<string, Known> {
  const known = new Map<string, Known>()
  for (const { key, role, parent, alt, language: own } of page.structure as readonly StructureElement[]) {
    if (role === 'Artifact' || known.has(key)) continue
    const above = parent === undefined ? undefined : known.get(parent)
    const options = {
      ...(alt === undefined ? {} : { alt }),
      ...(own === undefined || own === (above?.language ?? language) ? {} : { lang: own }),
      ...(role === 'TH' ? { scope: 'Column' } : {}),
    }
    const element = document.struct(role, options)
    ;(above?.element ?? section).add(element)
    known.set(key, { element, role, language: own ?? above?.language ?? language })
  }
  return known
}

/** The structure tree: Document → one section per part → the elements of its pages. Call `end` after the last page. */
export function createStructure(document: Document, model: PageModel): Structure {
  const root = document.struct('Document')
  document.addStructure(root)
  let section: { readonly part: string; readonly element: Element } | null = null
  const sectionOf = (part: string): Element => {
    if (section?.part === part) return section.element
    section?.element.end()
    const element = document.struct('Sect')
    root.add(element)
    section = { part, element }
    return element
  }
  return {
    startPage: (page, content) => startPage(document, model.language, page, content, sectionOf(page.part)),
    end: () => {
      section?.element.end()
      root.end()
    },
  }
}

function startPage(
  document: Document,
  language: string,
  page: Page,
  content: Content,
  section: Element,
): PageStructure {
  const known = buildElements(document, section, page, language)
  const own: Element[] = []
  let current: string | null = null
  const close = (): void => {
    if (current === '') content.write('EMC')
    else if (current !== null) {
      content.flush()
      document.endMarkedContent()
    }
    current = null
  }
  const start = (element: Element, role: string): void => {
    content.flush()
    element.add(document.markStructureContent(role))
  }
  return {
    open: (tag) => {
      const found = tag === undefined ? undefined : known.get(tag)
      const wanted = found && tag !== undefined ? tag : ''
      if (wanted !== current) {
        close()
        if (found) start(found.element, found.role)
        else content.write('/Artifact BMC')
        current = wanted
      }
      return found?.language ?? language
    },
    addElement: (role, { alt, parent }) => {
      const element = document.struct(role, alt ? { alt } : {})
      ;((parent === undefined ? undefined : known.get(parent)?.element) ?? section).add(element)
      own.push(element)
      return element
    },
    mark: (element, role, draw) => {
      close()
      start(element, role)
      draw()
      content.flush()
      document.endMarkedContent()
    },
    end: () => {
      close()
      content.flush()
      for (const element of own) element.end()
    },
  }
}
