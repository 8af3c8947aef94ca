import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBlueprint } from '../../../shared/document/factory.ts'
import { writeJsonSchema } from '../../../shared/document/json-schema.ts'
import { describeOpenError, openErrorCodes, placeOf } from '../../../shared/document/open-error.ts'
import { parseDocument } from '../../../shared/document/parse.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { serializeDocument } from '../../../shared/document/serialize.ts'
import { createFromTemplate } from '../../../shared/templates/templates.ts'
import { arbitraryBlueprint, randomFrom } from '../../helpers/arbitrary-blueprint.ts'

function parsed(text: string): Blueprint {
  const result = parseDocument(text)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  expect(result.value.repairs).toEqual([])
  return result.value.document
}

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown, random: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, random))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [random(), key, shuffled(inner, random)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => a - b).map(([, key, inner]) => [key, inner]))
}

describe('the canonical form', () => {
  it('gives back the document that was written', () => {
    fc.assert(
      fc.property(arbitraryBlueprint({ nodes: 80 }), (document) => {
        expect(parsed(serializeDocument(document))).toEqual(document)
      }),
    )
  })

  it('gives the same bytes for an unchanged document, whatever the order of its keys', () => {
    fc.assert(
      fc.property(arbitraryBlueprint({ nodes: 40 }), fc.nat(), (document, seed) => {
        const text = serializeDocument(document)
        expect(serializeDocument(parsed(text))).toBe(text)
        expect(serializeDocument(shuffled(document, randomFrom(seed)) as Blueprint)).toBe(text)
      }),
    )
  })

  it('has two spaces of indent, LF, one newline at the end, and the keys of the schema first', () => {
    const document = createBlueprint({
      id: 'x',
      languages: ['en'],
      title: { en: 'Title', 'zh-CN': '标题', de: 'Titel' },
    })
    const text = serializeDocument({ zebra: 1, ...document, apple: [{ b: 1, a: 2 }] })
    expect(text.startsWith('{\n  "format": "onstage-blueprint",\n  "version": "1.0",\n  "id": "x",\n')).toBe(true)
    expect(text).toContain('"title": {\n    "zh-CN": "标题",\n    "en": "Title",\n    "de": "Titel"\n  }')
    expect(text.indexOf('"zebra"')).toBeGreaterThan(text.indexOf('"assets"'))
    expect(text.endsWith('}\n')).toBe(true)
    expect(text).not.toContain('\r')
    expect(text.indexOf('"b": 1')).toBeLessThan(text.indexOf('"a": 2'))
  })

  it('leaves out what is missing and never writes a number that is none', () => {
    const document = createFromTemplate('taxi', { language: 'en', id: 'x', date: '' })
    const need = document.moments[1]?.needs.unexpected
    expect(need).toHaveProperty('target', null)
    const rated = document.ratings.map((rating) => ({ ...rating, levels: { basic: null } }))
    const text = serializeDocument({ ...document, ratings: rated })
    expect(parsed(text).ratings[0]?.levels).toStrictEqual({ basic: null })
    const metrics = [{ id: 'm', label: {}, unit: '', value: Number.NaN, example: false }]
    expect(() => serializeDocument({ ...document, metrics })).toThrow('$.metrics[0].value')
  })
})

describe('damaged files', () => {
  const files = (['taxi', 'hotpot', 'complaint'] as const).map((id) =>
    serializeDocument(createFromTemplate(id, { language: 'zh-CN', id, date: '2026-11-21' })),
  )
  const shrapnel = [
    '',
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    '0',
    '-',
    'null',
    '1e999',
    '\\',
    '\u0000',
    '等',
    '\ud800',
    '"__proto__":1,',
  ]

  it('never crash the reader: 2,000 random mutations end as a document or as an error', () => {
    const random = randomFrom(20_261_121)
    const upTo = (limit: number) => Math.floor(random() * limit)
    const seen = new Map<string, number>()
    for (let round = 0; round < 2_000; round++) {
      let text = files[round % files.length] ?? ''
      for (let cut = upTo(3); cut >= 0; cut--) {
        const start = upTo(text.length)
        const removed = random() < 0.5 ? upTo(3) : upTo(400)
        text = text.slice(0, start) + (shrapnel[upTo(shrapnel.length)] ?? '') + text.slice(start + removed)
      }
      const result = parseDocument(random() < 0.5 ? text : new TextEncoder().encode(text))
      const outcome = result.ok ? 'document' : result.error.code
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1)
      if (result.ok) expect(serializeDocument(result.value.document)).toContain('onstage-blueprint')
      else
        expect(describeOpenError(result.error, 'en') + placeOf(result.error, 'zh-CN')).not.toMatch(/undefined|\{\w+\}/)
    }
    expect(
      [...seen.keys()].every((code) => code === 'document' || openErrorCodes.some((known) => known === code)),
    ).toBe(true)
    expect(seen.get('document')).toBeGreaterThan(50)
  })

  it('never crash the reader: values replaced at random inside the JSON', () => {
    const odd = [null, true, -1, 6, 1.5, 1e300, '', 'x', 't1', [], {}, [null], { en: 1 }, 'x'.repeat(70)]
    const random = randomFrom(7)
    const upTo = (limit: number) => Math.floor(random() * limit)
    const replaceIn = (value: unknown, depth: number): unknown => {
      if (typeof value !== 'object' || value === null || depth === 0) return odd[upTo(odd.length)]
      const keys = Object.keys(value)
      const key = keys[upTo(keys.length)]
      if (key === undefined) return odd[upTo(odd.length)]
      const copy = Array.isArray(value) ? [...value] : { ...value }
      return Object.assign(copy, { [key]: replaceIn(Reflect.get(value, key), depth - 1) })
    }
    for (let round = 0; round < 600; round++) {
      const text = JSON.stringify(replaceIn(JSON.parse(files[round % files.length] ?? ''), 1 + upTo(6)))
      const result = parseDocument(text)
      if (result.ok) expect(parseDocument(serializeDocument(result.value.document))).toMatchObject({ ok: true })
      else expect(result.error.path).toMatch(/^\$/)
    }
  })
})

describe('the JSON Schema of the format', () => {
  it('is up to date (npm run schema)', () => {
    expect(readFileSync('shared/document/blueprint.schema.json', 'utf8')).toBe(writeJsonSchema())
  })
})
