import { numbers } from './content.ts'

type Point = readonly [x: number, y: number]

const arity: Record<string, number> = { M: 2, L: 2, C: 6, Q: 4, A: 7, Z: 0 }
/** Distance of the control points of a quarter circle, in radii. */
const quarter = 0.5522847498

/** Operators for a rectangle, its corners rounded by at most half its sides. */
export function rectOperators(x: number, y: number, w: number, h: number, radius = 0): string {
  const r = Math.min(radius, w / 2, h / 2)
  if (!(r > 0)) return `${numbers(x, y, w, h)} re`
  const k = r * (1 - quarter)
  const right = x + w
  const bottom = y + h
  return [
    `${numbers(x + r, y)} m`,
    `${numbers(right - r, y)} l`,
    `${numbers(right - k, y, right, y + k, right, y + r)} c`,
    `${numbers(right, bottom - r)} l`,
    `${numbers(right, bottom - k, right - k, bottom, right - r, bottom)} c`,
    `${numbers(x + r, bottom)} l`,
    `${numbers(x + k, bottom, x, bottom - k, x, bottom - r)} c`,
    `${numbers(x, y + r)} l`,
    `${numbers(x, y + k, x + k, y, x + r, y)} c h`,
  ].join('\n')
}

/** Operators for a circle. */
export const circleOperators = (cx: number, cy: number, r: number): string =>
  rectOperators(cx - r, cy - r, 2 * r, 2 * r, r)

/** An arc of SVG (end point form) as cubic curves; formulas of SVG 1.1 appendix F.6. */
function arcCurves(from: Point, values: readonly number[]): string[] {
  const [rxGiven = 0, ryGiven = 0, rotation = 0, large = 0, sweep = 0, x = 0, y = 0] = values
  let rx = Math.abs(rxGiven)
  let ry = Math.abs(ryGiven)
  if (rx === 0 || ry === 0 || (from[0] === x && from[1] === y)) return [`${numbers(x, y)} l`]
  const phi = (rotation * Math.PI) / 180
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)]
  const dx = (from[0] - x) / 2
  const dy = (from[1] - y) / 2
  const px = cos * dx + sin * dy
  const py = cos * dy - sin * dx
  const grow = Math.sqrt(Math.max(1, (px / rx) ** 2 + (py / ry) ** 2))
  rx *= grow
  ry *= grow
  const below = (rx * py) ** 2 + (ry * px) ** 2
  const root = Math.sqrt(Math.max(0, ((rx * ry) ** 2 - below) / below)) * (large === sweep ? -1 : 1)
  const [ux, uy] = [(root * rx * py) / ry, (-root * ry * px) / rx]
  const centre: Point = [cos * ux - sin * uy + (from[0] + x) / 2, sin * ux + cos * uy + (from[1] + y) / 2]
  const start = Math.atan2((py - uy) / ry, (px - ux) / rx)
  let turn = Math.atan2((-py - uy) / ry, (-px - ux) / rx) - start
  if (sweep && turn < 0) turn += 2 * Math.PI
  if (!sweep && turn > 0) turn -= 2 * Math.PI
  const steps = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-6))
  const part = turn / steps
  const reach = (4 / 3) * Math.tan(part / 4)
  const place = (a: number, da: number): Point => {
    const ex = rx * (Math.cos(a) - da * Math.sin(a))
    const ey = ry * (Math.sin(a) + da * Math.cos(a))
    return [cos * ex - sin * ey + centre[0], sin * ex + cos * ey + centre[1]]
  }
  return Array.from({ length: steps }, (_, step) => {
    const a = start + step * part
    const end: Point = step === steps - 1 ? [x, y] : place(a + part, 0)
    return `${numbers(...place(a, reach), ...place(a + part, -reach), ...end)} c`
  })
}

/** PDF path operators for SVG path data with absolute M L C Q A Z; anything else in `d` is skipped. */
export function pathOperators(d: string): string {
  const out: string[] = []
  let at: Point = [0, 0]
  for (const [, command = '', rest = ''] of d.matchAll(/([MLCQAZ])([^MLCQAZ]*)/g)) {
    if (command === 'Z') {
      out.push('h')
      continue
    }
    const size = arity[command] ?? 2
    const values = (rest.match(/[-+]?(?:\d*\.\d+|\d+\.?)(?:e[-+]?\d+)?/gi) ?? []).map(Number)
    for (let index = 0; index + size <= values.length; index += size) {
      const part = values.slice(index, index + size)
      const end: Point = [part[size - 2] ?? 0, part[size - 1] ?? 0]
      if (command === 'A') out.push(...arcCurves(at, part))
      else if (command === 'Q') out.push(quadratic(at, [part[0] ?? 0, part[1] ?? 0], end))
      else out.push(`${numbers(...part)} ${command === 'C' ? 'c' : command === 'M' && index === 0 ? 'm' : 'l'}`)
      at = end
    }
  }
  return out.join('\n')
}

function quadratic(from: Point, control: Point, end: Point): string {
  const third = (a: number, b: number): number => a + (2 / 3) * (b - a)
  const first: Point = [third(from[0], control[0]), third(from[1], control[1])]
  const second: Point = [third(end[0], control[0]), third(end[1], control[1])]
  return `${numbers(...first, ...second, ...end)} c`
}
