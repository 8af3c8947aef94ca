import { defineConfig } from '@playwright/test'

/** The same specs run in every shell; `shell` names the one a project drives (test/e2e/harness). */
export default defineConfig<{ shellName: 'loopback' | 'electron' }>({
  testDir: 'test/e2e/specs',
  outputDir: '.cache/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  projects: [
    { name: 'loopback', testIgnore: '**/electron/**', use: { shellName: 'loopback' } },
    { name: 'electron', testIgnore: '**/loopback/**', use: { shellName: 'electron' } },
  ],
})
