import { join } from 'node:path'
import { expect, test } from '../harness/fixtures.ts'
import { BoardPage } from '../pages/board-page.ts'

const taxi = { files: { 'taxi.blueprint': join('test', 'e2e', 'files', 'taxi.blueprint') }, file: 'taxi.blueprint' }

test('words that begin with the letter of a command become the label, and no command runs', async ({ start }) => {
  const { page } = await start(taxi)
  const board = new BoardPage(page)
  const written = async (id: string, words: string): Promise<void> => {
    await board.click(id)
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
    await expect(board.node(id)).toHaveAccessibleName(new RegExp(`^\\w+, ${words}(,|$)`))
  }
  await written('tx-c1', 'Wait here')
  await expect(board.node('tx-c1')).not.toHaveAccessibleName(/wait point/i)
  await written('tx-f1', 'Follow up')
  await written('tx-f2', 'Verify rider')
  await expect(page.getByRole('button', { name: 'Lanes', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await written('tx-f3', '24 h answer')
  await expect(page.getByText('27 nodes', { exact: false })).toBeVisible()
  for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()

  // With a pause it is the command.
  await page.keyboard.press('Control+9')
  await page.waitForTimeout(400)
  await board.click('tx-c1')
  await page.keyboard.press('w')
  await expect(board.node('tx-c1')).toHaveAccessibleName(/wait point/i)
})

test('in the properties, a menu gives the focus back, and what is added is written into at once', async ({ start }) => {
  const { page } = await start(taxi)
  const board = new BoardPage(page)
  await board.click('tx-c2')
  const panel = page.getByRole('complementary', { name: 'Properties' })
  const more = panel.getByRole('button', { name: 'More for statement 1' }).first()
  await more.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()
  await panel.getByRole('button', { name: 'Add a statement' }).first().click()
  await page.keyboard.type('A clean boot')
  await page.keyboard.press('Control+Enter')
  const written = () =>
    panel.locator('textarea').evaluateAll((fields) => fields.map((field) => 'value' in field && field.value))
  await expect.poll(written).toContain('A clean boot')
})
