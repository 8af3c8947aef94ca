import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { missingMark, sansAdvance } from '../../../shared/layout/text/metrics.ts'
import type { TextRun } from '../../../shared/layout/text/runs.ts'
import type { FontWeight } from '../../../shared/layout/text/types.ts'
import { type Document, type EmbeddedFont, embedFont, encodeCharacter, provideFont } from './pdfkit-access.ts'

type FontName = FontWeight | 'emoji'
const files: Record<FontName, { readonly package: string; readonly file: string }> = {
  regular: { package: 'noto-sans-sc', file: '400Regular/NotoSansSC_400Regular.ttf' },
  bold: { package: 'noto-sans-sc', file: '700Bold/NotoSansSC_700Bold.ttf' },
  emoji: { package: 'noto-emoji', file: '400Regular/NotoEmoji_400Regular.ttf' },
}
/** As measured: see shared/layout/text/metrics.ts. */
const features = { kern: false, liga: false, locl: false }

/** A run as the content stream wants it. `actual` = what it reads as, where the glyphs alone do not say. */
export type EncodedRun = { readonly font: string; readonly hex: string; readonly actual: string | null }
export type Fonts = { readonly encode: (run: TextRun, weight: FontWeight) => EncodedRun }

function readFont(name: FontName, fontDir: string | undefined): Uint8Array {
  const { package: pack, file } = files[name]
  const folder =
    fontDir ?? dirname(dirname(createRequire(import.meta.url).resolve(`@expo-google-fonts/${pack}/package.json`)))
  return readFileSync(join(folder, pack, file))
}

/**
 * The bundled fonts, each opened when first needed and embedded as a subset. Glyphs are looked up once per character, not once per text: with
 * kerning off nothing else depends on the neighbours, and text layout was 43 % of the drawing time.
 * @param fontDir folder with `noto-sans-sc/` and `noto-emoji/` where they are not beside the code as packages
 */
export function createFonts(document: Document, fontDir?: string): Fonts {
  const opened = new Map<FontName, { readonly font: EmbeddedFont; readonly glyphs: Map<string, string> }>()
  const open = (name: FontName) => {
    let entry = opened.get(name)
    if (!entry) {
      entry = { font: embedFont(document, readFont(name, fontDir)), glyphs: new Map() }
      opened.set(name, entry)
    }
    provideFont(document, entry.font)
    return entry
  }
  const encodeSans = (text: string, weight: FontWeight): EncodedRun => {
    const { font, glyphs } = open(weight)
    let hex = ''
    // Two and three em dashes are one glyph.
    for (const unit of text.includes('\u2014\u2014') ? (text.match(/\u2014{2,3}|./gsu) ?? []) : text) {
      let glyph = glyphs.get(unit)
      if (glyph === undefined) {
        const code = unit.codePointAt(0) ?? 0
        glyph = unit.startsWith('\u2014\u2014')
          ? font.encode(unit, features)[0].join('')
          : encodeCharacter(font, code, sansAdvance(code, weight))
        glyphs.set(unit, glyph)
      }
      hex += glyph
    }
    return { font: font.id, hex, actual: null }
  }
  const encodeEmoji = (text: string): EncodedRun => {
    const { font, glyphs } = open('emoji')
    // A sequence the font cannot join is drawn as its first picture, so that it stays as wide as measured.
    const hex = glyphs.get(text) ?? font.encode(text, features)[0][0] ?? ''
    glyphs.set(text, hex)
    return { font: font.id, hex, actual: text }
  }
  return {
    encode: (run, weight) => {
      if (run.font === 'emoji') return encodeEmoji(run.text)
      if (run.font === 'missing') return { ...encodeSans(missingMark.text, weight), actual: run.text }
      return encodeSans(run.text, weight)
    },
  }
}
