import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { documentFormat, documentVersion } from '../../../shared/document/schema/document.ts'
import { expect, test } from '../harness/fixtures.ts'
import type { Shell } from '../harness/shell.ts'

type Saved = {
  readonly stages: readonly { readonly id: string; readonly label: Readonly<Record<string, string>> }[]
  readonly lanes: readonly { readonly id: string; readonly role: string }[]
  readonly nodes: readonly {
    readonly id: string
    readonly at: { readonly stage: string; readonly lane: string; readonly slot: number }
    readonly label: Readonly<Record<string, string>>
  }[]
  readonly connections: readonly { readonly from: string; readonly to: string; readonly type: string }[]
  readonly moments: readonly {
    readonly node: string
    readonly consensus: Readonly<Record<string, number | null | undefined>>
  }[]
}

/** Ten columns over three stages; what the customer does, the front does and the back does. */
const columns = [
  ['到店', '迎宾', '排班'],
  ['取号', '发号', '叫号系统'],
  ['等位', '送小吃', '备小吃'],
  ['入座', '引座', '翻台'],
  ['点菜', '推荐', '配菜'],
  ['等菜', '倒水', '后厨炒锅'],
  ['用餐', '巡台', '补货'],
  ['结账', '开票', '收银对账'],
  ['离店', '送客', '清台'],
  ['评价', '回访', '整理口碑'],
] as const
/** The columns with which a stage begins. */
const begins = [0, 4, 7]
const moments = [2, 5, 9]

/** Presses keys one after another, as fast as the page takes them: nobody waits for a frame between two keys. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Types like somebody who knows the program. */
async function typeColumn(page: Page, column: number): Promise<void> {
  const [customer, front, back] = columns[column] ?? ['', '', '']
  await page.keyboard.insertText(customer)
  await press(page, 'Tab')
  await page.keyboard.insertText(front)
  await press(page, 'Tab')
  await page.keyboard.insertText(back)
  await press(page, 'Enter', 'ArrowUp', 'ArrowUp')
  if (!moments.includes(column)) return
  await press(page, 'm', 'r')
  for (const rating of ['5', '4', '3', '2']) await press(page, rating, 'Tab')
  await press(page, 'Escape')
}

async function saved(shell: Shell, name: string): Promise<Saved> {
  await shell.whileSaving(name, () => shell.page.keyboard.press('ControlOrMeta+s'))
  const path = join(shell.folder, name)
  await expect.poll(() => existsSync(path)).toBe(true)
  return JSON.parse(readFileSync(path, 'utf8'))
}

test('a blueprint of 30 steps in three stages and three lanes is typed without the mouse', async ({ start }) => {
  const shell = await start({ language: 'zh-CN' })
  const { page } = shell
  await page.locator('[data-template="five-lane"]').focus()
  await press(page, 'Enter')
  await expect(page.getByTestId('canvas')).toBeVisible()

  await press(page, 'Enter')
  for (const [column] of columns.entries()) {
    if (column > 0) await press(page, begins.includes(column) ? 'Shift+Enter' : 'Enter')
    await typeColumn(page, column)
  }
  const document = await saved(shell, 'typed.blueprint')

  const role = (id: string) => document.lanes.find((lane) => lane.id === id)?.role
  const label = (id: string) => document.nodes.find((node) => node.id === id)?.label['zh-CN'] ?? ''
  const inLane = (wanted: string) =>
    document.nodes.filter(({ at }) => role(at.lane) === wanted).map((node) => node.label['zh-CN'])
  expect(inLane('customer')).toEqual(columns.map(([customer]) => customer))
  expect(inLane('frontstage')).toEqual(columns.map(([, front]) => front))
  expect(inLane('backstage')).toEqual(columns.map(([, , back]) => back))
  const perStage = document.stages.map(({ id }) => document.nodes.filter(({ at }) => at.stage === id).length)
  expect(perStage).toEqual([12, 9, 9, 0])

  const wires = document.connections.map(({ from, to, type }) => `${label(from)} ${type} ${label(to)}`)
  expect(wires).toHaveLength(29)
  for (const [index, [customer, front, back]] of columns.entries()) {
    expect(wires).toContain(`${customer} interaction ${front}`)
    expect(wires).toContain(`${back} support ${front}`)
    const next = columns[index + 1]
    if (next) expect(wires).toContain(`${customer} flow ${next[0]}`)
  }
  const rated = document.moments.map(({ node, consensus }) => [label(node), consensus])
  const ratings = { unexpected: 5, desired: 4, expected: 3, basic: 2 }
  expect(rated).toEqual(moments.map((column) => [columns[column]?.[0], ratings]))
})

