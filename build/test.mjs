import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { countPlaywright, countVitest } from './test-counts.mjs'

/**
 * npm test: build, type check, lint, dead code, unit, contract, architecture and golden tests, end-to-end tests. Every step runs even when one
 * before has failed. A static step counts as one, every test as one; the last line is "N passed, N failed".
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const reports = join(root, '.cache', 'reports')
const stepTime = 1_800_000

/** @typedef {{ passed: number, failed: number, failures: string[] }} Outcome */
/** @typedef {{ name: string, run: () => Promise<Outcome> }} Step */

/**
 * Runs a program of node_modules; resolves with its exit code and everything it printed.
 * @param {string} script path inside node_modules @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
function runTool(script, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', CI: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const timer = setTimeout(() => {
      output += `\nended after ${stepTime / 1000} s`
      child.kill('SIGKILL')
    }, stepTime)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code: code ?? 1, output })
    })
  })
}

/**
 * @param {string} text @param {number} count
 */
const lastLines = (text, count) => text.trimEnd().split('\n').slice(-count).join('\n')

/**
 * A step that passes or fails as a whole.
 * @param {string} name @param {string} script @param {string[]} args
 * @returns {Step}
 */
const check = (name, script, args) => ({
  name,
  run: async () => {
    const { code, output } = await runTool(script, args)
    if (code === 0) return { passed: 1, failed: 0, failures: [] }
    return { passed: 0, failed: 1, failures: [`${name}\n${lastLines(output, 60)}`] }
  },
})

/**
 * A step whose report is a JSON file that `count` understands.
 * @param {string} name @param {string} script
 * @param {(report: string) => string[]} args @param {(report: unknown) => Outcome} count
 * @returns {Step}
 */
const suite = (name, script, args, count) => ({
  name,
  run: async () => {
    const report = join(reports, `${name}.json`)
    rmSync(report, { force: true })
    const { code, output } = await runTool(script, args(report))
    try {
      const outcome = count(JSON.parse(readFileSync(report, 'utf8')))
      if (code === 0 || outcome.failed > 0) return outcome
      return { ...outcome, failed: 1, failures: [`${name} ended with ${code}\n${lastLines(output, 40)}`] }
    } catch {
      return { passed: 0, failed: 1, failures: [`${name} left no report\n${lastLines(output, 60)}`] }
    }
  },
})

/** @type {Step} */
const buildStep = {
  name: 'build',
  run: async () => {
    try {
      await ensureBuilt()
      return { passed: 1, failed: 0, failures: [] }
    } catch (error) {
      return { passed: 0, failed: 1, failures: [`build\n${error instanceof Error ? error.message : error}`] }
    }
  },
}

const steps = [
  buildStep,
  check('types', 'typescript/bin/tsc', ['-b']),
  check('lint', '@biomejs/biome/bin/biome', ['check', '--diagnostic-level=error', '.']),
  check('dead code', 'knip/bin/knip.js', []),
  suite(
    'vitest',
    'vitest/vitest.mjs',
    (report) => ['run', '--reporter=json', `--outputFile=${report}`],
    (report) => countVitest(report, root),
  ),
  suite('playwright', '@playwright/test/cli.js', () => ['test', '--reporter=json'], countPlaywright),
]

mkdirSync(reports, { recursive: true })
process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = join(reports, 'playwright.json')
const total = { passed: 0, failed: 0, failures: /** @type {string[]} */ ([]) }
for (const { name, run } of steps) {
  const started = Date.now()
  const { passed, failed, failures } = await run()
  console.log(
    `${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  )
  total.passed += passed
  total.failed += failed
  total.failures.push(...failures)
}
for (const failure of total.failures) console.log(`\n--- ${failure}`)
if (total.failures.length > 0) console.log('')
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
