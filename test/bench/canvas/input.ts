import type { CDPSession, Page } from '@playwright/test'

type Recorder = { readonly frames: number[]; handle: number }
declare global {
  interface Window {
    recorder?: Recorder
  }
}

/** Frame intervals of the page while `act` runs, in ms. */
export async function frameTimes(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const recorder: Recorder = { frames: [], handle: 0 }
    let last = 0
    const tick = (time: number): void => {
      if (last > 0) recorder.frames.push(time - last)
      last = time
      recorder.handle = requestAnimationFrame(tick)
    }
    recorder.handle = requestAnimationFrame(tick)
    window.recorder = recorder
  })
  await act()
  return page.evaluate(() => {
    cancelAnimationFrame(window.recorder?.handle ?? 0)
    return window.recorder?.frames ?? []
  })
}

/** The value that `share` (0…1) of `times` stay below; NaN for none. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

const control = 2

/** Turns the wheel at a place, step by step, as the browser gets it from the system; each step waits until the page has taken the last. */
export async function turnWheel(
  session: CDPSession,
  at: { readonly x: number; readonly y: number },
  steps: number,
  turn: (step: number) => { readonly dx?: number; readonly dy?: number; readonly zoom?: boolean },
): Promise<void> {
  for (let step = 0; step < steps; step++) {
    const { dx = 0, dy = 0, zoom = false } = turn(step)
    await session.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x: at.x,
      y: at.y,
      deltaX: dx,
      deltaY: dy,
      modifiers: zoom ? control : 0,
    })
  }
}

/** Drags what is at `from` in circles and brings it back. */
export async function dragInCircles(page: Page, from: { x: number; y: number }, steps: number): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= steps; step++) {
    const turn = (step / steps) * 4 * Math.PI
    await page.mouse.move(from.x + Math.sin(turn) * 150, from.y + (1 - Math.cos(turn)) * 60)
  }
}

/** Megabytes of the page's JavaScript heap after a collection. */
export async function heapSize(session: CDPSession): Promise<number> {
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}
