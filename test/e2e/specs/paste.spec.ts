import type { Page } from '@playwright/test'
import { expect, test } from '../harness/fixtures.ts'
import { BoardPage } from '../pages/board-page.ts'

/** A paste as another program's clipboard brings it: text, and what it says about the text in HTML. */
async function paste(page: Page, kinds: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((data) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text)
    const target = document.querySelector('[data-canvas]')
    if (target instanceof HTMLElement) target.focus()
    target?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, kinds)
}

const name = (page: Page, words: RegExp) => page.getByRole('img', { name: words })
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' })

async function openBlank(page: Page): Promise<void> {
  await page.locator('[data-template="five-lane"]').click()
  await expect(page.getByTestId('canvas')).toBeVisible()
}

test('lines become a row of steps, in one undo step', async ({ start }) => {
  const { page } = await start()
  await openBlank(page)
  await paste(page, { 'text/plain': '1. Arrive\r\n2. Take a number\r\n3. Wait\r\n' })
  await expect(page.getByText('3 selected')).toBeVisible()
  await expect(name(page, /Take a number/).first()).toBeAttached()
  await expect(page.getByText(/3 nodes • 2 connections|2 connections/).first()).toBeVisible()
  await undo(page).click()
  await expect(undo(page)).toBeDisabled()
})

test('a table from a spreadsheet becomes lanes and stages, after a look at it', async ({ start }) => {
  const { page } = await start()
  await openBlank(page)
  const table = '\tArrive\tWait\r\nCustomer\t"park\r\nenter"\tsit\r\nMarketing\t\tcall back\r\n'
  await paste(page, { 'text/plain': table, 'text/html': '<table><tr><td>not this</td></tr></table>' })
  const dialog = page.getByRole('dialog', { name: 'Paste' })
  await expect(dialog.getByRole('rowheader', { name: /Customer actions/ })).toBeVisible()
  await expect(dialog.getByText('4 nodes, 1 new stage, 1 new lane')).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'The first row names the stages' }).uncheck()
  await expect(dialog.getByText(/6 nodes/)).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'The first row names the stages' }).check()
  await dialog.getByRole('checkbox', { name: 'Connect the steps' }).check()
  await dialog.getByRole('button', { name: 'Paste' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('5 stages')).toBeVisible()
  await expect(page.getByText('6 lanes')).toBeVisible()
  await expect(name(page, /park → enter/).first()).toBeAttached()
  await undo(page).click()
  await expect(undo(page)).toBeDisabled()
})

test('nodes go from window to window with their connections and moments', async ({ start }) => {
  const one = await start()
  await one.page.locator('[data-template="hotpot"]').click()
  const board = new BoardPage(one.page)
  await board.click('hp-c2')
  await one.page.keyboard.down('Shift')
  await board.click('hp-f2')
  await one.page.keyboard.up('Shift')
  const copied = await one.page.evaluate(() => {
    const clipboardData = new DataTransfer()
    const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true })
    document.querySelector('[data-canvas]')?.dispatchEvent(event)
    return Object.fromEntries([...clipboardData.types].map((type) => [type, clipboardData.getData(type)]))
  })
  expect(copied['text/plain']?.split('\n').length).toBeGreaterThan(2)
  expect(copied['text/plain']).not.toContain('{')
  expect(copied['text/html']).toMatch(/^<table data-onstage="[A-Za-z0-9+/=]+">/)

  const two = await start()
  await openBlank(two.page)
  for (const type of ['application/x-onstage-fragment', 'text/html']) {
    await paste(two.page, { [type]: copied[type] ?? '', 'text/plain': copied['text/plain'] ?? '' })
    await expect(two.page.getByText('2 selected')).toBeVisible()
    await expect(two.page.getByText('1 connection', { exact: false }).first()).toBeVisible()
    await expect(two.page.getByText(/[12] moments?/).first()).toBeVisible()
    await undo(two.page).click()
  }
})

test('foreign HTML is only ever read as text', async ({ start }) => {
  const { page } = await start()
  await openBlank(page)
  const asked: string[] = []
  const own = new URL(page.url()).origin
  // The page's own fonts may come for letters not shown before.
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== own) asked.push(request.url())
  })
  const html = [
    '<img src="https://example.invalid/x.png" onerror="window.bad = 1">',
    '<script>window.bad = 2</script>',
    '<a href="javascript:window.bad = 3">click</a>',
    '<svg onload="window.bad = 4"><style>* { display: none }</style></svg>',
  ]
  await paste(page, { 'text/html': html.join(''), 'text/plain': html.join('\n') })
  await expect(page.getByText('4 selected')).toBeVisible()
  // Names are read line by line, so a long word may have a blank where its line ends.
  const names = await page.getByRole('img').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
  const said = names.map((each) => each.replaceAll(/\s/g, ''))
  for (const each of html) expect(said).toContain(`Process,${each.replaceAll(/\s/g, '')}`)
  const onPage = await page.evaluate(() => ({
    bad: 'bad' in window,
    images: document.querySelectorAll('img[src*="example.invalid"], [onerror], [onload]').length,
    links: document.querySelectorAll('a[href^="javascript"]').length,
  }))
  expect(onPage).toEqual({ bad: false, images: 0, links: 0 })
  expect(asked).toEqual([])

  await test.step('a mark that is no fragment is text as well', async () => {
    const forged = btoa('{"nodes":[{"node":{"id":"<script>"}}]}')
    await paste(page, { 'text/html': `<table data-onstage="${forged}">`, 'text/plain': 'honest words' })
    await expect(name(page, /honest words/).first()).toBeAttached()
  })
  await test.step('five megabytes are too much, and are said to be', async () => {
    await paste(page, { 'text/html': `<b>${'x'.repeat(5_000_000)}</b>`, 'text/plain': 'y'.repeat(5_000_000) })
    await expect(page.getByText('It has 5,000,000 characters; at most 2,000,000 can be pasted at once.')).toBeVisible()
    await paste(page, { 'text/plain': 'line\n'.repeat(2_001) })
    await expect(page.getByText('It has 2,001 lines; at most 2,000 can be pasted at once.')).toBeVisible()
  })
})
