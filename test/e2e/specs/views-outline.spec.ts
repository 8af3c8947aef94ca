import { violations } from '../harness/axe.ts'
import { expect, test } from '../harness/fixtures.ts'
import { ViewsPage } from '../pages/views-page.ts'

test('moves through the tree, opens and closes it, finds by typing', async ({ start }) => {
  const { page } = await start()
  const views = new ViewsPage(page)
  await views.open('taxi', 'outline')
  const tree = page.getByRole('tree', { name: 'Outline' })
  const item = (name: RegExp) => tree.getByRole('treeitem', { name })
  await expect(item(/^Stage 1: Hail and book/)).toBeFocused()
  await expect(item(/^Stage 1/)).toHaveAttribute('aria-expanded', 'true')
  await views.press('ArrowDown', 'ArrowDown')
  await expect(item(/^Environment, Roof light and livery/)).toBeFocused()
  await views.press('ArrowLeft', 'ArrowLeft')
  await expect(item(/^Lane: Physical evidence, 1 step/).first()).toHaveAttribute('aria-expanded', 'false')
  await expect(item(/Roof light/)).toHaveCount(0)
  await views.press('ArrowRight', 'End')
  await expect(tree.getByRole('treeitem').last()).toBeFocused()
  await views.press('Home')
  await page.keyboard.type('wait')
  await expect(
    item(/^Process, Wait at red lights or in a jam, Wait point 6 min, Moment of truth 3, Let-down/),
  ).toBeFocused()
  await views.press('Enter')
  await expect(views.inspector).toContainText('Red lights and jams')
  await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(1)
})

test('renames, adds, moves and deletes steps from the keyboard, undoable', async ({ start }) => {
  const { page } = await start()
  const views = new ViewsPage(page)
  await views.open('taxi', 'outline')
  const tree = page.getByRole('tree', { name: 'Outline' })
  const item = (name: RegExp) => tree.getByRole('treeitem', { name })
  await page.keyboard.type('hail on')
  await views.press('F2')
  await page.keyboard.type('Call a cab')
  await views.press('Enter')
  await expect(item(/^Process, Call a cab/)).toBeFocused()

  // A row of steps: Enter keeps one and begins the next, Escape ends it.
  await views.press('Insert')
  await page.keyboard.type('Wait outside')
  await views.press('Enter')
  await page.keyboard.type('Wave')
  await views.press('Enter', 'Escape')
  await expect(item(/^Process, Wave/)).toBeFocused()
  await expect(item(/^Process, Wave/)).toHaveAttribute('aria-posinset', '3')
  await expect(page.getByRole('contentinfo')).toContainText('29 nodes')

  await views.press('Alt+ArrowUp')
  await expect(item(/^Process, Wave/)).toHaveAttribute('aria-posinset', '2')
  await expect(item(/^Process, Wave/)).toBeFocused()
  await views.press('Alt+ArrowRight')
  await views.press('Alt+ArrowLeft')
  await expect(item(/^Process, Wave/)).toBeFocused()
  await views.press('Delete')
  await expect(item(/^Process, Wave/)).toHaveCount(0)
  await expect(page.locator('[data-row]:focus')).toHaveCount(1)
  await views.undo()
  await expect(item(/^Process, Wave/)).toHaveCount(1)

  // A stage moves with everything in it; a lane row takes new steps; a moment has a title of its own.
  await views.press('Home', 'Alt+ArrowDown')
  await expect(item(/^Stage 2: Hail and book/)).toBeFocused()
  await views.press('ArrowDown', 'Insert')
  await page.keyboard.type('Sign at the rank')
  await views.press('Enter', 'Escape')
  await expect(item(/^Environment, Sign at the rank/)).toBeFocused()
  // Letters that come with a pause between them begin a new search, as a busy machine may make them.
  await expect(async () => {
    await page.keyboard.type('first')
    await expect(item(/^Moment of truth 1, First minute/)).toBeFocused({ timeout: 300 })
  }).toPass({ intervals: [1_000] })
  await views.press('F2')
  await page.keyboard.type('The first minute')
  await views.press('Enter')
  await expect(item(/^Moment of truth 1, The first minute/)).toBeFocused()
})

test('selection is shared with the other views', async ({ start }) => {
  const { page } = await start()
  const views = new ViewsPage(page)
  await views.open('taxi', 'outline')
  await page.getByRole('treeitem', { name: /^Process, Ride to the destination/ }).click()
  await views.show('table')
  await expect(page.getByRole('button', { name: /^Process, Ride to the destination/, pressed: true })).toBeVisible()
  await views.show('outline')
  await expect(page.getByRole('treeitem', { selected: true })).toHaveAccessibleName(/Ride to the destination/)
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /process/i })
    .first()
    .click()
  await expect(page.getByRole('tree').getByRole('textbox')).toBeFocused()
  await page.keyboard.type('Look out of the window')
  await views.press('Enter')
  await expect(page.getByRole('treeitem', { name: /^Process, Look out of the window/ })).toBeFocused()
})

for (const theme of ['light', 'dark'] as const) {
  test(`is accessible (${theme})`, async ({ start }) => {
    const { page } = await start()
    const views = new ViewsPage(page)
    await page.emulateMedia({ colorScheme: theme })
    await views.open('complaint', 'outline')
    await expect(page.getByRole('tree', { name: 'Outline' })).toBeVisible()
    expect(await violations(page)).toEqual([])
    await views.press('F2')
    expect(await violations(page), 'while renaming').toEqual([])
  })
}
