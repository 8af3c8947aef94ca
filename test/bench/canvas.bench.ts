import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { serializeDocument } from '../../shared/document/serialize.ts'
import { swimLanes } from '../helpers/swim-lanes.ts'
import { graphOf } from './canvas/graph.ts'
import { dragInCircles, frameTimes, heapSize, quantile, turnWheel } from './canvas/input.ts'
import { bundlePeers, launchBrowser, type Opened, openPeer, openProduct } from './canvas/pages.ts'
import { type Profile, profile } from './canvas/profile.ts'

/**
 * The canvas under real wheel and mouse input, beside plain React Flow and a bare canvas page in the same run. Frame intervals in ms, 95th percentile;
 * 17 is the floor at 60 frames per second. Options: sizes (1000 5000), `--runs N` (the best of N counts, for whatever else the machine does only adds).
 */
const folder = await mkdtemp(join(tmpdir(), 'onstage-bench-'))
const [wanted, runs] = [process.argv.slice(2).map(Number).filter(Boolean), 2]
const sizes = wanted.length > 0 ? wanted : [1000, 5000]

type Measure = 'first paint' | 'fitted pan' | 'zoom' | 'near pan' | 'drag' | 'undo' | 'heap'
type Result = Partial<Record<Measure, number>>
const measures: readonly Measure[] = ['first paint', 'fitted pan', 'zoom', 'near pan', 'drag', 'undo', 'heap']
const targets: Readonly<Record<number, Record<Measure, number>>> = {
  1000: { 'first paint': 400, 'fitted pan': 17, zoom: 33.5, 'near pan': 17, drag: 17, undo: 17, heap: 10 },
  5000: { 'first paint': 600, 'fitted pan': 17, zoom: 33.5, 'near pan': 17, drag: 17, undo: 17, heap: 40 },
}

const back = (step: number, period: number): number => (step % period < period / 2 ? 1 : -1)
const fittedPan = (step: number) => ({ dx: 40 * back(step, 40) })
const zoomThrough = (step: number) => ({ dy: -60 * back(step, 80), zoom: true })
const nearPan = (step: number) => ({ dx: 40 * back(step, 80), dy: 6 * back(step, 40) })

type Place = { readonly x: number; readonly y: number }
/** `spot` = where the wheel turns: on the fitted board. How a page is brought to 100 %, and a node to drag; null = none is in view. */
type Ways = {
  readonly spot: Place
  readonly near: (page: Page) => Promise<void>
  readonly grab: (page: Page) => Promise<Place | null>
}

const nodeInView = (page: Page): Promise<Place | null> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll('.react-flow__node')) {
      const { x, y, width, height } = element.getBoundingClientRect()
      if (x > 300 && x + width < 900 && y > 150 && y + height < 650) return { x: x + width / 2, y: y + height / 2 }
    }
    return null
  })
const ways: Readonly<Record<'product' | 'flow' | 'bare', Ways>> = {
  product: { spot: { x: 640, y: 76 }, near: (page) => page.keyboard.press('Control+0'), grab: nodeInView },
  flow: {
    spot: { x: 640, y: 450 },
    near: async (page) => {
      const session = await page.context().newCDPSession(page)
      const zoom = () =>
        page.evaluate(
          () =>
            new DOMMatrix(getComputedStyle(document.querySelector('.react-flow__viewport') ?? document.body).transform)
              .a,
        )
      for (let step = 0; step < 120 && (await zoom()) < 1; step++)
        await turnWheel(session, { x: 640, y: 450 }, 1, () => ({ dy: -60, zoom: true }))
    },
    grab: nodeInView,
  },
  bare: {
    spot: { x: 640, y: 18 },
    near: async (page) =>
      void (await page.evaluate(() => (window as unknown as { bareAt: (zoom: number) => void }).bareAt(1))),
    grab: async () => ({ x: 500, y: 300 }),
  },
}

async function undoTime(page: Page): Promise<number> {
  const frames = await frameTimes(page, async () => {
    await page.keyboard.press('Control+z')
    await page.waitForTimeout(400)
  })
  return Math.max(...frames)
}

type Which = keyof typeof ways

async function measure(which: Which, { page, firstPaint }: Opened, emptyHeap: number): Promise<Result> {
  const session = await page.context().newCDPSession(page)
  const { spot } = ways[which]
  const p95 = async (act: () => Promise<void>): Promise<number> => quantile(await frameTimes(page, act), 0.95)
  const wheel = (steps: number, turn: (step: number) => object) => p95(() => turnWheel(session, spot, steps, turn))
  await page.waitForTimeout(1500)
  const heap = (await heapSize(session)) - emptyHeap
  await page.mouse.move(spot.x, spot.y)
  if (which === 'product') await page.locator('[data-canvas]').focus()
  const fitted = await wheel(80, fittedPan)
  const zoom = await wheel(160, zoomThrough)
  await ways[which].near(page)
  await page.waitForTimeout(1200)
  const near = await wheel(160, nearPan)
  await page.waitForTimeout(600)
  const place = await ways[which].grab(page)
  const drag = place ? await p95(() => dragInCircles(page, place, 90)) : Number.NaN
  if (place) await page.mouse.move(place.x + 230, place.y + 10)
  await page.mouse.up()
  await page.waitForTimeout(1200)
  const undo = which === 'product' ? await undoTime(page) : Number.NaN
  return { 'first paint': firstPaint, 'fitted pan': fitted, zoom, 'near pan': near, drag, undo, heap }
}

