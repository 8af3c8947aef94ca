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

/** A number for the content stream: three decimals (a 3,000th of a millimetre), no exponent, never NaN. */
export function formatNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return Number.isFinite(rounded) && Math.abs(rounded) < 1e7 ? String(Math.abs(rounded) < 0.001 ? 0 : rounded) : '0'
}

/** Numbers separated by spaces. */
export const numbers = (...values: readonly number[]): string => values.map(formatNumber).join(' ')

const colours = new Map<string, string>()

function colourOperands(colour: Colour): string {
  const known = colours.get(colour)
  if (known !== undefined) return known
  const hex = colour.length === 4 ? colour.replace(/[\da-f]/gi, '$&$&') : colour
  const operands = [1, 3, 5]
    .map((start) => formatNumber((Number.parseInt(hex.slice(start, start + 2), 16) || 0) / 255))
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
      if (pending.length > 0) document.addContent(pending.join('\n'))
      pending = []
    },
    setFill: (colour) => change('fill', `${colourOperands(colour)} rg`),
    setStroke: ({ colour, width, dash = [] }) => {
      change('stroke', `${colourOperands(colour)} RG`)
      change('width', `${formatNumber(width)} w`)
      change('dash', `[${numbers(...dash)}] 0 d`)
    },
    setFont: (id, size) => change('font', `/${id} ${formatNumber(size)} Tf`),
  }
}
