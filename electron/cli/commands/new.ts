import { randomUUID } from 'node:crypto'
import { basename, resolve } from 'node:path'
import { languages } from '../../../shared/document/schema/text.ts'
import { isoDay } from '../../../shared/i18n/dates.ts'
import { t } from '../../../shared/i18n/t.ts'
import { createFromTemplate, isTemplateId, templateIds } from '../../../shared/templates/templates.ts'
import { documentBytes } from '../../node/files/blueprint-file.ts'
import { failure } from '../../node/files/failure.ts'
import { nodeFiles } from '../../node/files/node-files.ts'
import { replaceFile } from '../../node/files/replace-file.ts'
import { oneOf, readArguments } from '../arguments.ts'
import { type ExitCode, exitCodes, type Io, UsageError } from '../io.ts'

const options = { template: { type: 'string' }, lang: { type: 'string' }, out: { type: 'string' } } as const

/** onstage new --template NAME [--lang] --out FILE: writes a new blueprint; never over a file that holds something. */
export async function runNew(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options)
  if (positionals[0] !== undefined) throw new UsageError(t(io.language, 'cli.tooManyFiles', { file: positionals[0] }))
  const template = required(values.template, '--template', io)
  const out = resolve(required(values.out, '--out', io))
  if (!isTemplateId(template)) {
    const params = { option: '--template', value: template, allowed: templateIds.join(', ') }
    throw new UsageError(t(io.language, 'cli.badValue', params))
  }
  const language = oneOf(values.lang, { option: '--lang', allowed: languages, fallback: io.language }, io)
  const size = await nodeFiles.stat(out).then(
    (stat) => stat.size,
    () => 0,
  )
  if (size > 0) throw failure('io', basename(out), 'cli.exists', {}, 'write')
  const document = createFromTemplate(template, { language, id: randomUUID(), date: isoDay(new Date()) })
  await replaceFile(nodeFiles, { path: out, bytes: documentBytes(document, basename(out)), unique: randomUUID() })
  io.out(`${t(io.language, 'cli.created', { file: basename(out) })}\n`)
  return exitCodes.ok
}

function required(value: string | undefined, option: string, io: Io): string {
  if (value === undefined || value === '') throw new UsageError(t(io.language, 'cli.optionMissing', { option }))
  return value
}
