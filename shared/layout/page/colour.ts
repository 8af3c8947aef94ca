import type { Colour } from './model.ts'

/** `colour` laid over white with `share` 0…1 of its strength: opaque, so that print and screen agree. */
export function tint(colour: Colour, share: number): Colour {
  const channel = (start: number): string => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16)
    return Math.round(255 - (255 - value) * share)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`.toUpperCase() as Colour
}
