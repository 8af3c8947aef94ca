import { relative } from 'node:path'

/** @typedef {{ passed: number, failed: number, failures: string[] }} Outcome */

/**
 * @param {string} text
 */
const shorten = (text) => text.split('\n').slice(0, 12).join('\n')

/**
 * Counts of Vitest's JSON report; a file that could not be run at all counts as one failure.
 * @param {unknown} report @param {string} root
 * @returns {Outcome}
 */
export function countVitest(report, root) {
  const { testResults } =
    /** @type {{ testResults: { name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[] }} */ (
      report
    )
  /** @type {Outcome} */
  const outcome = { passed: 0, failed: 0, failures: [] }
  for (const file of testResults) {
    const name = relative(root, file.name)
    const failed = file.assertionResults.filter((test) => test.status === 'failed')
    outcome.passed += file.assertionResults.filter((test) => test.status === 'passed').length
    outcome.failed += failed.length
    outcome.failures.push(
      ...failed.map((test) => `${name}: ${test.fullName}\n${shorten(test.failureMessages.join('\n'))}`),
    )
    if (file.status === 'failed' && failed.length === 0) {
      outcome.failed += 1
      outcome.failures.push(`${name}\n${shorten(file.message)}`)
    }
  }
  return outcome
}

/**
 * @typedef {{ title: string, file: string, ok: boolean, tests: { status: string, results: { error?: { message?: string } }[] }[] }} Spec
 * @typedef {{ title: string, specs: Spec[], suites?: Suite[] }} Suite
 */

/**
 * @param {Suite[]} suites
 * @returns {Spec[]}
 */
const specsOf = (suites) => suites.flatMap((suite) => [...suite.specs, ...specsOf(suite.suites ?? [])])

/**
 * Counts of Playwright's JSON report; a test that passed only when repeated has failed.
 * @param {unknown} report
 * @returns {Outcome}
 */
export function countPlaywright(report) {
  const { suites, errors } = /** @type {{ suites: Suite[], errors: { message?: string }[] }} */ (report)
  /** @type {Outcome} */
  const outcome = {
    passed: 0,
    failed: errors.length,
    failures: errors.map((error) => shorten(error.message ?? 'playwright')),
  }
  for (const spec of specsOf(suites)) {
    for (const test of spec.tests) {
      if (test.status === 'expected') outcome.passed += 1
      else if (test.status !== 'skipped') {
        outcome.failed += 1
        const message = test.results.find((result) => result.error)?.error?.message ?? test.status
        outcome.failures.push(`${spec.file}: ${spec.title}\n${shorten(message)}`)
      }
    }
  }
  return outcome
}
