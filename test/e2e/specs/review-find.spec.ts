import type { Page } from '@playwright/test'
import { violations } from '../harness/axe.ts'
import { expect, test } from '../harness/fixtures.ts'
import { BoardPage } from '../pages/board-page.ts'

async function openSample(page: Page): Promise<BoardPage> {
  await page.getByRole('button', { name: /Hot-pot restaurant visit/ }).click()
  const board = new BoardPage(page)
  await expect(board.node('hp-c1')).toBeVisible()
  return board
}
const bar = (page: Page) => page.getByRole('search', { name: 'Find in the blueprint' })
const query = (page: Page) => bar(page).getByRole('textbox', { name: 'Find in the blueprint' })

test('finds in both languages, goes on and back, and leaves the board with the keyboard', async ({ start }) => {
  const { page } = await start()
  await openSample(page)
  await page.keyboard.press('Control+f')
  await expect(query(page)).toBeFocused()
  await page.keyboard.type('server')
  const count = bar(page).getByRole('status')
  await expect(count).toHaveText(/^1 of \d+$/)
  await page.keyboard.press('Enter')
  await expect(count).toHaveText(/^2 of/)
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('F3')
  await expect(count).toHaveText(/^2 of/)
  await expect(page.getByText('1 selected')).toBeVisible()
  expect(await violations(page)).toEqual([])

  await query(page).fill('美甲')
  await expect(bar(page)).toContainText('中')
  await query(page).fill('dwq')
  await expect(bar(page)).toContainText('by pinyin')
  await query(page).fill('zzzz')
  await expect(count).toHaveText('No match')

  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await expect(page.locator('[data-canvas]')).toBeFocused()
  await page.keyboard.press('Control+f')
  await expect(query(page)).toHaveValue('zzzz')
})

test('a match in a field is shown in the inspector', async ({ start }) => {
  const { page } = await start()
  await openSample(page)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('towel on rainy')
  await expect(page.getByRole('tab', { name: 'Moment of truth' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('group', { name: 'Statement 1' }).first()).toBeInViewport()
  await expect(query(page)).toBeFocused()
})

test('replaces in labels, one or all, each one undo step', async ({ start }) => {
  const { page } = await start()
  await openSample(page)
  const undo = page.getByRole('button', { name: 'Undo' })
  await page.keyboard.press('Control+h')
  await page.keyboard.type('table server')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Floor host')
  await bar(page).getByRole('button', { name: 'Replace', exact: true }).click()
  await expect(page.getByRole('img', { name: 'People, Floor host' })).toBeVisible()
  await undo.click()
  await expect(undo).toBeDisabled()
  await query(page).fill('and')
  await bar(page).getByRole('button', { name: 'Replace in all labels' }).click()
  await expect(page.getByText(/\d+ labels changed/)).toBeVisible()
  await undo.click()
  await expect(undo).toBeDisabled()
})
