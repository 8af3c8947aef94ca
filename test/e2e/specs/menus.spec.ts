import type { Page } from '@playwright/test'
import { expect, test } from '../harness/fixtures.ts'

const focused = (page: Page) => page.locator(':focus')
const node = (page: Page, name: string) => page.getByRole('img', { name, exact: true })

/** A slow machine: whoever types fast is ahead of the page. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
}

test('words typed right after a command reach the label it opens, from menu, palette and context menu', async ({
  start,
}) => {
  const { page } = await start()
  await page.locator('[data-template="five-lane"]').click()
  await expect(page.getByTestId('canvas')).toBeVisible()
  await slowDown(page)

  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Insert' }).hover()
  await page.getByRole('menu').locator('[data-command="insert.process"]').click()
  await page.keyboard.type('Greet')
  await page.keyboard.press('Enter')
  await expect(node(page, 'Process, Greet')).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('add people')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Host')
  await page.keyboard.press('Enter')
  await expect(node(page, 'People, Host')).toBeVisible()

  await page.keyboard.press('Shift+F10')
  await page.getByRole('menu').locator('[data-command="edit.label"]').click()
  await page.keyboard.type('Doorman')
  await page.keyboard.press('Enter')
  await expect(node(page, 'People, Doorman')).toBeVisible()
})

test('menus and the palette give the focus back where it came from', async ({ start }) => {
  const { page } = await start()
  await page.locator('[data-template="taxi"]').click()
  const menu = page.getByRole('button', { name: 'Menu', exact: true })
  await menu.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(focused(page)).toHaveRole('menuitem')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(focused(page)).toHaveRole('menuitem')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(menu).toBeFocused()

  const palette = page.getByRole('button', { name: /Command palette/ })
  await palette.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(palette).toBeFocused()
})

test('the palette stays where it is while its list gets shorter', async ({ start }) => {
  const { page } = await start()
  await page.locator('[data-template="taxi"]').click()
  await expect(page.getByTestId('canvas')).toBeVisible()
  await page.keyboard.press('Control+k')
  const search = page.getByRole('textbox', { name: 'Search commands' })
  const top = async (): Promise<number> => (await search.boundingBox())?.y ?? -1
  await expect(search).toBeVisible()
  const first = await top()
  for (const words of ['zoom', ' nothing like it']) {
    await page.keyboard.type(words)
    await expect.poll(top).toBe(first)
  }
})

test('a dialog begins with its words or its first field, never on the cross', async ({ start }) => {
  const { page } = await start()
  await page.locator('[data-template="taxi"]').click()
  await expect(page.getByTestId('canvas')).toBeVisible()
  for (const key of ['F1', 'Control+/', 'Control+e']) {
    await page.keyboard.press(key)
    const dialog = page.getByRole('dialog')
    await expect(dialog.locator('[data-dialog-body]:focus, [data-dialog-body] :focus')).toHaveCount(1)
    await page.keyboard.press('Shift+Tab')
    await expect(dialog.locator(':focus')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
})