test('on an empty board stages and lanes come as they are needed, and Escape takes them back', async ({ start }) => {
  const empty = join(mkdtempSync(join(tmpdir(), 'onstage-empty-')), 'empty.blueprint')
  const fields = { format: documentFormat, version: documentVersion, id: 'empty', languages: ['en'] }
  writeFileSync(empty, JSON.stringify(fields))
  const shell = await start({ files: { 'empty.blueprint': empty }, file: 'empty.blueprint' })
  const { page } = shell
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect(page.getByTestId('canvas')).toBeVisible()

  await press(page, 'Enter', 'Escape')
  await expect(page.locator('[data-layer="hint"]')).toBeVisible()
  await expect(undo).toBeDisabled()

  await press(page, 'Enter')
  await page.keyboard.insertText('Arrive')
  await press(page, 'ControlOrMeta+Enter')
  await page.keyboard.insertText('Queue')
  await press(page, 'Tab', 'Escape')
  await expect(page.getByRole('img', { name: /Process, Queue/ }).first()).toBeAttached()
  await press(page, 'Shift+Enter')
  await page.keyboard.insertText('The visit')
  await press(page, 'Enter')
  await page.keyboard.insertText('Sit down')
  await press(page, 'Tab')
  await page.keyboard.insertText('Pour water')
  await press(page, 'Shift+Tab')
  await page.keyboard.insertText('Order')
  await press(page, 'Enter')

  await press(page, 'ControlOrMeta+s')
  const path = join(shell.folder, 'empty.blueprint')
  await expect.poll(() => readFileSync(path, 'utf8')).toContain('Pour water')
  const document: Saved = JSON.parse(readFileSync(path, 'utf8'))
  expect(document.stages.map(({ label }) => label.en)).toEqual(['Stage 1', 'The visit'])
  expect(document.lanes).toHaveLength(2)
  const label = (id: string) => document.nodes.find((node) => node.id === id)?.label.en
  expect(document.connections.map(({ from, to }) => `${label(from)} → ${label(to)}`)).toEqual([
    'Arrive → Queue',
    'Queue → Sit down',
    'Sit down → Pour water',
    'Pour water → Order',
  ])
  for (let steps = 0; steps < 5; steps++) await press(page, 'ControlOrMeta+z')
  await expect(undo).toBeDisabled()
})

test('an input method keeps its keys, and typing names what has no name', async ({ start }) => {
  const { page } = await start({ language: 'zh-CN' })
  await page.locator('[data-template="five-lane"]').press('Enter')
  await expect(page.getByTestId('canvas')).toBeVisible()
  const input = await page.context().newCDPSession(page)
  const processKey = (code: string) =>
    input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code, windowsVirtualKeyCode: 229 })
  /** Types `letters` with an input method that then offers `words`; its Enter or space is its own. */
  const compose = async (letters: string, words: string): Promise<void> => {
    for (const [index, letter] of [...letters].entries()) {
      await processKey(`Key${letter.toUpperCase()}`)
      const text = letters.slice(0, index + 1)
      await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    }
    await processKey('Enter')
    await input.send('Input.insertText', { text: words })
  }
  await press(page, 'Enter')
  await compose('mendian', '门店')
  await press(page, 'Tab')
  await compose('wenhou', '问候')
  await press(page, 'Enter')
  await expect(page.getByRole('img', { name: /问候/ }).first()).toBeAttached()
  await expect(page.getByRole('img', { name: /门店/ }).first()).toBeAttached()

  await test.step('a node left without a name takes every letter, also those of commands', async () => {
    await press(page, 'Enter', 'Enter')
    await compose('mai', '买单')
    await press(page, 'Enter')
    await expect(page.getByRole('img', { name: /流程, 买单$/ }).first()).toBeAttached()
  })
  await test.step('on a named one the letters of a keyboard are commands', async () => {
    await press(page, 'm')
    await expect(page.getByRole('img', { name: /买单, 关键时刻/ }).first()).toBeAttached()
  })
})

test('the keyboard passes over the board, and Escape and Tab lead out of it', async ({ start }) => {
  const { page } = await start()
  await page.locator('[data-template="hotpot"]').press('Enter')
  const canvas = page.locator('[data-canvas]')
  await expect(canvas).toBeVisible()
  const focused = () => canvas.evaluate((element) => element === element.ownerDocument.activeElement)
  await canvas.focus()
  await press(page, 'ArrowRight')
  await page.getByRole('button', { name: 'Add people' }).focus()
  for (let steps = 0; steps < 10 && !(await focused()); steps++) await press(page, 'Tab')
  expect(await focused()).toBe(true)
  await press(page, 'Tab')
  expect(await focused()).toBe(false)
  await press(page, 'Shift+Tab')
  expect(await focused()).toBe(true)
  await press(page, 'ArrowRight', 'Escape', 'Tab')
  expect(await focused()).toBe(false)
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
})
