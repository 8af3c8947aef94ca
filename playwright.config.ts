import { defineConfig } from '@playwright/test'

/** The same specs run in every shell; `shell` names the one a project drives (test/e2e/harness). */
export default defineConfig<{ shellName: 'loopback' | 'electron' }>({
  testDir: 'test/e2e/specs',
  outputDir: '.cache/e2e',
  // Generous: on a busy machine a whole job takes its time; a wrong result fails at once all the same.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  use: { actionTimeout: 60_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  projects: [
    { name: 'loopback', testIgnore: '**/electron/**', use: { shellName: 'loopback' } },
    { name: 'electron', testIgnore: '**/loopback/**', use: { shellName: 'electron' } },
  ],
})
