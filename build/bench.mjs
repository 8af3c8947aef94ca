import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './build.mjs'

/** npm run bench [-- NAME …]: runs the scripts of test/bench one after another (two at a time would measure each other); each prints a table. */
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const wanted = process.argv.slice(2)

await ensureBuilt()
const scripts = readdirSync(join(root, 'test', 'bench')).filter((file) => file.endsWith('.bench.ts'))
let failed = 0
for (const script of scripts.sort()) {
  const name = script.replace('.bench.ts', '')
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n## ${name}\n`)
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'build', 'run-ts.mjs'), join(root, 'test', 'bench', script)],
    {
      stdio: 'inherit',
      cwd: root,
    },
  )
  if (status !== 0) failed += 1
}
process.exitCode = failed === 0 ? 0 : 1
