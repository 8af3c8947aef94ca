import { describe, expect, it } from 'vitest'
import { createBlueprint, createNode, createStage } from '../../../shared/document/factory.ts'
import type { Migration } from '../../../shared/document/migrate/run.ts'
import type { OpenError } from '../../../shared/document/open-error.ts'
import { parseDocument } from '../../../shared/document/parse.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { serializeDocument } from '../../../shared/document/serialize.ts'
import { createFromTemplate } from '../../../shared/templates/templates.ts'

const taxi = createFromTemplate('taxi', { language: 'zh-CN', id: 'taxi', date: '2026-11-21' })
const bytesOf = (text: string) => new TextEncoder().encode(text)

function errorOf(input: Uint8Array | string): OpenError {
  const result = parseDocument(input)
  if (result.ok) throw new Error('was opened')
  return result.error
}

function opened(input: Uint8Array | string, migrations: readonly Migration[] = []) {
  const result = parseDocument(input, { migrations })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** The file of a blueprint after `change` has worked on its plain JSON. */
function changed(change: (raw: Record<string, unknown>) => void, document: Blueprint = taxi): string {
  const raw = JSON.parse(serializeDocument(document))
  change(raw)
  return JSON.stringify(raw)
}

describe('opening what is no document', () => {
  it.each<[string, Uint8Array | string, Partial<OpenError>]>([
    ['an empty file', new Uint8Array(), { code: 'empty' }],
    ['blanks', ' \n\t', { code: 'empty' }],
    ['a lone byte order mark', bytesOf('\ufeff'), { code: 'empty' }],
    ['invalid UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), { code: 'invalid-utf8', params: { offset: 1 } }],
    ['an overlong form', new Uint8Array([0xc0, 0xaf]), { code: 'invalid-utf8', params: { offset: 0 } }],
    ['an encoded surrogate', new Uint8Array([0x22, 0xed, 0xa0, 0x80]), { code: 'invalid-utf8', params: { offset: 1 } }],
    ['a cut-off character', bytesOf('"等').slice(0, 3), { code: 'invalid-utf8', params: { offset: 1 } }],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0]), { code: 'invalid-utf8', params: { offset: 0 } }],
    ['plain words', 'hello', { code: 'invalid-json', params: { line: 1, column: 1, character: 'h' } }],
    ['NaN', '{"a": NaN}', { code: 'invalid-json', params: { line: 1, column: 7, character: 'N' } }],
    ['a list', '[]', { code: 'not-an-object' }],
    ['null', 'null', { code: 'not-an-object' }],
    ['another JSON file', '{"name": "x"}', { code: 'wrong-format', path: '$.format' }],
    ['another format', '{"format": "bpmn"}', { code: 'wrong-format', path: '$.format' }],
    ['no version', '{"format": "onstage-blueprint"}', { code: 'invalid-field', path: '$.version', reason: 'missing' }],
    ['an odd version', '{"format": "onstage-blueprint", "version": "one"}', { path: '$.version', reason: 'pattern' }],
    ['a prototype key', '{"a": {"__proto__": 1}}', { code: 'forbidden-key', path: '$.a.__proto__' }],
    ['a constructor key', '{"a": [{"constructor": {}}]}', { code: 'forbidden-key', path: '$.a[0].constructor' }],
    ['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, { code: 'not-an-object' }],
    ['deep fields', `{"x": ${'['.repeat(5_000)}${']'.repeat(5_000)}}`, { code: 'too-deep' }],
    ['an endless number', '{"x y": [1e999]}', { code: 'not-finite', path: '$["x y"][0]' }],
  ])('%s', (_name, input, expected) => {
    expect(errorOf(input)).toMatchObject(expected)
  })

  it('a file beyond the size limit, without reading it', () => {
    const result = parseDocument(new Uint8Array(200 * 1024 * 1024))
    expect(result).toEqual({ ok: false, error: { code: 'too-large', path: '$', params: { size: 200, limit: 64 } } })
    expect(parseDocument('x'.repeat(20), { limit: 10 })).toMatchObject({ error: { code: 'too-large' } })
  })

  it('a file cut off anywhere', () => {
    const file = serializeDocument(taxi)
    for (let length = 0; length < file.length - 1; length += 997) {
      expect(['empty', 'invalid-json']).toContain(errorOf(file.slice(0, length)).code)
    }
  })
})

