import type { Page } from '@playwright/test'
import { expect, test } from '../harness/fixtures.ts'
import { BoardPage } from '../pages/board-page.ts'

async function openSample(page: Page): Promise<BoardPage> {
  await page.getByRole('button', { name: /Hot-pot restaurant visit/ }).click()
  const board = new BoardPage(page)
  await expect(board.node('hp-c1')).toBeVisible()
  return board
}

const layer = (page: Page, name: string) => page.locator(`[data-layer="${name}"]`)
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' })

test('a connection is attached to another node by dragging its end', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  const left = await board.node('hp-c1').boundingBox()
  const right = await board.node('hp-c2').boundingBox()
  if (!left || !right) throw new Error('no nodes')
  const middle = left.y + left.height / 2
  await page.mouse.click((left.x + left.width + right.x) / 2, middle)
  await expect(page.getByText('1 selected')).toBeVisible()
  await board.drag({ x: right.x, y: middle }, await board.centre('hp-f2'))
  await expect(undo(page)).toBeEnabled()
  await expect(page.getByRole('img', { name: /^Flow: .* → Serve snacks/ }).first()).toBeAttached()
  await undo(page).click()
  await expect(undo(page)).toBeDisabled()
})

test('an end that may not go to a node shows it before it is dropped there, and says why after', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  const left = await board.node('hp-c4').boundingBox()
  const right = await board.node('hp-c5').boundingBox()
  if (!left || !right) throw new Error('no nodes')
  const middle = left.y + left.height / 2
  await page.mouse.click((left.x + left.width + right.x) / 2, middle)
  await expect(page.getByText('1 selected')).toBeVisible()
  const target = await board.centre('hp-c6')
  await page.mouse.move(right.x, middle)
  await page.mouse.down()
  await page.mouse.move(target.x, target.y, { steps: 8 })
  // The flow from there to that node exists already.
  await expect(layer(page, 'draft').locator('rect')).toHaveAttribute('stroke-dasharray', /./)
  await page.mouse.up()
  await expect(page.getByText('Not possible here. It exists already.')).toBeVisible()
  await expect(undo(page)).toBeDisabled()
})

test('Alt over a node traces its chain, a switch does the same; the legend tells the lines apart', async ({
  start,
}) => {
  const { page } = await start()
  const board = await openSample(page)
  const at = await board.centre('hp-c2')
  await page.mouse.move(at.x, at.y)
  await page.keyboard.down('Alt')
  await expect(layer(page, 'trace')).toBeVisible()
  await page.keyboard.up('Alt')
  await expect(layer(page, 'trace')).toHaveCount(0)
  await board.click('hp-c2')
  await page.getByRole('button', { name: 'Trace' }).click()
  await expect(layer(page, 'trace')).toBeVisible()
  await page.getByRole('button', { name: 'Legend' }).click()
  await expect(page.getByRole('list', { name: 'Legend of connections' }).getByRole('listitem')).toHaveCount(6)
})

test('an input method writes the label of a selected node; its letters are no commands', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  await board.click('hp-s1')
  const session = await page.context().newCDPSession(page)
  const key = { type: 'rawKeyDown', key: 'Process', code: 'KeyM', windowsVirtualKeyCode: 229 } as const
  await session.send('Input.dispatchKeyEvent', key)
  await session.send('Input.imeSetComposition', { text: 'mai', selectionStart: 3, selectionEnd: 3 })
  await expect(layer(page, 'preedit')).toHaveText('mai')
  await session.send('Input.insertText', { text: '买单' })
  await expect(page.getByRole('textbox', { name: 'Edit label' })).toHaveValue('买单')
  await page.keyboard.press('Enter')
  await expect(board.node('hp-s1')).toHaveAccessibleName('Process, 买单')
  await undo(page).click()
  await expect(undo(page)).toBeDisabled()
})

test('touch: a tap selects, one finger moves the view over empty ground, two zoom', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly (readonly [number, number])[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) })
  const at = await board.centre('hp-c2')
  await touch('touchStart', [at.x, at.y])
  await touch('touchEnd')
  await expect(page.getByText('1 selected')).toBeVisible()

  const canvas = await page.getByTestId('canvas').boundingBox()
  if (!canvas) throw new Error('no canvas')
  const [x, y] = [canvas.x + canvas.width / 2, canvas.y + canvas.height - 180]
  await touch('touchStart', [x, y])
  for (let step = 1; step <= 6; step++) await touch('touchMove', [x, y - step * 10])
  await touch('touchEnd')
  await expect.poll(async () => Math.round((await board.centre('hp-c2')).y)).toBe(Math.round(at.y - 60))

  const before = (await board.node('hp-c2').boundingBox())?.width ?? 0
  const around = await board.centre('hp-c2')
  const fingers = (apart: number) =>
    [
      [around.x - apart, around.y],
      [around.x + apart, around.y],
    ] as const
  await touch('touchStart', ...fingers(50))
  for (let step = 1; step <= 6; step++) await touch('touchMove', ...fingers(50 + step * 8))
  await touch('touchEnd')
  await expect.poll(async () => (await board.node('hp-c2').boundingBox())?.width ?? 0).toBeGreaterThan(before * 1.5)
  await expect(undo(page)).toBeDisabled()
})

