import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

type Count = (report: unknown, root?: string) => { passed: number; failed: number; failures: string[] }
const counts: { countVitest: Count; countPlaywright: Count } = await import(
  pathToFileURL(resolve('build/test-counts.mjs')).href
)

describe('the last line of npm test', () => {
  it('counts every test of Vitest, and a file that did not run as a failure', () => {
    const test = (status: string) => ({ status, fullName: 'x', failureMessages: ['no'] })
    const report = {
      testResults: [
        {
          name: '/r/a.test.ts',
          status: 'failed',
          message: '',
          assertionResults: [test('passed'), test('failed'), test('skipped')],
        },
        { name: '/r/b.test.ts', status: 'failed', message: 'cannot import', assertionResults: [] },
      ],
    }
    expect(counts.countVitest(report, '/r')).toMatchObject({
      passed: 1,
      failed: 2,
      failures: ['a.test.ts: x\nno', 'b.test.ts\ncannot import'],
    })
  })
  it('counts every test of Playwright, a flaky one as failed', () => {
    const spec = (status: string) => ({ title: 't', file: 'f', ok: true, tests: [{ status, results: [{}] }] })
    const report = {
      errors: [],
      suites: [
        {
          title: 's',
          specs: [spec('expected')],
          suites: [{ title: 'i', specs: [spec('flaky'), spec('unexpected'), spec('skipped')] }],
        },
      ],
    }
    expect(counts.countPlaywright(report)).toMatchObject({ passed: 1, failed: 2 })
    expect(counts.countPlaywright({ errors: [{ message: 'no browser' }], suites: [] })).toMatchObject({
      passed: 0,
      failed: 1,
    })
  })
})
