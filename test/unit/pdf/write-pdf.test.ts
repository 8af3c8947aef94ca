import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type WritePdfOptions, writePdf } from '../../../electron/node/pdf/write-pdf.ts'
import { dot, sampleModel, samplePage } from '../../helpers/page-model.ts'
import { findObjects, follow, type PdfFile, pagesOf, pdfLines, readPdf, textOf } from '../../helpers/pdf-facts.ts'

const source = Buffer.from('{"format":"onstage","title":{"zh-CN":"火锅"}}\n')
const created = new Date('2026-03-02T08:00:00Z')
const options: WritePdfOptions = {
  assets: [dot],
  created,
  attachment: { name: '火锅.blueprint', bytes: source, date: created },
}

let bytes: Uint8Array
let pdf: PdfFile
let root: string
beforeAll(async () => {
  bytes = await writePdf(sampleModel, options)
  pdf = readPdf(bytes)
  root = follow(pdf, pdf.trailer, 'Root').dict
})

describe('the file', () => {
  it('is PDF 1.7, tagged, with language, title and page sizes', () => {
    expect(Buffer.from(bytes).toString('latin1', 0, 8)).toBe('%PDF-1.7')
    expect(textOf(root, 'Lang')).toBe('zh-CN')
    expect(follow(pdf, root, 'MarkInfo').dict).toContain('/Marked true')
    expect(follow(pdf, root, 'StructTreeRoot').dict).toContain('/ParentTree')
    expect(follow(pdf, root, 'ViewerPreferences').dict).toContain('/DisplayDocTitle true')
    expect(pagesOf(pdf).map((page) => /\/MediaBox \[([^\]]*)\]/.exec(page)?.[1])).toEqual([
      '0 0 595.28 420',
      '0 0 420 300',
    ])
  })

  it('names title, author and subject, and escapes them in the XML metadata', () => {
    const info = follow(pdf, pdf.trailer, 'Info').dict
    const id = Number(/\/Title (\d+) 0 R/.exec(info)?.[1])
    expect(textOf(`/Title ${pdf.objects.get(id)?.dict}`, 'Title')).toBe(sampleModel.title)
    const xml = follow(pdf, root, 'Metadata').stream?.toString('utf8') ?? ''
    expect(xml).toContain('火锅店 &lt;晚餐&gt; &amp; 关键时刻')
    expect(xml).toContain('团队 A &amp; B')
  })

  it('is the same for the same arguments', async () => {
    expect(Buffer.from(await writePdf(sampleModel, options)).equals(Buffer.from(bytes))).toBe(true)
  })

  it('embeds subsets of the fonts it uses', () => {
    const fonts = findObjects(pdf, /\/Type \/FontDescriptor/)
    const names = fonts.map(({ dict }) => /\/FontName \/(\S+)/.exec(dict)?.[1] ?? '')
    for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+/)
    expect(names.map((name) => name.slice(7)).toSorted()).toEqual([
      'NotoEmoji-Regular',
      'NotoSansSC-Bold',
      'NotoSansSC-Regular',
    ])
    for (const { dict } of fonts) expect(follow(pdf, dict, 'FontFile2').stream?.length).toBeLessThan(60_000)
    expect(bytes.length).toBeLessThan(60_000)
  })
})

