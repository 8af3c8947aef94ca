import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findObjects, pdfLines, readPdf, textOf } from '../../helpers/pdf-facts.ts'
import { expect, test } from '../harness/fixtures.ts'
import { BoardPage } from '../pages/board-page.ts'

test('from a template to a saved blueprint and an annotated PDF', async ({ start }) => {
  const shell = await start()
  const { page, folder } = shell
  const board = new BoardPage(page)
  await page.getByRole('button', { name: /Hot-pot restaurant visit/ }).click()
  await expect(board.node('hp-s1')).toBeVisible()

  await test.step('move, relabel, connect, mark', async () => {
    const from = await board.centre('hp-s1')
    const beside = await board.centre('hp-c1')
    await board.drag(from, { x: beside.x, y: from.y })
    await expect.poll(async () => Math.round((await board.centre('hp-s1')).x)).toBe(Math.round(beside.x))

    await board.relabel('hp-s1', 'Ticket machine 🎫')
    await expect(board.node('hp-s1')).toHaveAccessibleName(/Ticket machine 🎫/)

    await board.click('hp-s1')
    const box = await board.node('hp-s1').boundingBox()
    if (!box) throw new Error('the node is gone')
    await board.drag({ x: box.x + box.width / 2, y: box.y }, await board.centre('hp-f1'))
    await expect(page.getByRole('img', { name: /Ticket machine 🎫 → Welcome/ }).first()).toBeAttached()

    await board.click('hp-s1')
    await page.keyboard.press('m')
    await expect(page.getByRole('tab', { name: 'Moment of truth' })).toBeVisible()
  })

  await test.step('rate the four levels with the score following', async () => {
    const rate = (need: string, rating: RegExp) =>
      page
        .getByRole('radiogroup', { name: need, exact: true })
        .getByRole('radio', { name: rating })
        .click({ force: true })
    await rate('Basic need', /^2/)
    await rate('Expected need', /^4/)
    await rate('Desired need', /^4/)
    await rate('Unexpected need', /^5/)
    const inspector = page.getByRole('complementary')
    await expect(inspector.getByText('Broken').first()).toBeVisible()
    await expect(inspector.getByText(/100-1=0/).first()).toBeVisible()
    await rate('Basic need', /^5/)
    await expect(inspector.getByText('Surprised').first()).toBeVisible()
    await expect(inspector.getByText('+87').first()).toBeVisible()
  })

  await test.step('undo and redo all of it', async () => {
    await page.locator('[data-id="hp-e1"]').first().click({ force: true })
    await page.keyboard.press('Escape')
    const undo = page.getByRole('button', { name: 'Undo' })
    let steps = 0
    for (; await undo.isEnabled(); steps++) await undo.click()
    expect(steps).toBeGreaterThanOrEqual(8)
    await expect(board.node('hp-s1')).toHaveAccessibleName(/Queue system/)
    for (; steps > 0; steps--) await page.getByRole('button', { name: 'Redo' }).click()
    await expect(page.getByRole('button', { name: 'Redo' })).toBeDisabled()
    await expect(board.node('hp-s1')).toHaveAccessibleName(/Ticket machine 🎫, Moment of truth \d, Surprised/)
  })

  await test.step('save', async () => {
    await shell.whileSaving('visit.blueprint', () => page.keyboard.press('ControlOrMeta+s'))
    await expect(
      page
        .getByRole('status')
        .filter({ hasText: /^Saved$/ })
        .first(),
    ).toBeVisible()
  })
  const saved = readFileSync(join(folder, 'visit.blueprint'), 'utf8')
  expect(saved).toContain('Ticket machine 🎫')

  await test.step('close, open again: the same', async () => {
    await page.keyboard.press('ControlOrMeta+w')
    await expect(page.getByRole('button', { name: 'Open a blueprint…' })).toBeVisible()
    await shell.whileOpening('visit.blueprint', () => page.getByRole('button', { name: 'Open a blueprint…' }).click())
    await expect(board.node('hp-s1')).toHaveAccessibleName(/Ticket machine 🎫, Moment of truth \d, Surprised/)
    await page.keyboard.press('ControlOrMeta+s')
    expect(readFileSync(join(folder, 'visit.blueprint'), 'utf8')).toBe(saved)
  })

  await test.step('export', async () => {
    await page.keyboard.press('ControlOrMeta+e')
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await expect(dialog.getByText(/Page 1 of \d+/)).toBeVisible()
    await shell.whileSaving('visit.pdf', () => dialog.getByRole('button', { name: 'Export PDF…' }).click())
    await expect
      .poll(() => statSync(join(folder, 'visit.pdf'), { throwIfNoEntry: false })?.size ?? 0)
      .toBeGreaterThan(0)
  })
  const pdf = readPdf(readFileSync(join(folder, 'visit.pdf')))
  const words = pdfLines(pdf).join('\n')
  expect(words).toContain('Ticket machine')
  expect(words).toContain('+86.7')
  const comments = findObjects(pdf, /\/Subtype \/Text/).map(({ dict }) => textOf(dict, 'Contents'))
  expect(comments.length).toBeGreaterThan(5)
  expect(comments.join('\n')).toContain('A towel on rainy days')
})
