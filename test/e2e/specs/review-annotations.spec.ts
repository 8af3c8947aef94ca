import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { violations } from '../harness/axe.ts'
import { expect, test } from '../harness/fixtures.ts'
import { BoardPage } from '../pages/board-page.ts'

test('annotations are written, found by their number, resolved and deleted', async ({ start }) => {
  const shell = await start()
  const { page } = shell
  await page.getByRole('button', { name: /Hot-pot restaurant visit/ }).click()
  const board = new BoardPage(page)
  await expect(board.node('hp-c1')).toBeVisible()
  await board.click('hp-c1')
  await page.keyboard.press('Shift+F2')

  // Nothing comes between the key and the words.
  const text = page.getByLabel('Text of annotation 1')
  await expect(text).toBeFocused()
  await page.keyboard.insertText('Who greets guests when the host is away?')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Not signed' }).click()
  await page.getByLabel('Your name').fill('Wang Li')
  await page.getByLabel('Your name').press('Enter')
  await expect(page.getByRole('button', { name: 'Signed as Wang Li' })).toBeFocused()

  const list = page.getByRole('list', { name: 'Annotations by number' })
  await expect(list).toContainText('Wang Li')
  await page.getByLabel('Kind', { exact: true }).last().selectOption('pain')

  // A second one, under the same name; on a stage.
  await page.keyboard.press('Escape')
  await board.click('hp-f2')
  await page.keyboard.press('Shift+F2')
  await expect(page.getByLabel('Text of annotation 2')).toBeFocused()
  await page.keyboard.insertText('Could be free of charge')
  await page.keyboard.press('Control+Enter')
  await expect(list.getByRole('listitem')).toHaveCount(2)
  expect(await violations(page)).toEqual([])

  // The number on the board is the number in the list.
  await page.keyboard.press('Escape')
  const disc = board.node('hp-c1').getByText('1', { exact: true }).last()
  const box = await disc.boundingBox()
  if (!box) throw new Error('no number on the board')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect(list.locator('[aria-current="true"]')).toHaveAccessibleName(/^1 Pain Who greets guests/)
  await expect(page.getByRole('complementary', { name: 'Properties' })).toContainText('First look on arrival')

  await page.getByLabel('Kind', { exact: true }).first().selectOption('question')
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await page.getByLabel('Kind', { exact: true }).first().selectOption('')
  await page.getByLabel('Search annotations').fill('free')
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await expect(list).toContainText('2')
  await page.getByLabel('Search annotations').press('Escape')

  await page.getByRole('button', { name: 'Resolve 2' }).click()
  await page.getByLabel('State', { exact: true }).selectOption('open')
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await page.getByLabel('State', { exact: true }).selectOption('all')

  await shell.whileSaving('notes.blueprint', () => page.keyboard.press('Control+s'))
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible()
  const saved = JSON.parse(readFileSync(join(shell.folder, 'notes.blueprint'), 'utf8'))
  expect(saved.annotations.map((one: { kind: string; resolved: boolean }) => [one.kind, one.resolved])).toEqual([
    ['pain', false],
    ['question', true],
  ])
  expect(saved.annotations[0].author).toBe('Wang Li')

  await page.getByRole('button', { name: 'Delete annotation 1' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(2)
})