describe('text', () => {
  it('reads back as it is in the model, without control characters', () => {
    const expected = sampleModel.pages.map((page) =>
      page.items.flatMap((item) => (item.type === 'text' ? [item.text.replace(/\p{Cc}|\u202e/gu, '')] : [])),
    )
    expect(pdfLines(pdf)).toEqual(expected)
  })

  it('is found by pdftotext, where there is one', () => {
    if (spawnSync('pdftotext', ['-v']).error) return
    const folder = mkdtempSync(join(tmpdir(), 'onstage-pdf-'))
    writeFileSync(join(folder, 'a.pdf'), bytes)
    const text = execFileSync('pdftotext', ['-raw', join(folder, 'a.pdf'), '-'], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    for (const item of samplePage.items)
      if (item.type === 'text') expect(text).toContain(item.text.replace(/\p{Cc}|\u202e/gu, ''))
  })
})

describe('navigation', () => {
  it('has nested bookmarks; one that leads nowhere goes to the first page', () => {
    const outline = follow(pdf, root, 'Outlines').dict
    const poster = follow(pdf, outline, 'First').dict
    const cards = follow(pdf, poster, 'Next').dict
    const wait = follow(pdf, cards, 'First').dict
    const titles = [poster, cards, wait, follow(pdf, wait, 'First').dict].map((item) => textOf(item, 'Title'))
    expect(titles).toEqual(['海报', '卡片 Cards', '1 等位 (wait)', '深'])
    expect(/\/Dest \[\d+ 0 R (.*)\]/.exec(wait)?.[1]).toBe('/XYZ 10 260 0')
  })

  it('links to destinations that exist and to web addresses, and drops every other link', () => {
    const links = findObjects(pdf, /\/Subtype \/Link/).map(({ dict }) => dict)
    expect(links).toHaveLength(3)
    const file = Buffer.from(bytes).toString('latin1')
    expect(file).toContain('/URI (https://example.org/%E6%9C%8D%E5%8A%A1?a=1&b=2)')
    expect(file).not.toMatch(/javascript|passwd/)
    const names = follow(pdf, root, 'Names').dict
    for (const [, name] of links.join('\n').matchAll(/\/Dest \((\w+)\)/g)) expect(names).toContain(`(${name}) [`)
  })

  it('carries comments as text annotations with author, date, subject and popup', () => {
    const [note, ...others] = findObjects(pdf, /\/Subtype \/Text\b/)
    const dict = note?.dict ?? ''
    expect(others).toEqual([])
    expect(textOf(dict, 'T')).toBe('王芳')
    expect(textOf(dict, 'Subj')).toBe('问题')
    expect(textOf(dict, 'Contents')).toBe('客人等了多久？\nHow long (really)?')
    expect(dict).toContain('/CreationDate (D:20260301093000Z)')
    expect(dict).toContain('/M (D:20260301093000Z)')
    expect(dict).toContain('/Name /Comment')
    expect(dict).toContain('/Rect [168 332 180 344]')
    expect(follow(pdf, dict, 'Popup').dict).toMatch(/\/Subtype \/Popup.*\/Parent \d+ 0 R/s)
  })

  it('carries the source, byte for byte', () => {
    const spec = findObjects(pdf, /\/Type \/Filespec/)[0]?.dict ?? ''
    expect(textOf(spec, 'UF')).toBe('火锅.blueprint')
    expect(spec).toContain('/AFRelationship /Source')
    const embedded = findObjects(pdf, /\/Type \/EmbeddedFile/)[0]
    expect(
      createHash('sha256')
        .update(embedded?.stream ?? '')
        .digest('hex'),
    ).toBe(createHash('sha256').update(source).digest('hex'))
  })
})

describe('structure', () => {
  it('has the elements of the model in order, with alternative text and language', () => {
    const roles = findObjects(pdf, /\/S \/(H1|H2|P|Figure|Table|TR|TH|TD|Sect|Document)\b/).map(
      ({ dict }) => /\/S \/(\w+)/.exec(dict)?.[1],
    )
    expect(roles.toSorted()).toEqual([
      'Document',
      'Figure',
      'Figure',
      'Figure',
      'H1',
      'H2',
      'P',
      'P',
      'Sect',
      'Sect',
      'TD',
      'TH',
      'TR',
      'Table',
    ])
    const alts = findObjects(pdf, /\/S \/Figure/).map(({ dict }) => textOf(dict, 'Alt'))
    expect(alts.toSorted()).toEqual(['An arc, 一段弧', 'a lost picture', 'a red dot'])
    expect(findObjects(pdf, /\/S \/P\b.*\/Lang \(en\)/s)).toHaveLength(1)
    expect(follow(pdf, findObjects(pdf, /\/S \/TH/)[0]?.dict ?? '', 'P').dict).toContain('/S /TR')
  })

  it('marks everything on a page as content or artifact', () => {
    for (const page of pagesOf(pdf)) {
      let depth = 0
      const content = follow(pdf, page, 'Contents').stream?.toString('latin1') ?? ''
      for (const line of content.split('\n')) {
        if (/B[DM]C$/.test(line)) depth += 1
        else if (line === 'EMC') depth -= 1
        else if (/ (Tj|re|m|l|c|Do)$/.test(line) || /^[fSB]$/.test(line)) expect(depth).toBeGreaterThan(0)
        expect(depth).toBeGreaterThanOrEqual(0)
      }
      expect(depth).toBe(0)
    }
  })
})

describe('a run', () => {
  it('reports each page and stops when aborted', async () => {
    const seen: string[] = []
    await writePdf(sampleModel, { ...options, onPage: (done, total) => seen.push(`${done}/${total}`) })
    expect(seen).toEqual(['1/2', '2/2'])
    const stop = new AbortController()
    const run = writePdf(sampleModel, { ...options, signal: stop.signal, onPage: () => stop.abort() })
    await expect(run).rejects.toThrow(/abort/i)
  })

  it('says which font file is missing', async () => {
    await expect(writePdf(sampleModel, { ...options, fontDir: '/nowhere' })).rejects.toThrow(/NotoSansSC/)
  })
})
