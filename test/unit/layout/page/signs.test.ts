import { describe, expect, it } from 'vitest'
import { connectionTypes } from '../../../../shared/document/schema/connection.ts'
import { needLevels } from '../../../../shared/document/schema/moment.ts'
import { connectionLook, levelLook, outcomeLook, palette } from '../../../../shared/layout/look.ts'
import { badgeItems, ladderItems, numberDisc } from '../../../../shared/layout/page/badge.ts'
import { wireItems, wireSample } from '../../../../shared/layout/page/connection-items.ts'
import { spreadSpots } from '../../../../shared/layout/page/ipa-chart.ts'
import { markItem, ratingDots } from '../../../../shared/layout/page/widgets.ts'
import { scoreBlueprint } from '../../../../shared/scoring/score-blueprint.ts'
import { outcomes } from '../../../../shared/scoring/types.ts'
import { sample } from '../../../helpers/pages.ts'

const [rated] = scoreBlueprint(sample('taxi')).moments
if (!rated) throw new Error('the sample has moments')
const blank = {
  ...rated,
  score: null,
  rating: null,
  levels: { basic: undefined, expected: undefined, desired: undefined, unexpected: undefined },
}

/** Relative luminance after WCAG 2. */
function luminance(colour: string): number {
  const channel = (start: number): number => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

describe('colours of words', () => {
  it('have contrast 4.5 : 1 on white', () => {
    for (const { text } of [...Object.values(outcomeLook), ...Object.values(levelLook)])
      expect(contrast(text, palette.white)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.muted, palette.panel)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('number disc', () => {
  it('is filled with the class when rated, open and dashed when not', () => {
    expect(numberDisc(rated, 0, 0, 10)[0]).toMatchObject({ type: 'circle', fill: outcomeLook.surprised.text })
    expect(numberDisc(blank, 0, 0, 10)[0]).toMatchObject({
      type: 'circle',
      fill: palette.white,
      stroke: { dash: [3, 2.2] },
    })
  })

  it('sets two digits smaller than one', () => {
    const sizeOf = (number: number): number => {
      const text = numberDisc({ ...rated, number }, 0, 0, 10)[1]
      return text?.type === 'text' ? text.size : 0
    }
    expect(sizeOf(12)).toBeLessThan(sizeOf(3))
  })
})

describe('ladder', () => {
  const box = { x: 0, y: 0, w: 40, h: 20 }

  it('fills each step from its foot to the rating', () => {
    const items = ladderItems({ levels: { basic: 5, expected: 0, desired: null, unexpected: undefined } }, box)
    expect(items.map((item) => item.type)).toEqual(['rect', 'rect', 'rect', 'line', 'rect'])
    const [step, filled] = items
    expect(step?.type === 'rect' && filled?.type === 'rect' && filled.h === step.h).toBe(true)
  })

  it('has steps that rise and end on one line', () => {
    const items = ladderItems(blank, box).flatMap((item) => (item.type === 'rect' ? [item] : []))
    expect(items).toHaveLength(4)
    for (const item of items) expect(item.y + item.h).toBeCloseTo(20)
    expect(items.map((item) => item.h)).toEqual(items.map((item) => item.h).toSorted((a, b) => a - b))
  })

  it('stays inside its badge', () => {
    for (const item of badgeItems(rated, { x: 100, y: 50, w: 40, h: 18 })) {
      if (item.type !== 'rect') continue
      expect(item.x).toBeGreaterThanOrEqual(100)
      expect(item.x + item.w).toBeLessThanOrEqual(140)
      expect(item.y + item.h).toBeLessThanOrEqual(68)
    }
  })
})

describe('rating dots', () => {
  const circles = (value: number | null | undefined, target?: number) =>
    ratingDots(0, 10, 60, { level: 'basic', value, target }).filter((item) => item.type === 'circle')

  it('are filled to the rating', () => {
    for (const value of [0, 1, 2, 3, 4, 5]) {
      expect(
        circles(value).filter((item) => item.type === 'circle' && item.fill === levelLook.basic.colour),
      ).toHaveLength(value)
    }
  })

  it('are all open for a blank rating, a dash for one that does not apply', () => {
    expect(circles(undefined)).toHaveLength(5)
    expect(circles(null)).toHaveLength(0)
    expect(ratingDots(0, 10, 60, { level: 'basic', value: null })).toHaveLength(1)
  })

  it('show the target as a triangle', () => {
    const items = ratingDots(0, 10, 60, { level: 'basic', value: 2, target: 4 })
    expect(items.filter((item) => item.type === 'path')).toHaveLength(1)
    expect(
      ratingDots(0, 10, 60, { level: 'basic', value: 2, target: null }).filter((item) => item.type === 'path'),
    ).toHaveLength(0)
  })

  it('fit their width', () => {
    for (const level of needLevels) {
      for (const item of ratingDots(0, 10, 60, { level, value: 5, target: 5 })) {
        if (item.type === 'circle') expect(item.cx + item.r).toBeLessThanOrEqual(60)
      }
    }
  })
})

describe('marks of the classes', () => {
  it('differ from each other', () => {
    const paths = outcomes.map((outcome) => {
      const item = markItem(outcome, 0, 0, 16)
      return item.type === 'path' ? item.d : ''
    })
    expect(new Set(paths).size).toBe(outcomes.length)
  })
})

describe('connections', () => {
  it('differ by dash or head, not by colour alone', () => {
    const signs = connectionTypes.map(
      (type) => `${connectionLook[type].dash.join(' ')}|${connectionLook[type].head}|${connectionLook[type].width}`,
    )
    expect(new Set(signs).size).toBe(connectionTypes.length)
  })

  it('have one head, or two when they go both ways', () => {
    for (const type of connectionTypes) {
      const options = { scale: 1, radius: 5 }
      expect(
        wireItems(
          type,
          [
            [0, 0],
            [50, 0],
          ],
          { ...options, twoWay: false },
        ),
      ).toHaveLength(2)
      expect(
        wireItems(
          type,
          [
            [0, 0],
            [50, 0],
          ],
          { ...options, twoWay: true },
        ),
      ).toHaveLength(3)
      expect(wireSample(type, 0, 0, 30, 1)).toHaveLength(2)
    }
  })

  it('end before the tip of a filled head and never turn back on a short leg', () => {
    const [line] = wireItems(
      'flow',
      [
        [0, 0],
        [50, 0],
      ],
      { scale: 1, radius: 5, twoWay: false },
    )
    expect(line?.type === 'path' && line.d).toBe('M0 0 L41.9 0')
    const [short] = wireItems(
      'flow',
      [
        [0, 0],
        [4, 0],
      ],
      { scale: 1, radius: 5, twoWay: false },
    )
    expect(short?.type === 'path' && short.d).toBe('M0 0 L0.4 0')
  })

  it('draw nothing without two points', () => {
    expect(wireItems('flow', [], { scale: 1, radius: 5, twoWay: false })).toEqual([])
    expect(wireItems('flow', [[1, 1]], { scale: 1, radius: 5, twoWay: false })).toEqual([])
  })
})

describe('spots of the importance chart', () => {
  it('move sideways until none covers another', () => {
    const spots = spreadSpots(
      Array.from({ length: 9 }, () => ({ x: 100, y: 50 })),
      8,
      0,
      400,
    )
    for (const a of spots)
      for (const b of spots) if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(16)
    expect(spots[0]).toEqual({ x: 100, y: 50 })
  })

  it('stay where they are when there is room', () => {
    const spots = [
      { x: 20, y: 10 },
      { x: 60, y: 10 },
    ]
    expect(spreadSpots(spots, 8, 0, 100)).toEqual(spots)
  })
})
