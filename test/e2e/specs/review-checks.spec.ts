import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { violations } from '../harness/axe.ts'
import { expect, test } from '../harness/fixtures.ts'
import { root } from '../harness/root.ts'
import { BoardPage } from '../pages/board-page.ts'

const complete = join(root, 'test/e2e/files/complete.blueprint')

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Hot-pot restaurant visit/ }).click()
  await expect(new BoardPage(page).node('hp-c1')).toBeVisible()
}
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' })

test('findings lead to their place, and quick fixes are one undo step', async ({ start }) => {
  const { page } = await start()
  await openSample(page)
  const status = page.getByRole('button', { name: /\d findings/ })
  await expect(status).toContainText('5 findings')
  await status.click()
  const list = page.getByRole('region', { name: 'Findings' })
  const group = list.getByRole('group').filter({ hasText: 'Frontstage step without a standard' })
  await expect(group.locator('li')).toHaveCount(3)

  await group.locator('li button').first().click()
  await expect(page.getByText('1 selected')).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Properties' })).toContainText('Serve snacks and drinks')

  await group.getByRole('button', { name: 'Add a standard' }).first().click()
  await expect(page.getByRole('img', { name: /^Standard, Standard for: Serve snacks/ })).toBeVisible()
  await expect(group.locator('li')).toHaveCount(2)
  // The row is gone; the next one has the focus.
  await expect(group.locator('li button').first()).toBeFocused()
  await undo(page).click()
  await expect(undo(page)).toBeDisabled()
  await expect(group.locator('li')).toHaveCount(3)
  await list.hover()
  expect(await violations(page)).toEqual([])
})

test('what is missing is filled in from the list, by keys alone', async ({ start }) => {
  const { page } = await start()
  await openSample(page)
  await page.keyboard.press('Alt+5')
  const list = page.getByRole('region', { name: 'Findings' })
  for (let step = 0; step < 4; step++) await page.keyboard.press('F8')
  const current = list.locator('[aria-current="true"]')
  await expect(current).toContainText('lacks: authority, risk control')
  await current.press('Tab')
  await page.keyboard.press('Enter')
  const authority = page.getByRole('textbox', { name: 'Authority' })
  await expect(authority).toBeFocused()
  await page.keyboard.insertText('Waive up to 100 yuan')
  await page.keyboard.press('Enter')
  await expect(list).toContainText('lacks: risk control')
  await expect(list).not.toContainText('lacks: authority')
})

test('a promised surprise moves down the ladder', async ({ start }) => {
  const { page } = await start()
  await openSample(page)
  await page.keyboard.press('Alt+5')
  const list = page.getByRole('region', { name: 'Findings' })
  const row = list.locator('li').filter({ hasText: 'is no surprise' })
  await row.locator('button').first().click()
  const inspector = page.getByRole('complementary', { name: 'Properties' })
  await expect(inspector.getByRole('group', { name: 'Statement 1' }).first()).toBeInViewport()
  await row.getByRole('button', { name: 'Move to the expected need' }).click()
  await expect(row).toHaveCount(0)
  await expect(page.getByTestId('verdict')).not.toContainText('Surprised')
  await undo(page).click()
  await expect(page.getByTestId('verdict')).toContainText('Surprised')
})

test('an empty blueprint is not praised: there is nothing to check yet', async ({ start }) => {
  const { page } = await start()
  await page.getByRole('button', { name: /Blank, five lanes/ }).click()
  await page.getByRole('button', { name: 'Nothing to check yet' }).click()
  await expect(page.getByRole('region', { name: 'Checks and annotations' })).toContainText('Nothing to check yet')
})

test('a blueprint without findings says so', async ({ start }) => {
  const { page } = await start({ files: { 'complete.blueprint': complete }, file: 'complete.blueprint' })
  await page.getByRole('button', { name: 'Checks pass' }).click()
  await expect(page.getByRole('region', { name: 'Checks and annotations' })).toContainText('All 18 checks pass')
  await page.getByRole('separator', { name: 'Height of the list' }).press('ArrowUp')
  await expect(page.getByRole('separator', { name: 'Height of the list' })).toHaveAttribute('aria-valuenow', '264')
  await page.getByRole('button', { name: 'Close the list' }).click()
  await expect(page.getByRole('region', { name: 'Checks and annotations' })).toHaveCount(0)
})
