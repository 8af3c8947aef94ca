import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serializeDocument } from '../../shared/document/serialize.ts'
import { createFromTemplate } from '../../shared/templates/templates.ts'
import { launchBrowser, openProduct } from './canvas/pages.ts'

/**
 * From the command to a sample that can be edited, in the loopback shell: the program starts, a browser starts, the page loads, the board is painted and
 * takes a key. Milliseconds; every run begins with nothing running. Target: 2,000.
 */
const folder = await mkdtemp(join(tmpdir(), 'onstage-launch-'))
const sample = createFromTemplate('hotpot', { language: 'zh-CN', id: 'launch', date: '2026-01-01' })
await writeFile(join(folder, 'sample.blueprint'), serializeDocument(sample))

console.log('| run | browser started | board painted | first key shown |')
console.log('|---|---|---|---|')
try {
  for (let run = 1; run <= 5; run++) {
    const start = performance.now()
    const since = (): string => (performance.now() - start).toFixed(0)
    const browser = await launchBrowser()
    const started = since()
    const { page, close } = await openProduct(browser, folder, 'sample.blueprint')
    const painted = since()
    await page.keyboard.press('ArrowRight')
    await page.locator('#canvas-active-item[aria-label]').waitFor({ state: 'attached' })
    console.log(`| ${run} | ${started} | ${painted} | ${since()} |`)
    await close()
    await browser.close()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
