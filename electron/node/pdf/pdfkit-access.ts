/**
 * The members of pdfkit that its type definitions leave out, in one place: everything else in this folder uses the public interface. They
 * are what pdfkit's own `text()` works with; test/unit/pdf fails when a new version moves them.
 */
export type Document = PDFKit.PDFDocument

export type EmbeddedFont = {
  readonly id: string
  readonly encode: (
    text: string,
    features: Readonly<Record<string, boolean>>,
  ) => readonly [hex: readonly string[], positions: readonly { xAdvance: number }[]]
  readonly ref: () => unknown
  readonly font: { readonly glyphForCodePoint: (codePoint: number) => { readonly id: number } }
  readonly subset: { readonly includeGlyph: (id: number) => number }
  readonly widths: number[]
  readonly unicode: (readonly number[])[]
}

/** An object of the PDF file. `data` may change until `end`. */
export type Reference = { data: Record<string, unknown>; readonly end: (content?: Uint8Array) => void }

type Internals = {
  readonly _font: EmbeddedFont
  readonly page: { readonly fonts: Record<string, unknown>; readonly annotations: Reference[] }
  readonly outline: PDFKit.PDFOutline
  readonly ref: (data: Record<string, unknown>) => Reference
  readonly annotate: (x: number, y: number, w: number, h: number, options: Readonly<Record<string, unknown>>) => void
  info: Record<string, unknown>
  endMetadata: () => void
}

const inside = (document: Document): Internals => document as unknown as Internals

/** Opens a font from its bytes and returns pdfkit's encoder for it. */
export function embedFont(document: Document, bytes: Uint8Array): EmbeddedFont {
  document.font(bytes as Buffer)
  return inside(document)._font
}

/**
 * The hexadecimal code of one character, adding its glyph to the subset. What pdfkit's `encode` does without laying text out, which for a
 * single character changes nothing and costs most of the time.
 * @param advance in thousandths of an em
 */
export function encodeCharacter(font: EmbeddedFont, codePoint: number, advance: number): string {
  const glyph = font.subset.includeGlyph(font.font.glyphForCodePoint(codePoint).id)
  font.widths[glyph] ??= advance
  font.unicode[glyph] ??= [codePoint]
  return glyph.toString(16).padStart(4, '0')
}

/** Makes a font available to the current page under its id. */
export function provideFont(document: Document, font: EmbeddedFont): void {
  inside(document).page.fonts[font.id] ??= font.ref()
}

type EmbeddedImage = { readonly image?: object | null; readonly embed: (document: Document) => void }

/**
 * Writes a picture into the file and returns what `document.image` draws it from. pdfkit separates transparency in the background; waiting for
 * it keeps the objects of the file in one order. Rejects when the bytes are no picture.
 */
export async function embedImage(document: Document, bytes: Buffer): Promise<Buffer> {
  const image = (document as unknown as { openImage: (bytes: Buffer) => EmbeddedImage }).openImage(bytes)
  image.embed(document)
  while (image.image) await new Promise((resolve) => setImmediate(resolve))
  return image as unknown as Buffer
}

/** A new object of the file. */
export const newReference = (document: Document, data: Record<string, unknown>): Reference => inside(document).ref(data)

/** Adds an annotation to the current page (origin top left, y down) and returns its object. */
export function annotate(
  document: Document,
  box: { x: number; y: number; w: number; h: number },
  options: Readonly<Record<string, unknown>>,
): Reference | undefined {
  inside(document).annotate(box.x, box.y, box.w, box.h, options)
  return inside(document).page.annotations.at(-1)
}

/** Adds an object to the annotations of the current page. */
export const pushAnnotation = (document: Document, reference: Reference): void =>
  void inside(document).page.annotations.push(reference)

/** pdfkit copies title, author and subject into the XML metadata as they are; escape them there and only there. */
export function escapeMetadata(document: Document): void {
  const internals = inside(document)
  const write = internals.endMetadata.bind(document)
  internals.endMetadata = () => {
    const escapeXml = (value: unknown): unknown =>
      typeof value === 'string' ? value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : value
    internals.info = Object.fromEntries(Object.entries(internals.info).map(([key, value]) => [key, escapeXml(value)]))
    write()
  }
}
