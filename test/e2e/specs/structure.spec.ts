import type { Page } from '@playwright/test'
import { violations } from '../harness/axe.ts'
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
/** The whole board in view again. */
async function showAll(page: Page): Promise<void> {
  await page.keyboard.press('Control+9')
  await page.waitForTimeout(400)
}
const item = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: false })

/** Where a stage's header is: over the column of one of its nodes, at the top of the board. */
async function stageOf(page: Page, board: BoardPage, node: string): Promise<{ x: number; y: number }> {
  const sheet = await layer(page, 'backdrop').boundingBox()
  if (!sheet) throw new Error('no board')
  return { x: (await board.centre(node)).x, y: sheet.y + 9 }
}

/** Where a lane's name is: at the left end of the board, beside one of its nodes. */
async function laneOf(page: Page, board: BoardPage, node: string): Promise<{ x: number; y: number }> {
  const sheet = await layer(page, 'backdrop').boundingBox()
  if (!sheet) throw new Error('no board')
  return { x: sheet.x + 14, y: (await board.centre(node)).y }
}

test('a stage is dragged to its new place with its nodes, Escape takes it back, keys do the same', async ({
  start,
}) => {
  const { page } = await start()
  const board = await openSample(page)
  const first = await board.centre('hp-c1')
  const second = await board.centre('hp-c2')
  const third = await board.centre('hp-c3')
  const from = await stageOf(page, board, 'hp-c1')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(second.x + 40, from.y + 4, { steps: 8 })
  await expect(layer(page, 'header-bar')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(layer(page, 'header-drag')).toHaveCount(0)
  await expect(undo(page)).toBeDisabled()

  await board.drag(from, { x: second.x + 40, y: from.y + 4 })
  await expect.poll(async () => (await board.centre('hp-c1')).x).toBeGreaterThan(first.x + 40)
  await expect
    .poll(async () => Math.abs((await board.centre('hp-f1')).x - (await board.centre('hp-c1')).x))
    .toBeLessThan(0.5)
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(async () => Math.round((await board.centre('hp-c1')).x)).toBe(Math.round(third.x))
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(undo(page)).toBeDisabled()
  await expect.poll(async () => Math.round((await board.centre('hp-c1')).x)).toBe(Math.round(first.x))
})

test('a lane is dragged below another one, duplicated, and deleted with a choice for its nodes', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  const evidence = await laneOf(page, board, 'hp-e1')
  const customer = await board.centre('hp-c1')
  await board.drag(evidence, { x: evidence.x + 4, y: customer.y + 26 })
  await expect.poll(async () => (await board.centre('hp-e1')).y - (await board.centre('hp-c1')).y).toBeGreaterThan(20)
  await page.keyboard.press('Control+d')
  await expect(page.getByText('6 stages · 6 lanes · 40 nodes', { exact: false })).toBeVisible()
  await page.keyboard.press('Delete')
  await page
    .getByRole('button', { name: /Move the nodes to "Customer/ })
    .or(page.getByRole('button', { name: /Move the nodes to "Physical/ }))
    .first()
    .click()
  await expect(page.getByText('6 stages · 5 lanes · 40 nodes', { exact: false })).toBeVisible()
})

test('small buttons on headers add stages, lanes and columns', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  const stage = await stageOf(page, board, 'hp-c2')
  await page.mouse.move(stage.x, stage.y)
  await page.getByRole('button', { name: 'Add a stage before "Wait"' }).click()
  await page.keyboard.type('Greet')
  await page.keyboard.press('Enter')
  await expect(page.getByText('7 stages', { exact: false })).toBeVisible()
  await undo(page).click()
  await expect(undo(page)).toBeDisabled()
  await showAll(page)
  const lane = await laneOf(page, board, 'hp-c2')
  await page.mouse.move(lane.x, lane.y)
  await page.getByRole('button', { name: /Add a lane below "Customer/ }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('6 lanes', { exact: false })).toBeVisible()
  await undo(page).click()
  await showAll(page)

  const [left, right] = [await board.centre('hp-c4'), await board.centre('hp-c5')]
  const between = (await board.centre('hp-f4')).x + (right.x - left.x) / 4
  const header = await stageOf(page, board, 'hp-c4')
  await page.mouse.move(between, header.y)
  await page.getByRole('button', { name: 'Insert a column here' }).click()
  await expect
    .poll(async () => (await board.centre('hp-c5')).x - (await board.centre('hp-c4')).x)
    .toBeGreaterThan((right.x - left.x) * 1.2)
})

test('lanes collapse to a strip and hide, and come back with one click', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  const height = (await layer(page, 'backdrop').boundingBox())?.height ?? 0
  const front = await laneOf(page, board, 'hp-f2')
  await page.mouse.click(front.x, front.y)
  await page.keyboard.press('Control+Shift+K')
  await expect(board.node('hp-f2')).toHaveCount(0)
  await expect.poll(async () => (await layer(page, 'backdrop').boundingBox())?.height ?? 0).toBeLessThan(height * 0.85)
  await page.getByRole('button', { name: /in full/ }).click()
  await expect(board.node('hp-f2')).toBeVisible()
  await page.keyboard.press('Control+Shift+H')
  await expect(board.node('hp-f2')).toHaveCount(0)
  await page.getByRole('button', { name: '1 hidden lane' }).click()
  await page.getByRole('menuitem', { name: /Show "Frontstage/ }).click()
  await expect(board.node('hp-f2')).toBeVisible()
})

test('what is found in a hidden lane is said to be there, and shown when that is wanted', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  const front = await laneOf(page, board, 'hp-f2')
  await page.mouse.click(front.x, front.y)
  await page.keyboard.press('Control+Shift+H')
  await expect(board.node('hp-f7')).toHaveCount(0)
  await page.keyboard.press('Control+F')
  await page.keyboard.type('Walk to the door')
  const status = page.getByRole('contentinfo')
  await expect(status).toContainText('It is in a hidden lane.')
  await expect(board.node('hp-f7'), 'only when wanted').toHaveCount(0)
  await status.getByRole('button', { name: 'Show all hidden lanes' }).click()
  await expect(page.getByRole('img', { name: /^Process, Walk to the door/ })).toBeInViewport({ ratio: 0.99 })
  await expect(page.getByText('1 selected')).toBeVisible()
})

test('context menus are about what is under the pointer, and open by key', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  const node = await board.centre('hp-c2')
  await page.mouse.click(node.x, node.y, { button: 'right' })
  await expect(page.locator('[data-menu="node"]')).toBeVisible()
  await item(page, 'Kind').press('ArrowRight')
  await page.getByRole('menuitemcheckbox', { name: 'People', exact: true }).click()
  await expect(page.getByRole('img', { name: /^People, Wait for a table/ })).toBeVisible()

  const lane = await laneOf(page, board, 'hp-c2')
  await page.mouse.click(lane.x, lane.y)
  await page.keyboard.press('Shift+F10')
  const menu = page.locator('[data-menu="lane"]')
  await expect(menu).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  await expect(page.getByText('1 selected')).toBeVisible()

  const [above, below] = [await board.centre('hp-e2'), await board.centre('hp-s2')]
  await page.mouse.click((await board.centre('hp-c5')).x, above.y, { button: 'right' })
  await expect(page.locator('[data-menu="cell"]')).toBeVisible()
  await item(page, 'Add environment').click()
  await page.keyboard.type('Light')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('img', { name: 'Environment, Light', exact: true })).toBeVisible()
  expect(below.y).toBeGreaterThan(above.y)
})

test('a separation line changes its kind and its words in place', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  const [upper, lower] = [await board.node('hp-c3').boundingBox(), await board.node('hp-f3').boundingBox()]
  const sheet = await layer(page, 'backdrop').boundingBox()
  if (!upper || !lower || !sheet) throw new Error('no board')
  const scale = sheet.width / 1850
  const line = { x: sheet.x + 40 * scale, y: (upper.y + upper.height + lower.y) / 2 }
  for (let down = -14; down <= 14; down += 2) {
    await page.mouse.click(line.x, line.y + down, { button: 'right' })
    if (await page.locator('[data-menu="line"]').isVisible()) break
    await page.keyboard.press('Escape')
  }
  await item(page, 'Edit the words on the line').click()
  await page.getByRole('textbox', { name: 'Words on the line', exact: true }).first().fill('Counter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Words on the line' }).first()).toHaveValue('Counter')
})

test('a node is made wider by its edge, up to the next one', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  await board.click('hp-s1')
  const before = await board.node('hp-s1').boundingBox()
  const next = await board.node('hp-s2').boundingBox()
  if (!before || !next) throw new Error('no nodes')
  const edge = { x: before.x + before.width, y: before.y + before.height - 3 }
  await page.mouse.move(edge.x, edge.y)
  await page.mouse.down()
  await page.mouse.move(next.x + 20, edge.y, { steps: 8 })
  await expect(layer(page, 'span')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(undo(page)).toBeDisabled()
  await board.drag(edge, { x: next.x + 20, y: edge.y })
  await expect
    .poll(async () => (await board.node('hp-s1').boundingBox())?.width ?? 0)
    .toBeGreaterThan(before.width * 1.8)
  const after = await board.node('hp-s1').boundingBox()
  expect((after?.x ?? 0) + (after?.width ?? 0)).toBeLessThan(next.x)
  await undo(page).click()
  await expect
    .poll(async () => Math.round((await board.node('hp-s1').boundingBox())?.width ?? 0))
    .toBe(Math.round(before.width))
})

test('one key shows the four levers; what is moved there leaves the lanes alone, and both export', async ({
  start,
}) => {
  const { page } = await start()
  const board = await openSample(page)
  await board.click('hp-c1')
  await page.keyboard.press('Escape')
  const lanes = await board.centre('hp-f1')
  await page.keyboard.press('v')
  await expect(page.getByText('Four-lever view')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Four levers' })).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(async () => (await board.centre('hp-f1')).y).not.toBe(lanes.y)
  await page.waitForTimeout(400)
  await board.click('hp-b2')
  const step = await board.centre('hp-b2')
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(async () => (await board.centre('hp-b2')).y).toBeGreaterThan(step.y)
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByRole('combobox', { name: 'View' })).toHaveValue('levers')
  await expect(page.getByText(/Four-lever view/).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Lanes', exact: true }).click()
  await expect.poll(async () => Math.round((await board.centre('hp-f1')).y)).toBe(Math.round(lanes.y))
})

test('arranging keeps what stands well, is followed by the eye, and is one step', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  const place = await board.centre('hp-c5')
  const beside = await board.centre('hp-c4')
  await board.click('hp-c5')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(async () => (await board.centre('hp-c5')).x).toBeLessThan(place.x - 20)
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(window, { seen })
    const look = (): void => {
      seen.push(Math.round(document.querySelector('[data-id="hp-c5"]')?.getBoundingClientRect().x ?? 0))
      if (seen.length < 400) requestAnimationFrame(look)
    }
    look()
  })
  await page.keyboard.press('Control+Shift+A')
  await expect.poll(async () => Math.round((await board.centre('hp-c5')).x)).toBe(Math.round(place.x))
  expect(Math.round((await board.centre('hp-c4')).x)).toBe(Math.round(beside.x))
  const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen)
  expect(new Set(seen).size).toBeGreaterThan(3)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await board.centre('hp-c5')).x).toBeLessThan(place.x - 20)
})

test('with nothing to tidy up the status bar says so, without a toast', async ({ start }) => {
  const { page } = await start()
  await openSample(page)
  await page.keyboard.press('Control+Shift+A')
  const answer = page.getByRole('contentinfo').getByRole('status').first()
  await expect(answer).toHaveText('Nothing to tidy up: every node stands well')
  expect(await violations(page)).toEqual([])
  await expect(undo(page)).toBeDisabled()
  await expect(page.getByRole('alert')).toHaveCount(0)
})
