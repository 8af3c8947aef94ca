import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Language } from '../../shared/document/schema/text.ts'
import type { ExportOptions } from '../../shared/host/contract.ts'
import { layoutPages } from '../../shared/layout/page/layout-pages.ts'
import { type PageModel, type PartId, partIds } from '../../shared/layout/page/model.ts'
import { parsePaperSize } from '../../shared/layout/page/paper.ts'
import { boardOf, measurer, scoreOf } from '../store/derived.ts'

type Languages = readonly [Language] | readonly [Language, Language]

/** The languages of the pages, the document's primary one first: the same rule as the host's. */
export function languagesOf(document: Blueprint, wanted: ExportOptions['languages']): Languages {
  if (wanted !== 'both') return [wanted]
  return document.languages[0] === 'en' ? ['en', 'zh-CN'] : ['zh-CN', 'en']
}

export const isPart = (part: string): part is PartId => partIds.some((known) => known === part)

/** The pages that an export with these options would print; null when the poster size cannot be read or no part is chosen. */
export function previewPages(document: Blueprint, options: ExportOptions, date: string): PageModel | null {
  const poster = parsePaperSize(options.poster)
  const parts: PartId[] = options.format === 'svg' ? ['poster'] : options.parts.filter(isPart)
  if (!poster.ok || parts.length === 0) return null
  const languages = languagesOf(document, options.languages)
  const board = boardOf(document, { languages, curve: true }, options.view)
  return layoutPages(
    { document, board, score: scoreOf(document), measurer },
    { languages, parts, paper: options.paper, poster: poster.value, date, view: options.view ?? 'lanes' },
  )
}
