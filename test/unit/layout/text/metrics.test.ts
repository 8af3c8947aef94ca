import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { hasEmoji, sansAdvance } from '../../../../shared/layout/text/metrics.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

describe('metric tables', () => {
  it('are what the generator makes from the bundled fonts', () => {
    const said = execFileSync(process.execPath, ['build/run-ts.mjs', 'build/write-metrics.ts', '--check'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(said).toContain('is current')
  })

  it('stay small', () => {
    expect(statSync(`${root}shared/layout/text/metrics.gen.ts`).size).toBeLessThan(20_000)
  })

  it('know which font has what', () => {
    expect(sansAdvance(0x670d, 'regular')).toBe(1000)
    expect(sansAdvance(0x41, 'bold')).toBeGreaterThan(sansAdvance(0x41, 'regular'))
    expect(sansAdvance(0x20000, 'regular')).toBe(-1)
    expect(sansAdvance(0x301, 'regular')).toBe(0)
    expect(hasEmoji(0x1f600)).toBe(true)
    expect(hasEmoji(0x41)).toBe(false)
  })
})