test('quick zoom keys add up, and what is selected stays in view', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  await board.click('hp-c1')
  const zoom = page.getByRole('contentinfo').locator('button').last()
  await expect(zoom).toHaveText('48%')
  for (let step = 0; step < 4; step++) await page.keyboard.press('Control+=')
  await expect(zoom).toHaveText('90%')
  const at = await board.centre('hp-c1')
  const canvas = await page.getByTestId('canvas').boundingBox()
  if (!canvas) throw new Error('no canvas')
  expect(at.x).toBeGreaterThan(canvas.x)
  expect(at.y).toBeGreaterThan(canvas.y)
  expect(at.y).toBeLessThan(canvas.y + canvas.height)
})

test('a trembling Ctrl+click picks a node, it does not copy it', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  await board.click('hp-c1')
  const at = await board.centre('hp-c2')
  await page.keyboard.down('Control')
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + 6, at.y + 3, { steps: 3 })
  await page.mouse.up()
  await page.keyboard.up('Control')
  await expect(page.getByText('2 selected')).toBeVisible()
  await expect(undo(page)).toBeDisabled()
})

test('a click chooses an empty cell, where the next step goes', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  const [above, beside] = [await board.centre('hp-c5'), await board.centre('hp-e1')]
  await page.mouse.click(above.x, beside.y)
  await expect(layer(page, 'cell')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Balloon')
  await page.keyboard.press('Enter')
  const added = await page.getByRole('img', { name: 'Environment, Balloon' }).first().boundingBox()
  expect(Math.abs((added?.x ?? 0) + (added?.width ?? 0) / 2 - above.x)).toBeLessThan(4)
  await page.keyboard.press('Control+z')
  await page.mouse.click(above.x, beside.y)
  await page.keyboard.press('Escape')
  await expect(layer(page, 'cell')).toHaveCount(0)
})

test('undo works from a rating and other choices in the properties', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  await board.click('hp-c1')
  await page.keyboard.press('r')
  await page.keyboard.press('1')
  await expect(undo(page)).toBeEnabled()
  await page.keyboard.press('Control+z')
  await expect(undo(page)).toBeDisabled()
  // M, R and N or a dash in one go: not applicable, no word.
  await page.keyboard.press('n')
  await expect(page.getByRole('radio', { name: 'N/A', checked: true })).toHaveCount(1)
})

test('nothing is hovered that is not under the pointer after the view has moved', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  const at = await board.centre('hp-c3')
  await page.mouse.move(at.x, at.y)
  await expect(page.locator('[data-handle^="hp-c3 "]')).toHaveCount(4)
  await page.keyboard.press('Control+0')
  const under = async (): Promise<boolean> => {
    const box = await board.node('hp-c3').boundingBox()
    return box !== null && at.x > box.x && at.x < box.x + box.width && at.y > box.y && at.y < box.y + box.height
  }
  await page.waitForTimeout(600)
  await expect(page.locator('[data-handle^="hp-c3 "]')).toHaveCount((await under()) ? 4 : 0)
})

test('a held lane name is as good as the header: keys, dragging, adding to the selection', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  await page.setViewportSize({ width: 1024, height: 700 })
  const held = (name: string) => layer(page, 'rulers').getByRole('button', { name })
  await expect(held('Physical evidence')).toBeVisible()
  // Pressed and let go at once: no drag is left behind.
  await held('Physical evidence').click()
  await held('Customer actions').click()
  await expect(undo(page)).toBeDisabled()
  await held('Support processes').click({ modifiers: ['Shift'] })
  await expect(page.getByText('2 selected')).toBeVisible()
  await held('Physical evidence').click()
  const before = (await board.centre('hp-e1')).y
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(async () => (await board.centre('hp-e1')).y).toBeGreaterThan(before)
})

test('emoji are drawn as wide as they are measured: no label runs out of its card', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  await board.relabel('hp-c1', '等位😀👩‍⚕️🏥🇨🇳👨‍👩‍👧等位😀👩‍⚕️🏥🇨🇳👨‍👩‍👧等位😀👩‍⚕️🏥🇨🇳')
  await expect.poll(() => page.evaluate(() => document.fonts.check('13px "Noto Emoji"', '😀'))).toBe(true)
  const spill = () =>
    board.node('hp-c1').evaluate((node) => {
      const right = node.getBoundingClientRect().right
      return Math.max(
        ...[...node.querySelectorAll('text, span')].map((word) => word.getBoundingClientRect().right - right),
      )
    })
  await expect.poll(spill).toBeLessThan(0)
})
