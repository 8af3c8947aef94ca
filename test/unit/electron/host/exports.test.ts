import { describe, expect, it } from 'vitest'
import { exportDocument } from '../../../../electron/node/host/export-document.ts'
import { sampleText } from '../../../contract/suite.ts'
import { createMemoryHost } from '../../../helpers/memory-host.ts'

const options = {
  format: 'pdf',
  languages: 'zh-CN',
  parts: ['cover', 'poster', 'method'],
  paper: 'A4',
  poster: 'A3',
} as const
const job = {
  text: sampleText('点菜'),
  suggestedName: '样例',
  options: { ...options, parts: [...options.parts] },
  job: 'job-1',
}

describe('exports', () => {
  it('end when they are cancelled, and leave nothing', async () => {
    const memory = createMemoryHost({ exportDocument })
    memory.choose('a.pdf')
    memory.host.on('export.progress', () => void memory.host.call('export.cancel', { job: 'job-1' }))
    expect(await memory.host.call('export.run', job)).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(memory.names()).toEqual([])
  })
  it('run one at a time under one name, and again afterwards', async () => {
    const memory = createMemoryHost()
    memory.choose('a.pdf')
    memory.choose('b.pdf')
    const [first, second] = await Promise.all([
      memory.host.call('export.run', job),
      memory.host.call('export.run', job),
    ])
    expect(first.ok).toBe(true)
    expect(second).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    expect(await memory.host.call('export.run', job)).toMatchObject({ ok: true, value: { name: 'b.pdf' } })
  })
  it.each([
    [{ parts: ['cover', 'nope'] }, 'parts'],
    [{ poster: 'Z9' }, 'poster'],
    [{ poster: '1x1mm' }, 'poster'],
  ])('say which option is wrong: %j', async (wrong, place) => {
    const memory = createMemoryHost({ exportDocument })
    memory.choose('a.pdf')
    const result = await memory.host.call('export.run', { ...job, options: { ...job.options, ...wrong } })
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input', place } })
  })
  it('carry the source under the document’s name', async () => {
    const made = await exportDocument({
      source: job.text,
      sourceName: 'a b.blueprint',
      options: job.options,
      now: new Date(0),
    })
    expect(new TextDecoder('latin1').decode(made.bytes)).toContain('a b.blueprint')
    expect(made.pages).toBeGreaterThanOrEqual(3)
  })
})
