import { z } from 'zod'
import { documentSchema } from './schema/document.ts'

/**
 * The JSON Schema (draft 2020-12) of the file format, for other tools that read or check `*.blueprint` files: the text of
 * `shared/document/blueprint.schema.json`. It says what a file may contain before defaults are filled in; ids and cells are checked by integrity.ts.
 */
export function writeJsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(documentSchema, { io: 'input', target: 'draft-2020-12' })
  const head = { $schema, title: 'Onstage service blueprint', description: 'File format of *.blueprint, version 1.' }
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`
}
