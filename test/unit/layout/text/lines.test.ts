import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMeasurer } from '../../../../shared/layout/text/measurer.ts'
import { splitClusters } from '../../../../shared/layout/text/runs.ts'

const measurer = createMeasurer()
const characters = [
  ...'服务蓝图关键时刻，。：；？！（）《》“”、…·「」abcXYZ019 -/%\n',
  '👩‍🚒',
  '🇨🇳',
  '👍🏽',
  'e\u0301',
  '😀',
]
const words = fc.string({ unit: fc.constantFrom(...characters), maxLength: 80 })
const narrow = fc.double({ min: 40, max: 200, noNaN: true })

describe('lines', () => {
  it('are never wider than asked, and never empty', () => {
    fc.assert(
      fc.property(words, narrow, (text, width) => {
        const lines = measurer.lines(text, 10, width)
        expect(lines.length).toBeGreaterThan(0)
        for (const line of lines) expect(measurer.width(line, 10)).toBeLessThanOrEqual(width + 1e-3)
      }),
    )
  })

  it('lose nothing but the spaces and line ends at their ends', () => {
    fc.assert(
      fc.property(words, narrow, (text, width) => {
        const bare = (value: string): string => value.normalize('NFC').replace(/\s/g, '')
        expect(bare(measurer.lines(text, 10, width).join(''))).toBe(bare(text))
      }),
    )
  })

  it('never split an emoji sequence, an accent or a surrogate pair', () => {
    fc.assert(
      fc.property(words, narrow, (text, width) => {
        const whole = new Set(splitClusters(text.normalize('NFC')))
        for (const line of measurer.lines(text, 10, width))
          for (const cluster of splitClusters(line)) expect(whole).toContain(cluster)
      }),
    )
  })

  it('keep closing punctuation off the start and opening punctuation off the end in Chinese', () => {
    const text = '他说“你好”，然后（真的）走了！《服务蓝图》是「工具」……对吗？卡尔·阿尔布雷希特：四个层次；完。'
    for (let width = 40; width < 300; width += 7) {
      for (const line of measurer.lines(text, 10, width)) {
        expect(line).not.toMatch(/^[，。！？；：、）》」”…·]/)
        expect(line).not.toMatch(/[（《「“]$/)
      }
    }
  })

  it('let a quotation start a line between ideographs', () => {
    expect(measurer.lines('客人问“好吗”就走', 10, 40)).toEqual(['客人问', '“好吗”', '就走'])
  })

  it('break a Latin word only when it alone is too long', () => {
    expect(measurer.lines('the receptionist smiles', 10, 70)).toEqual(['the', 'receptionist', 'smiles'])
    const cut = measurer.lines('an incomprehensibilities', 10, 50)
    expect(cut[0]).toBe('an')
    expect(cut.length).toBeGreaterThan(2)
    expect(cut.slice(1).join('')).toBe('incomprehensibilities')
  })

  it('keep explicit line ends of every kind, also empty lines', () => {
    expect(measurer.lines('a\nb\r\nc\u2028d', 10, 100)).toEqual(['a', 'b', 'c', 'd'])
    expect(measurer.lines('a\n\nb', 10, 100)).toEqual(['a', '', 'b'])
    expect(measurer.lines('', 10, 100)).toEqual([''])
  })

  it('put at least one character on a line that is narrower than any', () => {
    expect(measurer.lines('服务', 10, 1)).toEqual(['服', '务'])
  })

  it('wrap an 80-character Chinese label evenly', () => {
    const lines = measurer.lines('关键时刻的服务标准'.repeat(9).slice(0, 80), 10, 160)
    expect(lines.map((line) => line.length)).toEqual([16, 16, 16, 16, 16])
  })
})

describe('ellipsis', () => {
  it('leaves text that fits alone and shortens the rest to fit', () => {
    expect(measurer.ellipsis('服务蓝图', 10, 40)).toBe('服务蓝图')
    expect(measurer.ellipsis('服务蓝图', 10, 39)).toBe('服务…')
    expect(measurer.ellipsis('服务蓝图', 10, 2)).toBe('')
    fc.assert(
      fc.property(words, narrow, (text, width) => {
        expect(measurer.width(measurer.ellipsis(text, 10, width), 10)).toBeLessThanOrEqual(width + 1e-3)
      }),
    )
  })
})
