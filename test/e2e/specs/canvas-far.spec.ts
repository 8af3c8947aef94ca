import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { serializeDocument } from '../../../shared/document/serialize.ts'
import { swimLanes } from '../../helpers/swim-lanes.ts'
import { expect, test } from '../harness/fixtures.ts'
import { BoardPage } from '../pages/board-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'onstage-far-'))
const large = join(folder, 'large.blueprint')
writeFileSync(large, serializeDocument(swimLanes(400)))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const elements = (page: Page) => page.locator('.react-flow__node')
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' })

/** A large board, zoomed so far that about a hundred nodes are in view and none has elements. */
async function openLarge(page: Page): Promise<BoardPage> {
  const board = new BoardPage(page)
  await expect(page.locator('[data-layer="drawing"] canvas')).toBeVisible()
  const canvas = await page.getByTestId('canvas').boundingBox()
  if (!canvas) throw new Error('no canvas')
  await page.locator('[data-canvas]').focus()
  await page.mouse.move(canvas.x + canvas.width / 2, canvas.y + 60)
  const shown = page.locator('[data-command="view.zoom100"]')
  const percent = async () => Number.parseInt((await shown.textContent()) ?? '', 10)
  await page.keyboard.down('Control')
  for (let turn = 0; turn < 40 && (await percent()) < 28; turn++) {
    await page.mouse.wheel(0, -20)
    await page.waitForTimeout(150)
  }
  await page.keyboard.up('Control')
  await expect(page.locator('[data-id^="n"]').first()).toBeAttached()
  return board
}

/** A node in the middle of the canvas, by its stand-in. */
async function nodeInView(page: Page): Promise<string> {
  const id = await page.getByTestId('canvas').evaluate((canvas) => {
    const { left, top, width, height } = canvas.getBoundingClientRect()
    const isInside = (element: Element): boolean => {
      const box = element.getBoundingClientRect()
      const [x, y] = [(box.left - left) / width, (box.top - top) / height]
      return x > 0.25 && x < 0.7 && y > 0.08 && y < 0.6
    }
    return [...canvas.querySelectorAll('[data-id^="n"]')].find(isInside)?.getAttribute('data-id')
  })
  if (!id) throw new Error('no node in the middle')
  return id
}

test('a large board is drawn: names, selecting and dragging need no elements', async ({ start }) => {
  const { page } = await start({ files: { 'large.blueprint': large }, file: 'large.blueprint' })
  const board = await openLarge(page)
  await expect(elements(page)).toHaveCount(0)
  const id = await nodeInView(page)
  await expect(board.node(id)).toHaveAccessibleName(/^(Process|Standard|Environment|People), ./)

  const from = await board.centre(id)
  await page.mouse.click(from.x, from.y)
  await expect(page.getByText('1 selected')).toBeVisible()
  await board.drag(from, { x: from.x + 60, y: from.y })
  await expect(undo(page)).toBeEnabled()
  await expect(elements(page)).toHaveCount(0)
  await undo(page).click()
  await expect(undo(page)).toBeDisabled()
})

test('crossing the threshold brings elements and takes them away; the selection stays', async ({ start }) => {
  const { page } = await start({ files: { 'large.blueprint': large }, file: 'large.blueprint' })
  const board = await openLarge(page)
  await board.click(await nodeInView(page))
  await expect(page.getByText('1 selected')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+0')
  await expect.poll(() => elements(page).count()).toBeGreaterThan(3)
  await expect(page.getByText('1 selected')).toBeVisible()
  await expect(page.locator('[data-layer="selection"] path').first()).toBeAttached()
  await page.keyboard.press('ControlOrMeta+9')
  await expect(elements(page)).toHaveCount(0)
  await expect(page.getByText('1 selected')).toBeVisible()
})
