import { randomUUID } from 'node:crypto'
import { basename, extname, resolve } from 'node:path'
import { documentViews } from '../../../shared/document/schema/view.ts'
import { t } from '../../../shared/i18n/t.ts'
import { partIds } from '../../../shared/layout/page/model.ts'
import { readBlueprint } from '../../node/files/blueprint-file.ts'
import { nodeFiles } from '../../node/files/node-files.ts'
import { replaceFile } from '../../node/files/replace-file.ts'
import { drawDocument } from '../../node/host/export-document.ts'
import { oneFile, oneOf, readArguments } from '../arguments.ts'
import { type ExitCode, exitCodes, type Io, UsageError } from '../io.ts'

const options = {
  out: { type: 'string' },
  lang: { type: 'string' },
  parts: { type: 'string' },
  poster: { type: 'string' },
  paper: { type: 'string' },
  view: { type: 'string' },
} as const

/** onstage export FILE --out OUT.pdf|OUT.svg [--lang] [--parts] [--poster] [--paper] [--view]: draws the pages and writes them in one step. */
export async function runExport(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options)
  const path = oneFile(positionals, io)
  if (values.out === undefined) throw new UsageError(t(io.language, 'cli.optionMissing', { option: '--out' }))
  const out = resolve(values.out)
  const format = extname(out).toLowerCase().slice(1)
  if (out === path) throw new UsageError(t(io.language, 'cli.sameFile'))
  if (format !== 'pdf' && format !== 'svg')
    throw new UsageError(t(io.language, 'cli.badExtension', { file: values.out }))
  const { bytes: source, document } = await readBlueprint(nodeFiles, path)
  const primary = document.languages[0] ?? 'zh-CN'
  const lang = oneOf(
    values.lang,
    { option: '--lang', allowed: ['zh-CN', 'en', 'both'] as const, fallback: primary },
    io,
  )
  const paper = oneOf(values.paper, { option: '--paper', allowed: ['A4', 'A3', 'Letter'] as const, fallback: 'A4' }, io)
  const view = oneOf(values.view, { option: '--view', allowed: documentViews, fallback: 'lanes' }, io)
  const made = await drawDocument(document, {
    source,
    sourceName: basename(path),
    options: {
      format,
      languages: lang,
      parts: values.parts === undefined ? [...partIds] : values.parts.split(',').map((part) => part.trim()),
      paper,
      poster: values.poster ?? 'A1',
      view,
    },
    now: new Date(),
  })
  await replaceFile(nodeFiles, { path: out, bytes: made.bytes, unique: randomUUID() })
  const size = Math.ceil(made.bytes.length / 1024)
  io.out(`${t(io.language, 'cli.exported', { file: basename(out), pages: made.pages, size })}\n`)
  return exitCodes.ok
}
