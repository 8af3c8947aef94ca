import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/{unit,contract,architecture,golden}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Generous: several test files and the programs they start share the processors.
    // electron-store imports `electron`; only a module that Vitest loads itself gets the test's stand-in.
    server: { deps: { inline: ['electron-store'] } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A failing check must say what it found, not how much.
    chaiConfig: { truncateThreshold: 2_000 },
  },
})
