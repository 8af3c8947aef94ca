import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Page, TextItem } from '../../../../shared/layout/page/model.ts'
import { safeUrl } from '../../../../shared/layout/page/safe-url.ts'
import { pageToSvg } from '../../../../shared/layout/page/svg.ts'
import { createMeasurer } from '../../../../shared/layout/text/measurer.ts'
import { dot, samplePage } from '../../../helpers/page-model.ts'

const options = { title: '海报 <1> & "2"', language: 'zh-CN', assets: [dot] }
const svg = pageToSvg(samplePage, { ...options, destinationHref: (name: string) => `#${name}` })
const text = (over: Partial<TextItem>): TextItem => ({
  type: 'text',
  x: 10,
  y: 20,
  text: 'a',
  size: 10,
  weight: 'regular',
  colour: '#000000',
  ...over,
})
const pageOf = (...items: Page['items']): Page => ({ ...samplePage, items, links: [] })

describe('pageToSvg', () => {
  it('has the size, title and language of the page', () => {
    expect(svg).toContain('viewBox="0 0 595.28 420"')
    expect(svg).toContain('width="595.28pt" height="420pt"')
    expect(svg).toContain('<title>海报 &lt;1&gt; &amp; &quot;2&quot;</title>')
    expect(svg).toContain('lang="zh-CN"')
    expect(pageToSvg(samplePage, { ...options, size: 'fill' })).not.toContain('pt"')
  })

  it('places text by baseline and anchor', () => {
    expect(
      pageToSvg(pageOf(text({ text: '问候', x: 100, y: 108, align: 'middle', weight: 'bold' })), options),
    ).toContain(
      '<text x="100" text-anchor="middle" y="108" font-size="10" font-weight="700" fill="#000000">问候</text>',
    )
    expect(pageToSvg(pageOf(text({ text: 'Hi', language: 'en' })), options)).toContain('xml:lang="en">Hi</text>')
  })

  it('places each run of mixed fonts where the measurer says', () => {
    const measurer = createMeasurer()
    const out = pageToSvg(pageOf(text({ text: '问候😀好', x: 200, align: 'end' })), options)
    const xs = [...out.matchAll(/<tspan x="([\d.]+)"/g)].map(([, x]) => Number(x))
    const left = 200 - measurer.width('问候😀好', 10)
    expect(xs[0]).toBeCloseTo(left, 2)
    expect(xs[1]).toBeCloseTo(left + 20, 2)
    expect(xs[2]).toBeCloseTo(190, 2)
    expect(out).toContain('class="emoji">😀</tspan>')
  })

  it('escapes everything that comes from a document', () => {
    expect(svg).not.toContain('<script')
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;abc')
    expect(svg).not.toMatch(/javascript:|file:/)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (hostile) => {
        const page = pageOf(text({ text: hostile, language: hostile }), {
          type: 'image',
          x: 0,
          y: 0,
          w: 1,
          h: 1,
          asset: dot.id,
          alt: hostile,
        })
        const out = pageToSvg(page, { ...options, title: hostile })
        const markup = out.replace(/<\/?(svg|title|style|rect|text|tspan|image)(\s[\w:-]+="[^"<]*")*\s*\/?>/g, '')
        expect(markup.replace(/\.onstage-page[^<]*/, '')).not.toMatch(/[<>]/)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may stand in XML
        expect(out).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
      }),
    )
  })

  it('links only where it is safe and known', () => {
    expect([...svg.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      '#moment-Ü-1',
      'https://example.org/%E6%9C%8D%E5%8A%A1?a=1&amp;b=2',
      '#nowhere',
    ])
    expect(pageToSvg(samplePage, options).match(/<a /g)).toHaveLength(1)
  })

  it('embeds pictures, and draws a box for one that is missing', () => {
    expect(svg).toContain(`href="data:image/png;base64,${dot.data}"`)
    expect(svg).toContain('stroke-dasharray="2 2"')
  })
})

describe('safeUrl', () => {
  it('passes http, https and mailto alone', () => {
    expect(safeUrl(' https://a.example/x?y#z ')).toBe('https://a.example/x?y#z')
    expect(safeUrl('http://a.example')).toBe('http://a.example')
    expect(safeUrl('mailto:a@b.example')).toBe('mailto:a@b.example')
    for (const bad of [
      'javascript:alert(1)',
      'JAVASCRIPT:x',
      'data:text/html,x',
      'file:///x',
      '//a.example',
      'x',
      '',
      'https:',
      'https://',
      'https://a b',
      'https://a\u0000b',
      'https://a"b',
      'mailto:x',
      'java\nscript:x',
      `https://a/${'x'.repeat(3000)}`,
    ]) {
      expect(safeUrl(bad), bad).toBeNull()
    }
  })
})
