import { violations } from '../harness/axe.ts'
import { expect, test } from '../harness/fixtures.ts'
import { ViewsPage } from '../pages/views-page.ts'

test('a connection is selected, retyped, named and deleted on the board without a mouse', async ({ start }) => {
  const { page } = await start()
  const views = new ViewsPage(page)
  await views.open('hotpot', 'board')
  const active = page.locator('#canvas-active-item')
  await views.press('ArrowRight', 'ArrowDown')
  await expect(active).toHaveAccessibleName(/Process, Arrive and take a number/)
  await views.press(']')
  await expect(active).toHaveAccessibleName(
    'Interaction: Arrive and take a number → Welcome, issue number, state expected wait',
  )
  await views.press(']')
  await expect(active).toHaveAccessibleName('Flow: Arrive and take a number → Wait for a table')
  await expect(views.inspector.getByRole('heading', { name: 'Connection' })).toBeVisible()

  await views.press('Shift+F10')
  await expect(page.locator('[data-menu="connection"]')).toBeVisible()
  await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1)
  const type = page.getByRole('menuitem', { name: 'Connection type' })
  await expect(async () => {
    await views.press('ArrowDown')
    await expect(type).toBeFocused({ timeout: 200 })
  }).toPass()
  await views.press('ArrowRight')
  await expect(page.getByRole('menuitemcheckbox', { name: 'Flow' })).toBeFocused()
  await views.press('ArrowDown', 'ArrowDown', 'Enter')
  await expect(active).toHaveAccessibleName('Support: Arrive and take a number → Wait for a table')

  await views.press('F2')
  await page.keyboard.type('by text message')
  await views.press('Enter')
  await expect(views.inspector.getByRole('textbox').first()).toHaveValue('by text message')

  await views.press('Delete')
  await expect(page.getByRole('contentinfo')).toContainText('34 connections')
  await views.undo()
  await expect(page.getByRole('contentinfo')).toContainText('35 connections')

  // Its end in the direction of an arrow; from there on along the next one.
  await views.press(']', ']', 'ArrowRight')
  await expect(active).toHaveAccessibleName(/Wait for a table/)
})

test('the outline and the table say what leads where', async ({ start }) => {
  const { page } = await start()
  const views = new ViewsPage(page)
  await views.open('hotpot', 'outline')
  const item = (name: RegExp) => page.getByRole('treeitem', { name })
  const host = item(/^Environment, Shopfront, light and host stand/)
  await expect(host).toHaveAccessibleDescription('leads to Arrive and take a number (Shapes)')
  await expect(host).toContainText('→ Arrive and take a number')
  await page.keyboard.type('shop')
  await expect(host).toBeFocused()
  await expect(host).toHaveAttribute('aria-expanded', 'false')
  await views.press('ArrowRight', 'ArrowRight')
  const row = item(/^Connection → Arrive and take a number, Shapes/)
  await expect(row).toBeFocused()
  expect(await violations(page)).toEqual([])

  await views.press('Enter')
  await expect(row).toHaveAttribute('aria-selected', 'true')
  await views.press('F2')
  await page.keyboard.type('first look')
  await views.press('Enter')
  await expect(item(/^Connection → Arrive and take a number, Shapes, first look/)).toBeFocused()
  await views.press('Control+k')
  await page.keyboard.type('connection type: supp')
  await views.press('Enter')
  await expect(item(/^Connection → Arrive and take a number, Support, first look/)).toBeVisible()
  await expect(item(/^Connection → Arrive and take a number, Support/)).toBeFocused()
  await views.press('Delete')
  await expect(page.getByRole('contentinfo')).toContainText('34 connections')
  await expect(page.locator('[data-row]:focus')).toHaveCount(1)
  await views.undo()
  await expect(item(/^Connection → Arrive and take a number, Support, first look/)).toHaveCount(1)

  await views.show('table')
  await expect(page.getByRole('button', { name: /^Process, Pay the bill/ })).toHaveAccessibleDescription(
    /leads to .*Leave \(Flow\).*; from /,
  )
})
