import PDFDocument from 'pdfkit'
import type { Asset } from '../../../shared/document/schema/asset.ts'
import type { Page, PageModel } from '../../../shared/layout/page/model.ts'
import { cleanLine } from '../../../shared/layout/text/clean.ts'
import { addLinks, createComments } from './annotations.ts'
import { createContent } from './content.ts'
import { drawItems } from './draw.ts'
import { createFonts } from './fonts.ts'
import { embedImages } from './image.ts'
import { type Document, escapeMetadata } from './pdfkit-access.ts'
import { collectPlaces, writeOutline } from './places.ts'
import { createStructure } from './structure.ts'

export type WritePdfOptions = {
  readonly assets: readonly Asset[]
  /** Folder with `noto-sans-sc/` and `noto-emoji/`; missing = the packages beside the code. */
  readonly fontDir?: string
  /** The source document, embedded so that the PDF can be opened as one. */
  readonly attachment?: { readonly name: string; readonly bytes: Uint8Array; readonly date: Date }
  readonly created: Date
  /** Uncompressed files are for tests. */
  readonly compress?: boolean
  readonly onPage?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

function createDocument(model: PageModel, { created, compress = true }: WritePdfOptions): Document {
  const text = { Title: cleanLine(model.title), Author: cleanLine(model.author), Subject: cleanLine(model.subject) }
  const known = Object.fromEntries(Object.entries(text).filter(([, value]) => value !== ''))
  const document = new PDFDocument({
    autoFirstPage: false,
    compress,
    displayTitle: true,
    font: '',
    info: { ...known, Creator: 'Onstage', Producer: 'Onstage', CreationDate: created, ModDate: created },
    lang: model.language,
    pdfVersion: '1.7',
    tagged: true,
  })
  escapeMetadata(document)
  return document
}

function collect(document: Document): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
}

function attach(document: Document, { name, bytes, date }: NonNullable<WritePdfOptions['attachment']>): void {
  const options = {
    name: cleanLine(name),
    type: 'application/json',
    relationship: 'Source',
    creationDate: date,
    modifiedDate: date,
  }
  ;(document.file as (source: Uint8Array, options: object) => unknown).call(document, bytes, options)
}

/** Lets the process handle other events, and stops a cancelled run. */
async function pause(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  signal?.throwIfAborted()
}

/**
 * The bytes of a PDF 1.7 file that shows `model`: tagged, with subset fonts, bookmarks, links, comments and the source attached. The same
 * arguments give the same bytes. Rejects with the signal's reason when aborted, and when a font file cannot be read.
 */
export async function writePdf(model: PageModel, options: WritePdfOptions): Promise<Uint8Array> {
  const document = createDocument(model, options)
  const bytes = collect(document)
  const fonts = createFonts(document, options.fontDir)
  const drawImage = await embedImages(document, model, options.assets)
  const addComment = createComments(document, options.created)
  const structure = createStructure(document, model)
  const places = collectPlaces(model)
  const draw = (page: Page, index: number): void => {
    document.addPage({ size: [page.width, page.height], margin: 0 })
    for (const place of places.values()) {
      if (place.page === index) document.addNamedDestination(place.name, 'XYZ', place.x, place.y, null)
    }
    const content = createContent(document)
    const tags = structure.startPage(page, content)
    drawItems(page, { content, fonts, structure: tags, drawImage })
    addLinks(document, page, places, tags)
    for (const comment of page.comments) addComment(page, comment, tags)
    tags.end()
  }
  for (const [index, page] of model.pages.entries()) {
    await pause(options.signal)
    draw(page, index)
    options.onPage?.(index + 1, model.pages.length)
  }
  await pause(options.signal)
  structure.end()
  if (options.attachment) attach(document, options.attachment)
  writeOutline(document, model, places)
  document.end()
  return bytes
}
