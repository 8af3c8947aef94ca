import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asDouble } from '../../harness/electron-fixtures.ts'
import { expect, test } from '../../harness/fixtures.ts'
import { root } from '../../harness/root.ts'
import { BoardPage } from '../../pages/board-page.ts'

const sample = { 'sample.blueprint': join(root, 'test/e2e/files/taxi.blueprint') }

test('opens the file given on the command line', async ({ start }) => {
  const { page } = await start({ files: sample, file: 'sample.blueprint' })
  await expect(new BoardPage(page).node('tx-c1')).toBeVisible()
})

test('opens the file of a second launch and of a file association', async ({ start }) => {
  const shell = asDouble(await start({ files: sample }))
  await expect(shell.page.getByRole('heading', { name: 'Onstage' })).toBeVisible()
  shell.control.fireApp('second-instance', {}, ['onstage', '--flag', 'sample.blueprint'], shell.folder)
  await expect(new BoardPage(shell.page).node('tx-c1')).toBeVisible()
  await shell.page.keyboard.press('ControlOrMeta+w')
  await expect(shell.page.getByRole('heading', { name: 'Onstage' })).toBeVisible()
  shell.control.fireApp('open-file', {}, join(shell.folder, 'sample.blueprint'))
  await expect(new BoardPage(shell.page).node('tx-c1')).toBeVisible()
})

test('the native menu runs commands, in the language of the interface', async ({ start }) => {
  const shell = asDouble(await start({ files: sample, file: 'sample.blueprint' }))
  const board = new BoardPage(shell.page)
  await expect(board.node('tx-c1')).toBeVisible()
  expect(shell.control.menu().map((item) => item.label)).toContain('File')
  await board.click('tx-c1')
  shell.control.clickMenu('edit.delete')
  await expect(board.node('tx-c1')).toBeHidden()
  shell.control.clickMenu('edit.undo')
  await expect(board.node('tx-c1')).toBeVisible()
  await shell.page.getByRole('contentinfo').getByRole('button', { name: 'EN' }).click()
  await expect.poll(() => shell.control.menu().map((item) => item.label)).toContain('文件')
})

test('a window with unsaved changes asks before it closes', async ({ start }) => {
  const shell = asDouble(await start({ files: sample, file: 'sample.blueprint' }))
  const board = new BoardPage(shell.page)
  await expect(board.node('tx-c1')).toBeVisible()
  await board.click('tx-c1')
  await shell.page.keyboard.press('Delete')
  await expect(board.node('tx-c1')).toBeHidden()
  await shell.closeWindow()
  const question = shell.page.getByRole('dialog')
  await expect(question).toBeVisible()
  await question.getByRole('button', { name: 'Cancel' }).click()
  expect(shell.isWindowClosed()).toBe(false)
  await shell.closeWindow()
  await question.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(() => shell.isWindowClosed()).toBe(true)
  expect(readFileSync(join(shell.folder, 'sample.blueprint'), 'utf8')).not.toContain('"id": "tx-c1"')
})

test('the window opens where it was', async ({ start }) => {
  const shell = asDouble(await start())
  await expect(shell.page.getByRole('heading', { name: 'Onstage' })).toBeVisible()
  await shell.closeWindow()
  await expect.poll(() => shell.isWindowClosed()).toBe(true)
  const settings = join(shell.folder, '.config', 'settings.json')
  const stored = () => (existsSync(settings) ? JSON.parse(readFileSync(settings, 'utf8')).window : undefined)
  await expect.poll(stored).toEqual({ bounds: { x: 0, y: 0, width: 1440, height: 900 }, maximized: false })
})
