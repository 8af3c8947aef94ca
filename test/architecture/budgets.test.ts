import { describe, expect, it } from 'vitest'
import { isData, sourceFiles } from './source-tree.ts'

const lines = (text: string): number => text.trimEnd().split('\n').length
const measured = sourceFiles()
  .filter((file) => !isData(file.path))
  .map((file) => ({ path: file.path, lines: lines(file.text) }))
  .sort((a, b) => a.lines - b.lines)
const at = (share: number): number =>
  measured[Math.min(measured.length - 1, Math.floor(share * measured.length))]?.lines ?? 0

describe('source files', () => {
  it('are short: none over 400 lines', () => {
    expect(measured.filter((file) => file.lines > 400)).toEqual([])
  })

  it('are short: median at most 90, 95th percentile at most 300', () => {
    expect(at(0.5)).toBeLessThanOrEqual(90)
    expect(at(0.95)).toBeLessThanOrEqual(300)
  })

  it('are named in kebab case', () => {
    const odd = sourceFiles(['shared', 'renderer', 'electron', 'test', 'build']).filter(
      ({ path }) =>
        !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.(ts|tsx)$/.test(path.split('/').at(-1) ?? '') && !/locales\/zh-CN/.test(path),
    )
    expect(odd.map((file) => file.path)).toEqual([])
  })
})

describe('tests', () => {
  it('are at least as long as the code of the shared layer', () => {
    const code = sourceFiles(['shared']).filter((file) => !isData(file.path))
    const tests = sourceFiles(['test']).filter((file) => !file.path.startsWith('test/bench/'))
    const sum = (files: readonly { text: string }[]): number =>
      files.reduce((total, file) => total + lines(file.text), 0)
    expect(sum(tests)).toBeGreaterThanOrEqual(sum(code))
  })
})