const best = (a: Result, b: Result): Result =>
  Object.fromEntries(measures.map((name) => [name, Math.min(a[name] ?? Number.NaN, b[name] ?? Number.NaN)]))

async function repeat(which: Which, open: () => Promise<Opened>, emptyHeap: number): Promise<Result> {
  let result: Result | null = null
  for (let run = 0; run < runs; run++) {
    const opened = await open()
    const next = await measure(which, opened, emptyHeap)
    await opened.close()
    result = result ? best(result, next) : next
  }
  return result ?? {}
}

async function emptyHeapOf(open: () => Promise<Opened>): Promise<number> {
  const opened = await open()
  await opened.page.waitForTimeout(1500)
  const size = await heapSize(await opened.page.context().newCDPSession(opened.page))
  await opened.close()
  return size
}

const cell = (value: number | undefined, unit = 0): string =>
  value === undefined || Number.isNaN(value) ? '–' : value.toFixed(unit)

/** Where the time of the measures that missed their target goes. */
async function explain(browser: Browser, missed: readonly Measure[], open: () => Promise<Opened>): Promise<void> {
  const turns: Partial<Record<Measure, (step: number) => object>> = {
    'fitted pan': fittedPan,
    zoom: zoomThrough,
    'near pan': nearPan,
  }
  for (const name of missed) {
    const turn = turns[name]
    if (!turn) continue
    const { page, close } = await open()
    const { spot } = ways.product
    const session = await page.context().newCDPSession(page)
    await page.waitForTimeout(1500)
    if (name === 'near pan') {
      await page.locator('[data-canvas]').focus()
      await ways.product.near(page)
      await page.waitForTimeout(1200)
    }
    const spent: Profile = await profile(browser, 80, () => turnWheel(session, spot, 80, turn))
    const parts = Object.entries(spent).map(([kind, time]) => `${kind} ${time.toFixed(1)}`)
    console.log(`${name}, main thread, processor ms per step: ${parts.join(', ')}`)
    await close()
  }
}

async function compare(browser: Browser, peers: Awaited<ReturnType<typeof bundlePeers>>, size: number): Promise<void> {
  const document = swimLanes(size)
  const graph = graphOf(document)
  await writeFile(join(folder, `${size}.blueprint`), serializeDocument(document))
  const product = () => openProduct(browser, folder, `${size}.blueprint`)
  const none = { ...graph, nodes: [], edges: [] }
  const emptyProduct = await emptyHeapOf(() => openProduct(browser, folder, 'empty.blueprint'))
  const emptyPeer = await emptyHeapOf(() => openPeer(browser, peers.bare, none))
  const own = await repeat('product', product, emptyProduct)
  const flow = await repeat('flow', () => openPeer(browser, peers.flow, graph), emptyPeer)
  const bare = await repeat('bare', () => openPeer(browser, peers.bare, graph), emptyPeer)
  const target = targets[size]
  console.log(`\n${graph.nodes.length} nodes, ${graph.edges.length} connections\n`)
  console.log('| measure | target | Onstage | plain React Flow | bare canvas | Onstage ÷ React Flow | Onstage ÷ bare |')
  console.log('|---|---|---|---|---|---|---|')
  for (const name of measures) {
    const ratio = (other: number | undefined): string => cell((own[name] ?? Number.NaN) / (other ?? Number.NaN), 2)
    const unit = name === 'heap' ? 'MB' : name === 'first paint' || name === 'undo' ? 'ms' : 'p95 ms'
    const [goal, value] = [cell(target?.[name]), cell(own[name])]
    console.log(
      `| ${name}, ${unit} | ${goal} | ${value} | ${cell(flow[name])} | ${cell(bare[name])} | ${ratio(flow[name])} | ${ratio(bare[name])} |`,
    )
  }
  const missed = measures.filter((name) => (own[name] ?? 0) > (target?.[name] ?? Number.POSITIVE_INFINITY))
  console.log(missed.length === 0 ? '\nAll targets met.\n' : `\nMissed: ${missed.join(', ')}\n`)
  await explain(browser, missed, product)
}

const browser = await launchBrowser()
try {
  await writeFile(join(folder, 'empty.blueprint'), serializeDocument(swimLanes(0)))
  const peers = await bundlePeers()
  for (const size of sizes) await compare(browser, peers, size)
} finally {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
}
