import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { violations } from '../harness/axe.ts'
import { expect, test } from '../harness/fixtures.ts'
import { BoardPage } from '../pages/board-page.ts'

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="180"><rect width="300" height="180" fill="#067A5B"/></svg>'

async function openSample(page: Page): Promise<BoardPage> {
  await page.getByRole('button', { name: /Hot-pot restaurant visit/ }).click()
  const board = new BoardPage(page)
  await expect(board.node('hp-e1')).toBeVisible()
  return board
}

/** A picture of `width` × `height`, packed by the page, as base64. */
const picture = (page: Page, type: string, width: number, height: number): Promise<string> =>
  page.evaluate(
    ([mime, w, h]) => {
      const canvas = document.createElement('canvas')
      Object.assign(canvas, { width: w, height: h })
      const context = canvas.getContext('2d')
      if (context) {
        context.fillStyle = '#B8500B'
        context.fillRect(0, 0, w / 2, h)
      }
      return canvas.toDataURL(mime).split(',')[1] ?? ''
    },
    [type, width, height] as const,
  )

/** Gives the page a file as the clipboard or a drop does. */
const give = (page: Page, how: 'paste' | 'drop', data: string, type: string, at = { x: 0, y: 0 }): Promise<void> =>
  page.evaluate(
    ([kind, base64, mime, x, y]) => {
      const transfer = new DataTransfer()
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      transfer.items.add(new File([bytes], 'picture', { type: mime }))
      const shared = { bubbles: true, cancelable: true }
      const event =
        kind === 'paste'
          ? new ClipboardEvent('paste', { ...shared, clipboardData: transfer })
          : new DragEvent('drop', { ...shared, dataTransfer: transfer, clientX: x, clientY: y })
      document.activeElement?.dispatchEvent(event)
    },
    [how, data, type, at.x, at.y] as const,
  )

test('pictures are picked, pasted and dropped, scaled and stored once', async ({ start }) => {
  const shell = await start()
  const { page } = shell
  const board = await openSample(page)
  const inspector = page.getByRole('complementary', { name: 'Properties' })
  const undo = page.getByRole('button', { name: 'Undo' })

  // Picked: a drawing of vectors becomes pixels.
  await board.click('hp-e1')
  writeFileSync(join(shell.folder, 'drawing.svg'), drawing)
  const chooser = page.waitForEvent('filechooser')
  await inspector.getByRole('button', { name: 'Add an image…' }).click()
  await (await chooser).setFiles(join(shell.folder, 'drawing.svg'))
  await expect(inspector.getByRole('img', { name: /Shopfront/ })).toBeVisible()
  await expect(inspector).toContainText('1000 × 600 px')
  await expect(board.node('hp-e1').locator('img')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await undo.click()
  await expect(board.node('hp-e1').locator('img')).toHaveCount(0)
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(board.node('hp-e1').locator('img')).toBeVisible()

  // Pasted: a large WebP is scaled down and packed as PNG or JPEG.
  await board.click('hp-e2')
  await give(page, 'paste', await picture(page, 'image/webp', 3000, 1500), 'image/webp')
  await expect(inspector).toContainText('2000 × 1000 px')

  // Dropped onto a node, twice the same picture: stored once.
  const png = await picture(page, 'image/png', 400, 300)
  for (const id of ['hp-e3', 'hp-e4']) {
    await give(page, 'drop', png, 'image/png', await board.centre(id))
    await expect(board.node(id).locator('img')).toBeVisible()
  }

  await shell.whileSaving('pictures.blueprint', () => page.keyboard.press('Control+s'))
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible()
  const { assets } = JSON.parse(readFileSync(join(shell.folder, 'pictures.blueprint'), 'utf8'))
  expect(assets).toHaveLength(3)
  for (const { id, type, width, data } of assets) {
    expect(createHash('sha256').update(Buffer.from(data, 'base64')).digest('hex')).toBe(id)
    expect(['image/png', 'image/jpeg']).toContain(type)
    expect(width).toBeLessThanOrEqual(2000)
  }

  // The board may still be on the move after it has grown.
  await expect(async () => {
    await board.click('hp-e4')
    await expect(inspector.getByRole('img', { name: /Light, background music/ })).toBeVisible({ timeout: 500 })
  }).toPass()
  await inspector.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(board.node('hp-e4').locator('img')).toHaveCount(0)
})

test('what is no picture, or has no node to go to, is refused with the reason', async ({ start }) => {
  const { page } = await start()
  const board = await openSample(page)
  const word = Buffer.from('not a picture').toString('base64')
  await board.click('hp-e1')
  await give(page, 'paste', word, 'image/png')
  await expect(page.getByText('Not a PNG, JPEG, WebP or SVG picture.')).toBeVisible()
  const broken = Buffer.from(await picture(page, 'image/png', 40, 30), 'base64')
    .subarray(0, 60)
    .toString('base64')
  await give(page, 'drop', broken, 'image/png', await board.centre('hp-e2'))
  await expect(page.getByText('The picture is damaged and cannot be shown.')).toBeVisible()
  const png = await picture(page, 'image/png', 40, 30)
  await give(page, 'drop', png, 'image/png', { x: 20, y: 400 })
  await expect(page.getByText('Drop the image onto a node.')).toBeVisible()
  await page.keyboard.press('Escape')
  await give(page, 'paste', png, 'image/png')
  await expect(page.getByText('Select one node first; the image goes onto it.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
})
