import { violations } from '../harness/axe.ts'
import { expect, test } from '../harness/fixtures.ts'
import { ViewsPage } from '../pages/views-page.ts'

test('rates, weighs and sorts moments from the keyboard, undoable', async ({ start }) => {
  const { page } = await start()
  const views = new ViewsPage(page)
  await views.open('complaint', 'moments')
  const index = page.getByTestId('experience-index')
  await expect(index).toHaveText('0.0')
  const register = page.getByRole('grid', { name: 'Register' })
  const record = register.getByRole('row', { name: /Getting it all on record/ })
  await expect(record).toContainText('Broken')

  // The basic need of the broken moment, lifted to the line.
  await record
    .getByRole('gridcell', { name: /^2 Falls short/ })
    .first()
    .click()
  await expect(views.inspector).toContainText('Getting it all on record')
  await views.press('3')
  await expect(record).not.toContainText('Broken')
  await expect(index).not.toHaveText('0.0')
  await expect(page.getByTestId('verdict')).not.toContainText('Broken')
  await views.press('n')
  await expect(record.getByRole('gridcell', { name: /^N\/A/ })).toHaveCount(1)
  await views.press('Backspace')
  await expect(record).toContainText('2')
  await views.undo()
  await views.undo()
  await views.undo()
  await expect(record).toContainText('Broken')
  await expect(index).toHaveText('0.0')

  // Importance stands left of the basic need.
  await views.press('ArrowLeft', '1')
  await views.undo()

  const first = register.getByRole('row').nth(1)
  await register.getByRole('columnheader', { name: 'Score', exact: true }).click()
  await expect(first).toContainText('Getting it all on record')
  await expect(register.getByRole('columnheader', { name: 'Score', exact: true })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await views.press('Enter')
  await expect(first).toContainText('The follow-up call')
  await views.press('ArrowRight', 'Enter')
  await expect(first).toContainText('Getting it all on record')
})

test('the matrix shows and takes ratings; one selection for all parts', async ({ start }) => {
  const { page } = await start()
  const views = new ViewsPage(page)
  await views.open('hotpot', 'moments')
  const matrix = page.getByRole('grid', { name: 'Ratings of all moments' })
  const cell = matrix.getByRole('gridcell', { name: /^2 .*Unexpected: 5 Fully met/ })
  await cell.click()
  await expect(cell).toHaveAttribute('aria-selected', 'true')
  await views.press('ArrowRight')
  await expect(page.getByRole('grid', { name: 'Register' }).locator('tr[aria-selected="true"]')).toContainText('3')
  await views.press('ArrowLeft', '0')
  await expect(matrix.getByRole('gridcell', { name: /^2 .*Unexpected: 0 Absent/ })).toBeFocused()

  // Enter opens the bubble with the same choices for the mouse.
  await views.press('Enter')
  const bubble = page.getByRole('dialog')
  await bubble.getByRole('radio', { name: /^4/ }).click()
  await views.press('Escape')
  await expect(bubble).toBeHidden()
  await expect(matrix.getByRole('gridcell', { name: /^2 .*Unexpected: 4 Well met/ })).toBeFocused()
  await expect(page.getByRole('img', { name: /Experience curve/ })).toBeVisible()
  await page.getByRole('button', { name: /^Lift/ }).first().click()
  await expect(page.getByRole('button', { name: /^Lift/ }).first()).toHaveAttribute('aria-pressed', 'true')

  await views.show('outline')
  await expect(page.getByRole('treeitem', { selected: true })).toHaveAccessibleName(/^Moment of truth 3/)
})

test('teaches how to mark the first moment', async ({ start }) => {
  const { page } = await start()
  const views = new ViewsPage(page)
  await views.open('five-lane', 'moments')
  await expect(page.getByRole('heading', { name: 'No moment of truth yet' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Go to the blueprint' }).click()
  await views.show('table')
  await views.press('ArrowDown')
  await page.keyboard.type('Ask the way')
  await views.press('Enter')
  await views.show('moments')
  await page.getByRole('button', { name: /Mark "Ask the way"/ }).click()
  await expect(page.getByRole('grid', { name: 'Register' }).getByRole('row')).toHaveCount(2)
})

for (const theme of ['light', 'dark'] as const) {
  test(`is accessible (${theme})`, async ({ start }) => {
    const { page } = await start()
    const views = new ViewsPage(page)
    await page.emulateMedia({ colorScheme: theme })
    await views.open('complaint', 'moments')
    await expect(page.getByRole('grid', { name: 'Register' })).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
}
