import { describe, expect, it } from 'vitest'
import { en } from '../../shared/i18n/locales/en.ts'
import { zhCN } from '../../shared/i18n/locales/zh-CN.ts'
import { sourceFiles } from './source-tree.ts'

const keys = Object.keys(en)
const placeholders = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ''))].sort()

describe('locales', () => {
  it('have every key in every language', () => {
    expect(Object.keys(zhCN).sort()).toEqual([...keys].sort())
  })

  it('have words for every key', () => {
    const empty = keys.filter(
      (key) => !(en as Record<string, string>)[key]?.trim() || !(zhCN as Record<string, string>)[key]?.trim(),
    )
    expect(empty).toEqual([])
  })

  it('use the same placeholders in every language', () => {
    const different = keys.filter(
      (key) =>
        placeholders((en as Record<string, string>)[key] ?? '').join() !==
        placeholders((zhCN as Record<string, string>)[key] ?? '').join(),
    )
    expect(different).toEqual([])
  })

  it('quote with straight marks in English: the typeface has curly ones only as wide as an ideograph', () => {
    const curly = keys.filter((key) => /[\u2018\u2019\u201c\u201d]/.test((en as Record<string, string>)[key] ?? ''))
    expect(curly).toEqual([])
  })

  it('have no key that nothing uses', () => {
    const code = sourceFiles(['shared', 'renderer', 'electron'])
      .filter((file) => !file.path.includes('/locales/'))
      .map((file) => file.text)
      .join('\n')
    // A key put together at run time is used through its prefix: t(language, `level.${level}`).
    const prefixes = [...code.matchAll(/[`']([a-zA-Z][\w-]*(?:\.[\w-]+)*\.)(?:\$\{|')/g)].map((match) => match[1] ?? '')
    const unused = keys.filter(
      (key) => !code.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)),
    )
    expect(unused).toEqual([])
  })
})
