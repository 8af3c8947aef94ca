import { expect, test } from '../harness/fixtures.ts'
import { BoardPage } from '../pages/board-page.ts'
import { type ViewName, ViewsPage } from '../pages/views-page.ts'

const cases: readonly (readonly [string, string, ViewName, RegExp])[] = [
  ['complaint', 'cp-c5', 'outline', /Receives the follow-up/],
  ['hotpot', 'hp-s3', 'table', /Staff training and risk monitoring/],
]

for (const [template, node, view, words] of cases) {
  test(`the ${view} opens at what is selected on the board`, async ({ start }) => {
    const { page } = await start()
    const views = new ViewsPage(page)
    await views.open(template, 'board')
    await new BoardPage(page).click(node)
    await views.show(view)
    const focused = page.locator('main [data-view] :focus')
    await expect(focused).toContainText(words)
    await expect(focused).toBeInViewport({ ratio: 1 })
    await views.press('Alt+1', 'Escape', `Alt+${view === 'table' ? 4 : 3}`)
    await expect(page.locator('main [data-view] :focus'), 'with nothing selected').toHaveCount(1)
  })
}

test('the moments open at the row of the selected one', async ({ start }) => {
  const { page } = await start()
  const views = new ViewsPage(page)
  await views.open('hotpot', 'board')
  await new BoardPage(page).click('hp-c7')
  await views.show('moments')
  const row = page.locator('tr[aria-selected="true"]')
  await expect(row).toContainText('Farewell')
  await expect(row).toBeInViewport({ ratio: 1 })
  await expect(row.locator(':focus')).toHaveCount(1)
})

test('a view that is opened from a field leaves the keyboard there and still shows what is selected', async ({
  start,
}) => {
  const { page } = await start()
  const views = new ViewsPage(page)
  await views.open('complaint', 'board')
  await new BoardPage(page).click('cp-c5')
  const label = views.inspector.getByRole('textbox').first()
  await label.click()
  await views.press('Alt+3')
  const row = page.getByRole('treeitem', { selected: true })
  await expect(row).toBeInViewport({ ratio: 1 })
  await expect(row).toHaveAttribute('tabindex', '0')
  await expect(label).toBeFocused()
})
