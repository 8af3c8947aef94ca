import type { Colour, Stroke } from '../../../shared/layout/page/model.ts'
import type { Document } from './pdfkit-access.ts'

/** Writes operators of the current page, leaving out what the graphics state already says. */
export type Content = {
  /** Adds operators as they are. */
  readonly write: (operators: string) => void
  /** Hands everything written so far to pdfkit; call before pdfkit itself writes to the page. */
  readonly flush: () => void
  readonly setFill: (colour: Colour) => void
  readonly setStroke: (stroke: Stroke) => void
  readonly setFont: (id: string, size: number) => void
}

/** A number for the content stream, rounded to `steps` per unit: no exponent, never NaN. */
export function formatNumber(value: number, steps: number): string {
  const rounded = Math.round(value * steps) / steps
  return Number.isFinite(rounded) && Math.abs(rounded) < 1e7 ? String(rounded === 0 ? 0 : rounded) : '0'
}

/** Lengths separated by spaces, in hundredths of a point (4 thousandths of a millimetre). */
export function numbers(...values: readonly number[]): string {
  let out = ''
  for (const value of values) out += out === '' ? formatNumber(value, 100) : ` ${formatNumber(value, 100)}`
  return out
}

const colours = new Map<string, string>()

function colourOperands(colour: Colour): string {
  const known = colours.get(colour)
  if (known !== undefined) return known
  const hex = colour.length === 4 ? colour.replace(/[\da-f]/gi, '$&$&') : colour
  const operands = [1, 3, 5]
    .map((start) => formatNumber((Number.parseInt(hex.slice(start, start + 2), 16) || 0) / 255, 1000))
    .join(' ')
  if (colours.size > 500) colours.clear()
  colours.set(colour, operands)
  return operands
}

/** A writer for the page that `document` is on; make a new one for each page. */
export function createContent(document: Document): Content {
  let pending: string[] = []
  const state = { fill: '', stroke: '', width: '', dash: '[] 0 d', font: '' }
  const write = (operators: string): void => void pending.push(operators)
  const change = (key: keyof typeof state, operators: string): void => {
    if (state[key] === operators) return
    state[key] = operators
    write(operators)
  }
  return {
    write,
    flush: () => {
      if (pending.length > 0) document.addContent(Buffer.from(`${pending.join('\n')}\n`, 'latin1'))
      pending = []
    },
    setFill: (colour) => change('fill', `${colourOperands(colour)} rg`),
    setStroke: ({ colour, width, dash = [] }) => {
      change('stroke', `${colourOperands(colour)} RG`)
      change('width', `${formatNumber(width, 100)} w`)
      change('dash', `[${numbers(...dash)}] 0 d`)
    },
    setFont: (id, size) => change('font', `/${id} ${formatNumber(size, 1000)} Tf`),
  }
}
