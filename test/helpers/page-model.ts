import { createHash } from 'node:crypto'
import type { Asset } from '../../shared/document/schema/asset.ts'
import type { Page, PageModel } from '../../shared/layout/page/model.ts'

/** 2 × 2 pixels with an alpha channel. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFUlEQVR4nGP4z8DwHwgbGIA0CDAAAEPTCHnJFRwPAAAAAElFTkSuQmCC'

/** 2 × 2 pixels of four bits with a transparent palette entry, which pdfkit alone could not embed. */
export const paletteWithHole =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACBAMAAACAmBAXAAAABlBMVEXFIh8ejk515VpNAAAAAXRSTlMAQObYZgAAAAxJREFUeJxjYGQQAAAAFwASBOu6cwAAAABJRU5ErkJggg=='

/** A picture asset from its bytes in base64. */
export function pictureAsset(data: string): Asset {
  const id = createHash('sha256').update(Buffer.from(data, 'base64')).digest('hex')
  return { id, type: 'image/png', width: 2, height: 2, data }
}
export const dot = pictureAsset(pixel)

const ink = '#1F2A3A'

/** A page with every kind of item, in both languages, with links, a comment and hostile text. */
export const samplePage: Page = {
  width: 595.28,
  height: 420,
  part: 'poster',
  structure: [
    { key: 'h', role: 'H1' },
    { key: 'p', role: 'P' },
    { key: 'p2', role: 'P', language: 'en' },
    { key: 'f', role: 'Figure', alt: 'An arc, 一段弧' },
    { key: 't', role: 'Table' },
    { key: 'r', role: 'TR', parent: 't' },
    { key: 'th', role: 'TH', parent: 'r' },
    { key: 'td', role: 'TD', parent: 'r' },
  ],
  items: [
    { type: 'rect', x: 20, y: 20, w: 555, h: 44, radius: 8, fill: '#1F2A3A' },
    {
      type: 'text',
      x: 32,
      y: 49,
      text: '服务蓝图：火锅店 <晚餐> & “关键时刻”',
      size: 20,
      weight: 'bold',
      colour: '#FFFFFF',
      tag: 'h',
    },
    {
      type: 'rect',
      x: 20,
      y: 80,
      w: 160,
      h: 70,
      radius: 12,
      fill: '#E8F2FB',
      stroke: { colour: '#0B6BB8', width: 1.2 },
    },
    {
      type: 'text',
      x: 100,
      y: 108,
      text: '前台：微笑问候😀',
      size: 14,
      weight: 'regular',
      colour: ink,
      align: 'middle',
      tag: 'p',
    },
    {
      type: 'text',
      x: 100,
      y: 130,
      text: 'Greet with a smile — AVATAR',
      size: 9,
      weight: 'regular',
      colour: '#56606F',
      align: 'middle',
      tag: 'p2',
      language: 'en',
    },
    {
      type: 'path',
      d: 'M180 115 L220 115 Q230 115 230 125 L230 160 C230 200 300 200 300 160 A40 40 0 0 1 380 160 Z',
      stroke: { colour: '#B5308A', width: 2, dash: [6, 3] },
      tag: 'f',
    },
    {
      type: 'path',
      d: 'M400 100 A30 15 30 1 0 440 120 L400 100 Z',
      fill: '#FAECF4',
      stroke: { colour: '#A3407E', width: 1 },
      tag: 'f',
    },
    { type: 'circle', cx: 480, cy: 120, r: 24, fill: '#E5F5EF', stroke: { colour: '#067A5B', width: 2 } },
    {
      type: 'text',
      x: 480,
      y: 126,
      text: '12',
      size: 16,
      weight: 'bold',
      colour: '#067A5B',
      align: 'middle',
      tag: 'p',
    },
    { type: 'line', x1: 20, y1: 220, x2: 575, y2: 220, stroke: { colour: '#DAD6CD', width: 1 } },
    {
      type: 'text',
      x: 20,
      y: 250,
      text: '他——真的——走了！👩‍🚒👍🏽🇨🇳 1️⃣ ❤️ Thai ก x',
      size: 16,
      weight: 'regular',
      colour: ink,
      tag: 'p',
    },
    {
      type: 'text',
      x: 575,
      y: 280,
      text: 'Right aligned: Wait 5 min, “quoted” 100-1=0',
      size: 12,
      weight: 'bold',
      colour: ink,
      align: 'end',
      tag: 'td',
    },
    { type: 'text', x: 20, y: 280, text: '表头', size: 12, weight: 'bold', colour: ink, tag: 'th' },
    {
      type: 'text',
      x: 20,
      y: 310,
      text: '</text><script>alert(1)</script>\u0007\u202eabc',
      size: 10,
      weight: 'regular',
      colour: ink,
      tag: 'p',
    },
    { type: 'image', x: 20, y: 330, w: 40, h: 40, asset: dot.id, alt: 'a red dot' },
    { type: 'image', x: 80, y: 330, w: 40, h: 40, asset: 'missing', alt: 'a lost picture' },
  ],
  links: [
    { x: 20, y: 80, w: 160, h: 70, to: { destination: 'moment-Ü-1' } },
    { x: 20, y: 20, w: 555, h: 44, to: { url: 'https://example.org/服务?a=1&b=2' } },
    { x: 20, y: 300, w: 50, h: 20, to: { url: 'javascript:alert(1)' } },
    { x: 20, y: 300, w: 50, h: 20, to: { url: 'file:///etc/passwd' } },
    { x: 20, y: 300, w: 50, h: 20, to: { destination: 'nowhere' } },
  ],
  destinations: [{ name: 'poster', y: 0 }],
  comments: [
    {
      x: 168,
      y: 76,
      author: '王芳',
      date: '2026-03-01T09:30:00Z',
      subject: '问题',
      text: '客人等了多久？\nHow long (really)?',
      colour: '#D99A00',
    },
  ],
}

const second: Page = {
  ...samplePage,
  part: 'cards',
  width: 420,
  height: 300,
  structure: [{ key: 'h', role: 'H2' }],
  items: [{ type: 'text', x: 30, y: 60, text: '关键时刻 1：等位', size: 18, weight: 'bold', colour: ink, tag: 'h' }],
  links: [{ x: 20, y: 30, w: 200, h: 40, to: { destination: 'poster' } }],
  destinations: [{ name: 'moment-Ü-1', x: 10, y: 40 }],
  comments: [],
}

export const sampleModel: PageModel = {
  title: '火锅店 <晚餐> & 关键时刻',
  author: '团队 A & B',
  subject: 'as-is',
  language: 'zh-CN',
  pages: [samplePage, second],
  bookmarks: [
    { title: '海报', destination: 'poster', children: [] },
    {
      title: '卡片 Cards',
      destination: 'moment-Ü-1',
      children: [
        {
          title: '1 等位 (wait)',
          destination: 'moment-Ü-1',
          children: [{ title: '深', destination: 'gone', children: [] }],
        },
      ],
    },
  ],
}
