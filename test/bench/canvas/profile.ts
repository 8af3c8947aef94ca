import type { Browser } from '@playwright/test'

type TraceEvent = { readonly name: string; readonly ph: string; readonly tid: number; readonly tdur?: number }

/** What the main thread does, by the names of Chromium's trace; processor time, so that other programs do not count. */
const kinds = {
  script: ['FunctionCall', 'EvaluateScript'],
  'style and layout': ['LocalFrameView::RunStyleAndLayoutLifecyclePhases'],
  paint: ['LocalFrameView::RunPaintLifecyclePhase', 'PrePaint', 'LocalFrameView::RunCompositingInputsLifecyclePhase'],
  'canvas raster': ['LayerTreeHost::DoUpdateLayers'],
  'hit test': ['LayoutView::HitTest'],
  collection: ['MajorGC', 'MinorGC'],
} as const

export type Profile = Readonly<Record<string, number>>

/** Milliseconds of the main thread per step of `act`, by kind of work. */
export async function profile(browser: Browser, steps: number, act: () => Promise<void>): Promise<Profile> {
  const session = await browser.newBrowserCDPSession()
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]))
  })
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'blink', 'cc', 'v8'] },
  })
  await act()
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await done
  await session.detach()
  const counts = new Map<number, number>()
  for (const { name, tid } of events) {
    if (name === 'ProxyMain::BeginMainFrame') counts.set(tid, (counts.get(tid) ?? 0) + 1)
  }
  const [main] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  const time = (names: readonly string[]): number =>
    events
      .filter(({ name, ph, tid }) => ph === 'X' && tid === main && names.includes(name))
      .reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0)
  return Object.fromEntries(Object.entries(kinds).map(([kind, names]) => [kind, time(names) / steps]))
}
