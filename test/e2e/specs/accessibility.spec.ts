import { violations } from '../harness/axe.ts'
import { expect, test } from '../harness/fixtures.ts'
import { BoardPage } from '../pages/board-page.ts'

for (const language of ['en', 'zh-CN'] as const) {
  test(`start screen, editor and dialogs are accessible (${language})`, async ({ start }) => {
    const { page } = await start({ language })
    const board = new BoardPage(page)
    await expect(page.locator('[data-template="complaint"]')).toBeVisible()
    expect(await violations(page), 'start screen').toEqual([])

    await page.locator('[data-template="complaint"]').click()
    await expect(board.node('cp-c2')).toBeVisible()
    expect(await violations(page), 'editor').toEqual([])

    await board.click('cp-c2')
    await expect(page.getByTestId('verdict')).toBeVisible()
    expect(await violations(page), 'moment in the inspector').toEqual([])

    const dialog = page.getByRole('dialog')
    const opened = async (keys: string, name: string): Promise<void> => {
      await page.keyboard.press(keys)
      await expect(dialog).toBeVisible()
      expect(await violations(page), name).toEqual([])
      // A list that is open takes the first Escape.
      await expect(async () => {
        await page.keyboard.press('Escape')
        await expect(dialog).toHaveCount(0, { timeout: 1_000 })
      }).toPass()
    }
    await opened('ControlOrMeta+k', 'command palette')
    await opened('F1', 'help')
    await opened('ControlOrMeta+/', 'shortcuts')
    await opened('c', 'connect')

    await page.keyboard.press('ControlOrMeta+e')
    await expect(dialog.getByText(/Page 1 of \d+|第 1 页/)).toBeVisible()
    expect(await violations(page), 'export').toEqual([])
  })
}

test('menus, lists under the board, and everything in the dark are accessible', async ({ start }) => {
  const { page } = await start()
  const board = new BoardPage(page)
  await page.locator('[data-template="complaint"]').click()
  await board.click('cp-c2')
  const menu = page.getByRole('menu')
  for (const theme of ['Light theme', 'Dark theme']) {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(theme)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+F10')
    await expect(menu).toBeVisible()
    expect(await violations(page), `${theme}: context menu`).toEqual([])
    await page.keyboard.press('Escape')
    await expect(menu).toHaveCount(0)

    await page.getByRole('button', { name: 'Menu', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Insert' }).hover()
    await expect(menu).toHaveCount(2)
    expect(await violations(page), `${theme}: main menu`).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(menu).toHaveCount(0)

    for (const keys of ['Alt+5', 'Alt+6']) {
      await page.keyboard.press(keys)
      await expect(page.locator('[data-pane="dock"]')).toBeVisible()
      expect(await violations(page), `${theme}: ${keys}`).toEqual([])
    }
    await page.keyboard.press('Alt+6')
    for (const keys of ['Alt+2', 'Alt+3', 'Alt+4']) {
      await page.keyboard.press(keys)
      await expect(page.locator('main [data-view] > *')).toBeVisible()
      expect(await violations(page), `${theme}: ${keys}`).toEqual([])
    }
    await page.keyboard.press('Alt+1')
    await board.click('cp-c2')
  }
})