describe('opening a document with a wrong field', () => {
  type Raw = Record<string, never>
  const at = (path: string, value: unknown) =>
    changed((raw) => {
      const steps = path.split('.')
      const last = steps.pop() ?? ''
      const holder = steps.reduce<Raw>((inner, step) => inner[step] ?? {}, raw as Raw)
      Object.assign(holder, { [last]: value })
    })

  it.each<[string, unknown, string, string]>([
    ['nodes', 'none', '$.nodes', 'type'],
    ['nodes.3.at.slot', -1, '$.nodes[3].at.slot', 'at-least'],
    ['nodes.3.at.slot', 1.5, '$.nodes[3].at.slot', 'not-whole'],
    ['nodes.3.at.slot', '1', '$.nodes[3].at.slot', 'type'],
    ['nodes.3.kind', 'robot', '$.nodes[3].kind', 'one-of'],
    ['nodes.3.at', undefined, '$.nodes[3].at', 'missing'],
    ['ratings.0.levels.basic', 6, '$.ratings[0].levels.basic', 'at-most'],
    ['ratings.0.levels.basic', -1, '$.ratings[0].levels.basic', 'at-least'],
    ['ratings.0.levels.basic', 2.5, '$.ratings[0].levels.basic', 'not-whole'],
    ['stages.0.id', '', '$.stages[0].id', 'too-short'],
    ['stages.0.id', 'x'.repeat(65), '$.stages[0].id', 'too-long'],
    ['stages.0.label', { en: 5 }, '$.stages[0].label.en', 'type'],
    ['languages', [], '$.languages', 'too-few'],
    ['languages', ['en', 'zh-CN', 'en'], '$.languages', 'too-many'],
    ['title', null, '$.title', 'type'],
    ['assets', [{ id: 'x', type: 'image/png', width: 1, height: 1, data: '' }], '$.assets[0].id', 'pattern'],
  ])('%s = %j', (path, value, place, reason) => {
    expect(errorOf(at(path, value))).toMatchObject({ code: 'invalid-field', path: place, reason })
  })

  it('names the first problem and the others beside it', () => {
    const file = changed((raw) => Object.assign(raw, { title: 1, edition: 2, source: 3 }))
    const error = errorOf(file)
    expect(error.path).toBe('$.title')
    expect(error.also?.map(({ path }) => path)).toEqual(['$.edition', '$.source'])
  })
})

describe('versions', () => {
  const withVersion = (version: string, more: Record<string, unknown> = {}) =>
    changed((raw) => Object.assign(raw, { version, ...more }))

  it('keeps the unknown fields of a newer minor version, and its version', () => {
    const file = changed((raw) => {
      Object.assign(raw, { version: '1.7', weather: { sky: ['blue', null] } })
      for (const list of ['nodes', 'stages', 'moments', 'ratings']) {
        Object.assign((raw[list] as object[])[0] ?? {}, { later: { deep: [1, { x: true }] } })
      }
    })
    const { document, readOnly } = opened(file)
    expect(readOnly).toBe(false)
    expect(JSON.parse(serializeDocument(document))).toEqual(JSON.parse(file))
    expect(opened(serializeDocument(document)).document).toEqual(document)
  })

  it('opens a newer major version read-only, when it can be read at all', () => {
    expect(opened(withVersion('2.0', { novelty: 1 }))).toMatchObject({
      readOnly: true,
      document: { version: '2.0', novelty: 1 },
    })
    const error = errorOf(withVersion('2.0', { nodes: {} }))
    expect(error).toMatchObject({ code: 'unsupported-version', path: '$.version', also: [{ path: '$.nodes' }] })
  })

  it('runs the migrations beyond the version of the file, in order', () => {
    const step = (version: string, word: string): Migration => ({
      version,
      up: (raw) => ({ ...raw, source: `${raw.source} ${word}` }),
    })
    const list = [step('0.2', 'old'), step('0.4', 'middle'), step('1.0', 'new')]
    const file = withVersion('0.2', { source: 'start' })
    expect(opened(file, list).document).toMatchObject({ version: '1.0', source: 'start middle new' })
    expect(opened(withVersion('1.0', { source: 'start' }), list).document.source).toBe('start')
    expect(opened(withVersion('2.0', { source: 'start' }), list).document.source).toBe('start')
  })

  it('reports a migration that fails', () => {
    const broken: Migration = {
      version: '0.9',
      up: () => {
        throw new Error('no')
      },
    }
    const result = parseDocument(withVersion('0.1'), { migrations: [broken] })
    expect(result).toMatchObject({ ok: false, error: { code: 'migration-failed', params: { version: '0.9' } } })
  })
})

describe('reading text', () => {
  it('reads bytes and text alike, with or without byte order mark', () => {
    const document = createBlueprint({
      id: 'words',
      languages: ['zh-CN'],
      title: { 'zh-CN': '等位 ½ €1 𠮷野家 👩‍👩‍👧‍👦', en: `${'a'.repeat(9_000)}é` },
      stages: [createStage({ id: 'a' })],
      lanes: [{ id: 'l' }],
      nodes: [createNode({ id: 'n', kind: 'people', at: { lane: 'l', stage: 'a' } })],
    })
    const file = serializeDocument(document)
    expect(opened(bytesOf(file)).document).toEqual(document)
    expect(opened(bytesOf(`\ufeff${file}`)).document).toEqual(document)
    expect(opened(`\ufeff${file}`).document).toEqual(document)
  })
})
