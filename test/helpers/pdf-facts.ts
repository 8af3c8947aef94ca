import { inflateSync } from 'node:zlib'

/**
 * Reads back the PDFs that electron/node/pdf writes (no object streams, no encryption), so that facts can be tested where no PDF tool is
 * installed.
 */
export type PdfObject = { readonly dict: string; readonly stream: Buffer | null }
export type PdfFile = { readonly objects: ReadonlyMap<number, PdfObject>; readonly trailer: string }

export function readPdf(bytes: Uint8Array): PdfFile {
  const file = Buffer.from(bytes)
  const text = file.toString('latin1')
  const objects = new Map<number, PdfObject>()
  const table = text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1]))
  for (const [, offset] of table.matchAll(/^(\d{10}) 00000 n/gm)) {
    const start = Number(offset)
    const id = Number(/^(\d+) 0 obj/.exec(text.slice(start, start + 20))?.[1])
    const end = text.indexOf('endobj', start)
    const streamAt = text.indexOf('stream\n', start)
    const hasStream = streamAt > 0 && streamAt < end
    const dict = text.slice(text.indexOf('obj\n', start) + 4, hasStream ? streamAt : end)
    const length = Number(/\/Length (\d+)/.exec(dict)?.[1])
    const raw = hasStream ? file.subarray(streamAt + 7, streamAt + 7 + length) : null
    objects.set(id, { dict, stream: raw && dict.includes('/FlateDecode') ? inflateSync(raw) : raw })
  }
  return { objects, trailer: table.slice(table.indexOf('trailer')) }
}

/** The object that `/key n 0 R` in `dict` points to. */
export function follow(pdf: PdfFile, dict: string, key: string): PdfObject {
  const id = Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dict)?.[1])
  const object = pdf.objects.get(id)
  if (!object) throw new Error(`no object behind /${key} in ${dict}`)
  return object
}

/** Objects whose dictionary matches. */
export const findObjects = (pdf: PdfFile, pattern: RegExp): readonly PdfObject[] =>
  [...pdf.objects.values()].filter(({ dict }) => pattern.test(dict))

/** A text string of the file: `(…)` in PDFDocEncoding or UTF-16, unescaped; undefined when `key` has none. */
export function textOf(dict: string, key: string): string | undefined {
  const at = new RegExp(`/${key} \\(`).exec(dict)
  if (!at) return undefined
  let raw = ''
  for (let index = at.index + at[0].length; dict[index] !== ')' && index < dict.length; index++) {
    if (dict[index] !== '\\') raw += dict[index]
    else {
      index += 1
      raw += { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[dict[index] ?? ''] ?? dict[index]
    }
  }
  const bytes = Buffer.from(raw, 'latin1')
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return raw
  return bytes.subarray(2).swap16().toString('utf16le')
}

const utf16 = (hex: string): string => Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le')

function readCmap(cmap: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>()
  for (const [, start = '', list = ''] of cmap.matchAll(/<([\da-f]{4})> <[\da-f]{4}> \[([^\]]*)\]/gi)) {
    const first = Number.parseInt(start, 16)
    for (const [index, [, hex = '']] of [...list.matchAll(/<([^>]*)>/g)].entries())
      letters.set(first + index, utf16(hex))
  }
  return letters
}

function pageLines(pdf: PdfFile, page: string): readonly string[] {
  const resources = follow(pdf, page, 'Resources').dict
  const fonts = new Map<string, ReadonlyMap<number, string>>()
  for (const [, name = '', id] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const font = pdf.objects.get(Number(id))?.dict ?? ''
    fonts.set(name, readCmap(follow(pdf, font, 'ToUnicode').stream?.toString('latin1') ?? ''))
  }
  const content = follow(pdf, page, 'Contents').stream?.toString('latin1') ?? ''
  let letters: ReadonlyMap<number, string> = new Map()
  let actual: string | null = null
  let line = ''
  const lines: string[] = []
  for (const [operator, font, hex, said] of content.matchAll(
    /\/(F\d+) \S+ Tf|<([\da-f]+)> Tj|ActualText <FEFF([\da-f]*)>|\bET\b/gi,
  )) {
    if (font) letters = fonts.get(font) ?? new Map()
    else if (said !== undefined) actual = utf16(said)
    else if (hex) {
      line +=
        actual ?? (hex.match(/.{4}/g) ?? []).map((glyph) => letters.get(Number.parseInt(glyph, 16)) ?? '?').join('')
      actual = null
    } else if (operator === 'ET') {
      lines.push(line)
      line = ''
    }
  }
  return lines
}

/** Page dictionaries in order. */
export function pagesOf(pdf: PdfFile): readonly string[] {
  const root = follow(pdf, pdf.trailer, 'Root').dict
  const kids = /\/Kids \[([^\]]*)\]/.exec(follow(pdf, root, 'Pages').dict)?.[1] ?? ''
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => pdf.objects.get(Number(id))?.dict ?? '')
}

/** The lines of text of each page, as drawn and read back through the fonts' own tables. */
export const pdfLines = (pdf: PdfFile): readonly (readonly string[])[] =>
  pagesOf(pdf).map((page) => pageLines(pdf, page))
