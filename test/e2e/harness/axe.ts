import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
type Axe = { readonly run: (where: object, options: object) => Promise<AxeResults> }

/**
 * Every violation axe finds on the page as it stands, of whatever weight, one line each. Tooltips and open menus belong to no region of the page: they
 * float, and what they belong to does.
 */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const found = await page.evaluate(() => {
    const isMenuOpen = document.querySelector('[role="menu"]') !== null
    return (globalThis as unknown as { axe: Axe }).axe.run(
      { exclude: ['[data-portal]:has([role="tooltip"])'] },
      { rules: { region: { enabled: !isMenuOpen } } },
    )
  })
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}
