import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { serializeDocument } from '../shared/document/serialize.ts'
import { arrange } from '../shared/editing/operations/arrange.ts'
import { blueprintFrom } from './templates/from-sample.ts'
import type { SampleFile } from './templates/sample-types.ts'

/**
 * node build/run-ts.mjs build/write-templates.ts [--check]: writes the sample templates of shared/templates from build/templates/samples.yaml, arranged.
 * With --check nothing is written; a file that would change is named and the exit code is 1.
 */
const isCheck = process.argv.includes('--check')
const file: SampleFile = parse(readFileSync('build/templates/samples.yaml', 'utf8'))

for (const sample of file.blueprints) {
  const arranged = arrange(blueprintFrom(sample, file), {})
  if (!arranged.ok) throw new Error(`${sample.id}: ${arranged.error.code} ${arranged.error.id ?? ''}`)
  const target = `shared/templates/${sample.id}.json`
  const content = serializeDocument(arranged.value)
  if (!isCheck) writeFileSync(target, content)
  else if (readFileSync(target, 'utf8') !== content) {
    console.error(`${target}: not what build/write-templates.ts makes; run it`)
    process.exitCode = 1
  }
}
