import { describe, expect, it } from 'vitest'
import { locateJsonError } from '../../../shared/document/json-error.ts'
import {
  describeOpenError,
  describeRepair,
  fieldReasons,
  type OpenError,
  openError,
  openErrorCodes,
  pathOf,
  placeOf,
  repairCodes,
} from '../../../shared/document/open-error.ts'

/** A value for every name that may stand in a sentence. */
const params = Object.fromEntries(
  [
    'size',
    'limit',
    'found',
    'expected',
    'known',
    'version',
    'key',
    'id',
    'first',
    'count',
    'allowed',
    'other',
    'row',
    'from',
    'to',
  ]
    .map((name) => [name, 3] as const)
    .concat([
      ['line', 3],
      ['column', 3],
      ['offset', 3],
    ]),
)

describe('the sentences for errors', () => {
  const all: OpenError[] = [
    ...openErrorCodes.map((code) => openError(code, '$.x', { ...params, character: 'x' })),
    ...fieldReasons.map((reason): OpenError => ({ code: 'invalid-field', path: '$.x', reason, params })),
  ]

  it.each(['zh-CN', 'en'] as const)('exist for every code and reason in %s, with nothing left open', (language) => {
    const sentences = all.map((error) => describeOpenError(error, language))
    const repairs = repairCodes.map((code) => describeRepair({ code, path: '$', params }, language))
    for (const sentence of [...sentences, ...repairs]) {
      expect(sentence).not.toMatch(/[{}]/)
      expect(sentence).toMatch(language === 'en' ? /^[A-Z].*\.$/ : /[\u4e00-\u9fff].*。$/)
    }
    for (const error of all) expect(placeOf(error, language)).not.toMatch(/[{}]/)
  })

  it('say what was expected in words', () => {
    const error: OpenError = {
      code: 'invalid-field',
      path: '$',
      reason: 'type',
      params: { expected: 'array', found: 'null' },
    }
    expect(describeOpenError(error, 'en')).toBe('This must be a list, but it is null.')
    expect(describeOpenError(error, 'zh-CN')).toBe('这里应为列表，实际是null。')
  })

  it('say where: line and column, byte, or JSON path', () => {
    expect(placeOf(openError('invalid-json', '$', { line: 2, column: 7, character: '' }), 'en')).toBe(
      'line 2, column 7',
    )
    expect(placeOf(openError('invalid-utf8', '$', { offset: 9 }), 'zh-CN')).toBe('第 9 字节')
    expect(placeOf(openError('duplicate-id', '$.nodes[2].id'), 'en')).toBe('$.nodes[2].id')
    expect(describeOpenError(openError('invalid-json', '$', { line: 1, column: 1, character: '' }), 'en')).toBe(
      'The file ends too early: a part of it is missing.',
    )
  })

  it('write paths that can be followed', () => {
    expect(pathOf([])).toBe('$')
    expect(pathOf(['nodes', 3, 'label', 'zh-CN', 'a"b'])).toBe('$.nodes[3].label["zh-CN"]["a\\"b"]')
  })
})

describe('the place where a text stops being JSON', () => {
  it.each<[string, number, number, string]>([
    ['', 1, 1, ''],
    ['{', 1, 2, ''],
    ['{"a": 1,\n  }', 2, 3, '}'],
    ['{"a" 1}', 1, 6, '1'],
    ['{"a": }', 1, 7, '}'],
    ['[1, 2', 1, 6, ''],
    ['[1 2]', 1, 4, '2'],
    ['[1,]', 1, 4, ']'],
    ['{"a": "x\ny"}', 1, 9, '\n'],
    ['["\\x"]', 1, 3, '\\'],
    ['["\\u12"]', 1, 3, '\\'],
    ['[01]', 1, 3, '1'],
    ['[tru]', 1, 2, 't'],
    ['{} {}', 1, 4, '{'],
    ['{\r\n"a": 👍}', 2, 6, '👍'],
    ["{'a': 1}", 1, 2, "'"],
    ['[1}', 1, 3, '}'],
  ])('%j', (text, line, column, character) => {
    expect(() => JSON.parse(text)).toThrow()
    expect(locateJsonError(text)).toEqual({ line, column, character })
  })

  it('is nowhere in JSON', () => {
    for (const text of ['{}', ' [ ] ', '"\\u00e9\\n"', '-1.5e+3', '{"a": [{}, [], null, true, false, 0]}']) {
      expect(locateJsonError(text)).toBeNull()
    }
  })

  it('is found behind an image of many megabytes and below any depth', () => {
    const image = 'A'.repeat(8_000_000)
    expect(locateJsonError(`{"data": "${image}", }`)).toEqual({ line: 1, column: 8_000_014, character: '}' })
    expect(locateJsonError('['.repeat(300_000))).toEqual({ line: 1, column: 300_001, character: '' })
  })
})
