import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '../../../electron/cli/cli.ts'
import { serializeDocument } from '../../../shared/document/serialize.ts'
import { createFromTemplate, type TemplateId } from '../../../shared/templates/templates.ts'
import { draft } from './draft.ts'

let folder = ''
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onstage-check-'))
  for (const id of ['taxi', 'complaint'] as const satisfies readonly TemplateId[]) {
    const document = createFromTemplate(id, { language: 'zh-CN', id, date: '2026-11-21' })
    await writeFile(at(`${id}.blueprint`), serializeDocument(document))
  }
  await writeFile(at('clean.blueprint'), serializeDocument(draft({ id: 'clean' })))
  await writeFile(at('bad.blueprint'), '{"format": 1}')
})
afterAll(() => rm(folder, { recursive: true }))

async function onstage(...argv: string[]) {
  const run = { code: 0, out: '', err: '' }
  const io = { language: 'en', version: '0', renderer: '' } as const
  const out = (text: string) => {
    run.out += text
  }
  const err = (text: string) => {
    run.err += text
  }
  run.code = await runCli(argv, { ...io, out, err })
  return run
}

describe('onstage check', () => {
  it('gives check, place and reason as JSON, in the primary language of the document', async () => {
    const run = await onstage('check', at('taxi.blueprint'), '--json')
    expect(run).toMatchObject({ code: 0, err: '' })
    const { findings } = JSON.parse(run.out)
    expect(findings.map(({ check, place }: Record<string, string>) => `${check} ${place}`)).toEqual([
      'L5 tx-f1',
      'L5 tx-f2',
      'L6 tx-d3',
      'L8 tx-c6>tx-b3',
      'L9 TX1.unexpected',
      'L11 t1',
    ])
    expect(findings[0]).toEqual({
      check: 'L5',
      place: 'tx-f1',
      reason: '“停靠并确认乘客”发生在客户眼前，却没有标准约束。',
    })
  })
  it('takes a language and writes the document as an empty place', async () => {
    const { out } = await onstage('check', at('complaint.blueprint'), '--json', '--lang', 'en')
    expect(JSON.parse(out).findings.at(-1)).toEqual({
      check: 'L16',
      place: '',
      reason: 'All 5 moments plan something unexpected: it costs, and people soon expect it.',
    })
  })
  it('is readable without --json, under one heading per check', async () => {
    const { out, code } = await onstage('check', at('taxi.blueprint'), '--lang', 'en')
    expect(code).toBe(0)
    expect(out).toMatch(/^L5 Frontstage step without a standard\n {2}tx-f1: .+\n {2}tx-f2: .+\nL6 /)
    expect(out).toMatch(/\ntaxi\.blueprint: 6 hints\n$/)
    expect((await onstage('check', at('taxi.blueprint'))).out).toContain('6 条提示')
  })
  it('says so when there is nothing', async () => {
    expect(await onstage('check', at('clean.blueprint'))).toMatchObject({
      code: 0,
      out: 'clean.blueprint: no hints, the blueprint is complete\n',
    })
    expect(JSON.parse((await onstage('check', at('clean.blueprint'), '--json')).out)).toEqual({ findings: [] })
  })
  it('ends with 1, 2 or 3 for bad files, bad usage and missing files', async () => {
    expect(await onstage('check', at('bad.blueprint'), '--json')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^bad\.blueprint: /),
    })
    expect(await onstage('check')).toMatchObject({ code: 2, out: '' })
    expect(await onstage('check', at('taxi.blueprint'), '--lang', 'fr')).toMatchObject({ code: 2, out: '' })
    expect(await onstage('check', at('taxi.blueprint'), '--lang', '')).toMatchObject({ code: 2, out: '' })
    expect(await onstage('check', at('missing.blueprint'))).toMatchObject({ code: 3, out: '' })
  })
  it('is in the help', async () => {
    expect((await onstage('--help')).out).toContain('onstage check FILE')
  })
})
