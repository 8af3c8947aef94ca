import { join } from 'node:path'
import { violations } from '../harness/axe.ts'
import { expect, test } from '../harness/fixtures.ts'

test('hints lead through a first blueprint, each gone when it is done, all of them in the end', async ({ start }) => {
  const shell = await start()
  const { page } = shell
  const hint = page.locator('[data-layer="hint"]')
  await page.locator('[data-template="five-lane"]').click()
  await expect(hint).toContainText('What does the customer do first?')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.keyboard.type('Arrive')
  await page.keyboard.press('Enter')
  await expect(hint).toContainText('And then?')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Wait')
  await page.keyboard.press('Enter')
  await expect(hint).toContainText('Who serves the customer?')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Host')
  await page.keyboard.press('Enter')
  await expect(hint).toContainText('Which step decides')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('m')
  await expect(hint).toContainText('How well do you do?')
  await page.keyboard.press('r')
  for (const rating of ['3', '3', '4', '5']) {
    await page.keyboard.press(rating)
    await page.keyboard.press('Tab')
  }
  await expect(hint).toContainText('Keep it')
  await shell.whileSaving('first.blueprint', () => page.keyboard.press('ControlOrMeta+s'))
  await expect(hint).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+w')
  await page.locator('[data-template="five-lane"]').click()
  await expect(hint).toContainText('Nothing on this blueprint yet')
})

test('hints can be closed for good and asked for again', async ({ start }) => {
  const { page } = await start()
  const hint = page.locator('[data-layer="hint"]')
  await page.locator('[data-template="four-lever"]').click()
  await hint.getByRole('button', { name: 'No more hints' }).click()
  await expect(hint).toContainText('Nothing on this blueprint yet')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('hints for')
  await page.keyboard.press('Enter')
  await expect(hint).toContainText('What does the customer do first?')
})

test('samples are finished: no hint is shown on them', async ({ start }) => {
  const { page } = await start({
    files: { 'taxi.blueprint': join('test', 'e2e', 'files', 'taxi.blueprint') },
    file: 'taxi.blueprint',
  })
  await expect(page.locator('[data-id="tx-c1"]').first()).toBeVisible()
  await expect(page.locator('[data-layer="hint"]')).toHaveCount(0)
})
