import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { serializeDocument } from '../../shared/document/serialize.ts'
import { createFromTemplate } from '../../shared/templates/templates.ts'
import { swimLanes } from '../helpers/swim-lanes.ts'
import { bestOf, type Cost, measureProcess } from './process-cost.ts'

/**
 * Whole-process cost of `onstage export` (start of Node to the file on disk), beside Chromium's print of the same page as SVG in the same run.
 * Budgets (issue "the main job", E): a sample's full set 2 s and 1 MB; 1,000 nodes on A0 1.5 s and 300 MB; 5,000 nodes 5 s and 500 MB.
 */
const runs = 3
const command = resolve('build/onstage.mjs')
const folder = await mkdtemp(join(tmpdir(), 'onstage-bench-'))
const at = (name: string) => join(folder, name)

const show = ({ seconds, megabytes }: Cost) =>
  `${seconds.toFixed(2)} s | ${megabytes === null ? '–' : `${megabytes.toFixed(0)} MB`}`
const sizeOf = async (name: string) => `${((await stat(at(name))).size / 1024).toFixed(0)} kB`

const exportWith = (source: string, out: string, more: readonly string[]) =>
  bestOf(runs, () => measureProcess(process.execPath, [command, 'export', at(source), '--out', at(out), ...more]))

async function writeDocument(name: string, document: Blueprint): Promise<void> {
  await writeFile(at(name), serializeDocument(document))
}

type TestBrowser = { readonly path: string; readonly args: readonly string[] }

/** The finder is plain JavaScript outside this bundle. */
async function findBrowser(): Promise<TestBrowser | null> {
  try {
    const finder: { findTestBrowser: () => Promise<TestBrowser> } = await import(
      pathToFileURL(resolve('build/find-browser.mjs')).href
    )
    return await finder.findTestBrowser()
  } catch {
    return null
  }
}

/** The SVG poster in a page of its own size, with the fonts it names. */
async function writePrintPage(svg: string, page: string): Promise<void> {
  const font = (weight: number, file: string) =>
    `@font-face{font-family:'Noto Sans SC';font-weight:${weight};src:url('${pathToFileURL(resolve('node_modules/@expo-google-fonts/noto-sans-sc', file)).href}')}`
  const fonts = font(400, '400Regular/NotoSansSC_400Regular.ttf') + font(700, '700Bold/NotoSansSC_700Bold.ttf')
  const style = `${fonts}@page{size:1189mm 841mm;margin:0}body{margin:0}svg{display:block}`
  await writeFile(
    at(page),
    `<!doctype html><meta charset="utf-8"><style>${style}</style>${await readFile(at(svg), 'utf8')}`,
  )
}

const printWith = ({ path, args }: TestBrowser, page: string, out: string) =>
  bestOf(runs, () =>
    measureProcess(path, [
      ...args,
      '--headless',
      '--allow-file-access-from-files',
      `--user-data-dir=${at('profile')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${at(out)}`,
      pathToFileURL(at(page)).href,
    ]),
  )

async function samples(): Promise<void> {
  console.log('Full set of a sample\n\n| sample | languages | time | peak memory | file |\n|---|---|---|---|---|')
  for (const template of ['taxi', 'hotpot', 'complaint'] as const) {
    await writeDocument(
      `${template}.blueprint`,
      createFromTemplate(template, { language: 'zh-CN', id: 'x', date: '2026-01-01' }),
    )
    for (const language of ['zh-CN', 'both']) {
      const cost = await exportWith(`${template}.blueprint`, 'out.pdf', ['--lang', language])
      console.log(`| ${template} | ${language} | ${show(cost)} | ${await sizeOf('out.pdf')} |`)
    }
  }
}

async function posters(): Promise<void> {
  const browser = await findBrowser()
  const version = browser
    ? spawnSync(browser.path, ['--version'], { encoding: 'utf8' }).stdout.trim()
    : 'no browser here'
  console.log(`\nOne A0 poster; Chromium's print of the same page (${version})\n`)
  console.log('| nodes | onstage time | memory | file | Chromium time | memory | file |\n|---|---|---|---|---|---|---|')
  for (const nodes of [1000, 5000]) {
    const name = `${nodes}.blueprint`
    await writeDocument(name, swimLanes(nodes))
    const poster = ['--parts', 'poster', '--poster', 'A0', '--lang', 'zh-CN']
    const own = `${show(await exportWith(name, 'own.pdf', poster))} | ${await sizeOf('own.pdf')}`
    let print = '– | – | –'
    if (browser) {
      await exportWith(name, 'page.svg', poster)
      await writePrintPage('page.svg', 'page.html')
      print = `${show(await printWith(browser, 'page.html', 'print.pdf'))} | ${await sizeOf('print.pdf')}`
    }
    console.log(`| ${nodes} | ${own} | ${print} |`)
  }
}

try {
  await samples()
  await posters()
} finally {
  await rm(folder, { recursive: true, force: true })
}
