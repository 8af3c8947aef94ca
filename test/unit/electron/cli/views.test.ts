import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runBoard } from '../../../../electron/cli/commands/board.ts'
import { runExport } from '../../../../electron/cli/commands/export.ts'
import type { Io } from '../../../../electron/cli/io.ts'
import { nodeKinds } from '../../../../shared/document/schema/node.ts'
import { serializeDocument } from '../../../../shared/document/serialize.ts'
import { leverLaneId } from '../../../../shared/document/view/lever-lanes.ts'
import { createFromTemplate } from '../../../../shared/templates/templates.ts'

const document = createFromTemplate('hotpot', { language: 'zh-CN', id: 'x', date: '2026-11-21' })
let folder = ''
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onstage-views-'))
  await writeFile(at('hotpot.blueprint'), serializeDocument(document))
})
afterAll(() => rm(folder, { recursive: true }))

async function printed(run: (io: Io) => Promise<unknown>): Promise<string> {
  let text = ''
  const out = (more: string) => {
    text += more
  }
  await run({ out, err: out, language: 'en', version: '0', renderer: '' })
  return text
}

describe('--view', () => {
  it('board: the four lanes with the same nodes and connections', async () => {
    const board = async (...options: string[]) =>
      JSON.parse(await printed((io) => runBoard([at('hotpot.blueprint'), '--json', ...options], io)))
    const levers = await board('--view', 'levers')
    const lanes = await board()
    expect(levers.lanes.map(({ id }: { id: string }) => id)).toEqual(nodeKinds.map(leverLaneId))
    expect(levers.lanes[0].lines).toEqual(['流程'])
    const idsIn = (list: { id: string }[]) => list.map(({ id }) => id).sort()
    expect(idsIn(levers.nodes)).toEqual(idsIn(lanes.nodes))
    expect(idsIn(levers.connections)).toEqual(idsIn(lanes.connections))
    for (const node of levers.nodes) expect(node.lane).toBe(leverLaneId(node.kind))
    expect(await board('--view', 'lanes')).toEqual(lanes)
  })

  it('export: the poster of that view, every label on it', async () => {
    const args = (out: string, ...more: string[]) => [at('hotpot.blueprint'), '--out', at(out), ...more]
    await printed((io) => runExport(args('levers.svg', '--view', 'levers'), io))
    await printed((io) => runExport(args('lanes.svg'), io))
    const [levers, lanes] = await Promise.all(['levers.svg', 'lanes.svg'].map((name) => readFile(at(name), 'utf8')))
    expect(levers).not.toEqual(lanes)
    expect(levers).not.toContain('>互动分界线<')
    expect(lanes).toContain('>互动分界线<')
    await printed((io) => runExport(args('levers.pdf', '--view', 'levers'), io))
    expect((await readFile(at('levers.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('is refused when there is no such view', async () => {
    const wrong = [at('hotpot.blueprint'), '--json', '--view', 'rows']
    await expect(printed((io) => runBoard(wrong, io))).rejects.toThrow('--view rows: use one of lanes, levers')
  })
})
