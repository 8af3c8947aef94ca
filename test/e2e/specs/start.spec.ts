import { expect, test } from '../harness/fixtures.ts'
import { BoardPage } from '../pages/board-page.ts'

test('starts on a screen that offers the templates', async ({ start }) => {
  const { page } = await start()
  await expect(page.getByRole('heading', { name: /Onstage/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /Hot-pot restaurant visit/ })).toBeVisible()
})

test('a character that no word of the program has comes in the typeface as soon as it is typed', async ({ start }) => {
  const { page } = await start({ language: 'zh-CN' })
  await page.locator('[data-template="taxi"]').click()
  const board = new BoardPage(page)
  await expect(board.node('tx-c1')).toBeVisible()
  const drawn = (sign: string) =>
    page.evaluate((text) => {
      const point = text.codePointAt(0) ?? 0
      const has = (range: string): boolean =>
        range.split(',').some((part) => {
          const [first = '', last = first] = part.trim().slice(2).split('-')
          return Number.parseInt(first, 16) <= point && point <= Number.parseInt(last, 16)
        })
      return [...document.fonts].some(({ status, unicodeRange }) => status === 'loaded' && has(unicodeRange))
    }, sign)
  expect(await drawn('等')).toBe(true)
  expect(await drawn('龘')).toBe(false)
  await board.relabel('tx-c1', '龘')
  await expect.poll(() => drawn('龘')).toBe(true)
})
