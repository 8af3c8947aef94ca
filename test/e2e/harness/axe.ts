import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every violation axe finds on the page as it stands, of whatever weight, one line each. A tooltip belongs to no region: it floats, and what it names does. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: (where: object) => Promise<AxeResults> } }).axe.run({
      exclude: ['[data-portal]:has([role="tooltip"])'],
    }),
  )
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}
