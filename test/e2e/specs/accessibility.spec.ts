import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { expect, test } from '../harness/fixtures.ts'
import { BoardPage } from '../pages/board-page.ts'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on the page as it stands, one line each. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

for (const language of ['en', 'zh-CN'] as const) {
  test(`start screen, editor and dialogs are accessible (${language})`, async ({ start }) => {
    const { page } = await start({ language })
    const board = new BoardPage(page)
    await expect(page.locator('[data-template="complaint"]')).toBeVisible()
    expect(await findings(page), 'start screen').toEqual([])

    await page.locator('[data-template="complaint"]').click()
    await expect(board.node('cp-c2')).toBeVisible()
    expect(await findings(page), 'editor').toEqual([])

    await board.click('cp-c2')
    await expect(page.getByTestId('verdict')).toBeVisible()
    expect(await findings(page), 'moment in the inspector').toEqual([])

    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await findings(page), 'command palette').toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()

    await page.keyboard.press('ControlOrMeta+e')
    await expect(page.getByRole('dialog').getByText(/Page 1 of \d+|第 1 页/)).toBeVisible()
    expect(await findings(page), 'export').toEqual([])
  })
}
