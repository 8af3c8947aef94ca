/** One call on a drawing context, with the colours and the width it was made in. */
export type Call = {
  readonly name: string
  readonly args: readonly unknown[]
  readonly fill: string
  readonly stroke: string
  readonly dash: readonly number[]
  readonly font: string
}

/** A drawing context that remembers what is drawn on it. */
export function createRecorder(): { readonly ctx: CanvasRenderingContext2D; readonly calls: Call[] } {
  const calls: Call[] = []
  const state: Record<string, unknown> = { fillStyle: '', strokeStyle: '', font: '', globalAlpha: 1 }
  let dash: readonly number[] = []
  const ctx = new Proxy(state, {
    get: (target, name: string) => {
      if (name in target) return target[name]
      if (name === 'canvas') return { width: 900, height: 700 }
      return (...args: unknown[]) => {
        if (name === 'setLineDash') dash = args[0] as readonly number[]
        calls.push({
          name,
          args,
          fill: String(target.fillStyle),
          stroke: String(target.strokeStyle),
          dash,
          font: String(target.font),
        })
      }
    },
    set: (target, name: string, value: unknown) => {
      target[name] = value
      return true
    },
  })
  return { ctx: ctx as unknown as CanvasRenderingContext2D, calls }
}

/** A stand-in for the browser's Path2D that keeps its data. */
export class FakePath {
  readonly d: string
  constructor(d = '') {
    this.d = d
  }
}
