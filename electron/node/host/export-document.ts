import { parse as parsePath } from 'node:path'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { Language } from '../../../shared/document/schema/text.ts'
import type { DocumentView } from '../../../shared/document/schema/view.ts'
import { viewOf } from '../../../shared/document/view/view-of.ts'
import { visibleDocument } from '../../../shared/document/view/visible-document.ts'
import type { ExportOptions } from '../../../shared/host/contract.ts'
import { isoDay } from '../../../shared/i18n/dates.ts'
import { layoutBoard } from '../../../shared/layout/board/layout-board.ts'
import type { Board } from '../../../shared/layout/board/types.ts'
import { layoutPages } from '../../../shared/layout/page/layout-pages.ts'
import { type PageModel, type PageOptions, type PartId, partIds } from '../../../shared/layout/page/model.ts'
import { parsePaperSize } from '../../../shared/layout/page/paper.ts'
import { createMeasurer } from '../../../shared/layout/text/measurer.ts'
import type { Measurer } from '../../../shared/layout/text/types.ts'
import { scoreBlueprint } from '../../../shared/scoring/score-blueprint.ts'
import type { BlueprintScore } from '../../../shared/scoring/types.ts'
import { parseBlueprint } from '../files/blueprint-file.ts'
import { failure } from '../files/failure.ts'
import type { Exported, ExportRequest } from './ports.ts'

type Languages = readonly [Language] | readonly [Language, Language]

/** The board of a document, in one of its views, with everything that it was made from. */
export function makeBoard(
  document: Blueprint,
  languages: Languages,
  view: DocumentView = 'lanes',
): { readonly board: Board; readonly score: BlueprintScore; readonly measurer: Measurer } {
  const score = scoreBlueprint(document)
  const measurer = createMeasurer()
  return {
    board: layoutBoard(visibleDocument(viewOf(document, view)), score, measurer, { languages, curve: true }),
    score,
    measurer,
  }
}

/** The languages of the pages, the document's primary one first. */
function languagesOf(document: Blueprint, wanted: ExportOptions['languages']): Languages {
  if (wanted !== 'both') return [wanted]
  return document.languages[0] === 'en' ? ['en', 'zh-CN'] : ['zh-CN', 'en']
}

const isPart = (part: string): part is PartId => partIds.some((known) => known === part)

function pageOptions(
  document: Blueprint,
  { options, now, sourceName }: ExportRequest,
): PageOptions & { languages: Languages } {
  const unknown = options.parts.find((part) => !isPart(part))
  if (unknown !== undefined)
    throw failure('invalid-input', sourceName, 'host.error.badPart', { part: unknown }, 'parts')
  const poster = parsePaperSize(options.poster)
  if (!poster.ok) throw failure('invalid-input', sourceName, 'host.error.badPoster', { size: options.poster }, 'poster')
  return {
    languages: languagesOf(document, options.languages),
    parts: options.format === 'svg' ? ['poster'] : options.parts.filter(isPart),
    paper: options.paper,
    poster: poster.value,
    date: isoDay(now),
    ...(options.view ? { view: options.view } : {}),
  }
}

/**
 * The printed pages of a document: parse → score → board → pages → PDF, or the poster as SVG. The one way to export in every shell.
 * Throws HostFailure: invalid-document, invalid-input (unknown part or poster size), cancelled.
 */
export async function exportDocument(request: ExportRequest): Promise<Exported> {
  return drawDocument(parseBlueprint(request.source, request.sourceName).document, request)
}

/** The same for a caller that has just parsed `request.source` itself. */
export async function drawDocument(document: Blueprint, request: ExportRequest): Promise<Exported> {
  const { sourceName, options } = request
  const settings = pageOptions(document, request)
  const model = layoutPages({ document, ...makeBoard(document, settings.languages, options.view) }, settings)
  if (options.format === 'svg') return drawSvg(model, document)
  try {
    return await drawPdf(model, document, request)
  } catch (error) {
    if (request.signal?.aborted) throw failure('cancelled', sourceName, 'host.error.cancelled')
    throw error
  }
}

async function drawSvg(model: PageModel, { assets }: Blueprint): Promise<Exported> {
  const { pageToSvg } = await import('../../../shared/layout/page/svg.ts')
  const page = model.pages[0]
  if (!page) throw new Error('the poster has no page')
  const text = pageToSvg(page, { title: model.title, language: model.language, assets })
  return { bytes: new TextEncoder().encode(text), pages: 1 }
}

/** The PDF library is loaded here and not before: nothing else needs it. */
async function drawPdf(model: PageModel, { assets }: Blueprint, request: ExportRequest): Promise<Exported> {
  const { source, sourceName, now, signal, progress } = request
  const { writePdf } = await import('../pdf/write-pdf.ts')
  const bytes = await writePdf(model, {
    assets,
    created: now,
    attachment: {
      name: `${parsePath(sourceName).name || 'document'}.blueprint`,
      bytes: typeof source === 'string' ? new TextEncoder().encode(source) : source,
      date: now,
    },
    onPage: (done, total) => progress?.(done, total, model.pages[done - 1]?.part ?? ''),
    ...(signal ? { signal } : {}),
  })
  return { bytes, pages: model.pages.length }
}
