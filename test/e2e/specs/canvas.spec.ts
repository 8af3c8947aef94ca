import type { Page } from '@playwright/test'
import { expect, test } from '../harness/fixtures.ts'
import { BoardPage } from '../pages/board-page.ts'

/** The hot-pot sample on the canvas, with nothing selected. */
async function openSample(page: Page): Promise<BoardPage> {
  await page.getByRole('button', { name: /Hot-pot restaurant visit/ }).click()
  const board = new BoardPage(page)
  await expect(board.node('hp-c1')).toBeVisible()
  return board
}

const undo = (page: Page) => page.getByRole('button', { name: 'Undo' })
const layer = (page: Page, name: string) => page.locator(`[data-layer="${name}"]`)

test('a drag shows its target, Escape takes it back, a drop is one step', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  const from = await board.centre('hp-c3')
  const over = await board.centre('hp-f3')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(over.x, over.y, { steps: 8 })
  await expect(layer(page, 'ghost')).toBeVisible()
  await expect(layer(page, 'target')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(layer(page, 'ghost')).toHaveCount(0)
  await page.mouse.up()
  await expect(undo(page)).toBeDisabled()
  expect(await board.centre('hp-c3')).toEqual(from)

  await board.drag(from, over)
  await expect.poll(async () => (await board.centre('hp-c3')).y).toBeGreaterThan(over.y)
  await undo(page).click()
  await expect(undo(page)).toBeDisabled()
  await expect.poll(async () => (await board.centre('hp-c3')).y).toBe(from.y)
})

test('a drop between two columns inserts one', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  const [first, second] = [await board.centre('hp-c1'), await board.centre('hp-c2')]
  const last = await board.centre('hp-c3')
  await page.mouse.move(last.x, last.y)
  await page.mouse.down()
  await page.mouse.move(first.x + (second.x - first.x) * 0.42, first.y, { steps: 8 })
  await expect(layer(page, 'insert')).toBeVisible()
  await page.mouse.up()
  await expect.poll(async () => (await board.centre('hp-c3')).x).toBeGreaterThan((await board.centre('hp-c1')).x)
  expect((await board.centre('hp-c3')).x).toBeLessThan((await board.centre('hp-c2')).x)
})

test('a step from the palette dropped between two connected ones comes into their flow, in one step', async ({
  start,
}) => {
  const { page } = await start()
  const board = await openSample(page)
  const [first, second] = [await board.centre('hp-c2'), await board.centre('hp-c3')]
  const button = await page.getByRole('button', { name: 'Add process' }).boundingBox()
  if (!button) throw new Error('no palette')
  await board.drag({ x: button.x + 20, y: button.y + 10 }, { x: first.x + (second.x - first.x) * 0.42, y: first.y })
  await page.keyboard.insertText('Choose')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('img', { name: /^Flow: .* → Choose/ })).toBeAttached()
  await expect(page.getByRole('img', { name: /^Flow: Choose → / })).toBeAttached()
  await undo(page).click()
  await expect(undo(page)).toBeDisabled()
})

test('a drag with Ctrl drops copies of the selection, Escape takes it back; a click with Ctrl still deselects', async ({
  start,
}) => {
  const { page } = await start()
  const board = await openSample(page)
  await board.click('hp-c1')
  await page.keyboard.down('Control')
  await board.click('hp-f1')
  await expect(page.getByText('2 selected')).toBeVisible()
  await board.click('hp-f1')
  await expect(page.getByText('1 selected')).toBeVisible()
  await board.click('hp-f1')
  await expect(page.getByText('2 selected')).toBeVisible()

  const from = await board.centre('hp-c1')
  const under = await board.node('hp-c3').boundingBox()
  if (!under) throw new Error('no node')
  const to = { x: under.x + under.width / 2, y: under.y + under.height + 30 }
  const grab = async (): Promise<void> => {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 8 })
  }
  await grab()
  await expect(layer(page, 'copy')).toBeVisible()
  await page.keyboard.up('Control')
  await expect(layer(page, 'copy')).toHaveCount(0)
  await page.keyboard.down('Control')
  await expect(layer(page, 'copy')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(undo(page)).toBeDisabled()

  await grab()
  await page.mouse.up()
  await page.keyboard.up('Control')
  await expect(page.getByText('2 selected')).toBeVisible()
  expect((await board.centre('hp-c1')).x).toBe(from.x)
  await expect(page.getByLabel(/^Process, Arrive and take a number/)).toHaveCount(2)
  await undo(page).click()
  await expect(undo(page)).toBeDisabled()
})

test('nodes come from the palette and from a double click, ready to be named', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  const beside = await board.centre('hp-f3')
  const below = await board.centre('hp-f2')
  const button = await page.getByRole('button', { name: 'Add people' }).boundingBox()
  if (!button) throw new Error('no palette')
  await board.drag({ x: button.x + 20, y: button.y + 10 }, { x: beside.x, y: beside.y + (below.y - beside.y) + 60 })
  await page.keyboard.insertText('引座员')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('img', { name: 'People, 引座员', exact: true })).toBeVisible()

  const evidence = await board.centre('hp-e4')
  const next = await board.centre('hp-s2')
  await page.mouse.dblclick(next.x + (next.x - evidence.x), evidence.y)
  await page.keyboard.insertText('Candles')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('img', { name: 'Environment, Candles', exact: true })).toBeVisible()
})

test('a frame selects, the wheel pans and zooms, and the board cannot be lost', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  const node = await board.node('hp-e1').boundingBox()
  const far = await board.centre('hp-c2')
  if (!node) throw new Error('no node')
  await board.drag({ x: node.x - 8, y: node.y - 6 }, far)
  await expect(page.getByText('4 selected')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(/\d selected/)).toHaveCount(0)

  const before = await board.centre('hp-c2')
  await page.mouse.move(before.x, before.y)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -240)
  await page.keyboard.up('Control')
  await expect.poll(async () => (await board.node('hp-c2').boundingBox())?.width ?? 0).toBeGreaterThan(node.width * 1.2)
  const zoomed = await board.centre('hp-c2')
  expect(Math.hypot(zoomed.x - before.x, zoomed.y - before.y)).toBeLessThan(2)

  for (let turn = 0; turn < 30; turn++) await page.mouse.wheel(900, 900)
  const canvas = await page.getByTestId('canvas').boundingBox()
  const sheet = await layer(page, 'backdrop').boundingBox()
  if (!canvas || !sheet) throw new Error('no canvas')
  expect(sheet.x + sheet.width).toBeGreaterThan(canvas.x + 40)
  expect(sheet.y + sheet.height).toBeGreaterThan(canvas.y + 40)
})
