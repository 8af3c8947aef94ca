import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBlueprint, createLane, createNode, createStage } from '../../shared/document/factory.ts'
import { serializeDocument } from '../../shared/document/serialize.ts'
import type { CallResult, EventPayload, ExportOptions, Host, Opened } from '../../shared/host/contract.ts'

/** A host and the folder its dialogs point into, whatever stands between. */
export type HostUnderTest = {
  readonly host: Host
  readonly write: (name: string, content: string) => Promise<void>
  /** null = no such file. */
  readonly read: (name: string) => Promise<string | null>
  readonly names: () => Promise<readonly string[]>
  /** What the next dialog answers: a file name in the folder, or null for "cancelled". */
  readonly choose: (name: string | null) => void
  readonly stop: () => Promise<void>
}

const exportOptions: ExportOptions = { format: 'pdf', languages: 'zh-CN', parts: ['cover'], paper: 'A4', poster: 'A3' }

/** Text of a small document with one node called `label`. */
export const sampleText = (label: string): string =>
  serializeDocument(
    createBlueprint({
      id: 'sample',
      languages: ['zh-CN'],
      title: { 'zh-CN': '样例' },
      stages: [createStage({ id: 's1', label: { 'zh-CN': '到店' } })],
      lanes: [createLane({ id: 'l1', label: { 'zh-CN': '顾客' } })],
      nodes: [createNode({ id: 'n1', kind: 'process', at: { lane: 'l1', stage: 's1' }, label: { 'zh-CN': label } })],
    }),
  )

function granted<T>(result: CallResult<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.reason.en}`)
  return result.value
}
const codeOf = (result: CallResult<unknown>): string => (result.ok ? 'ok' : result.error.code)

/** What every shell's host must do. Run against each of them. */
export function describeHost(name: string, start: () => Promise<HostUnderTest>): void {
  describe(`host contract: ${name}`, () => {
    let current: HostUnderTest
    beforeEach(async () => {
      current = await start()
    })
    afterEach(() => current.stop())
    const open = async (file: string): Promise<Opened> => {
      current.choose(file)
      const opened = granted(await current.host.call('document.open', {}))
      if (!opened) throw new Error('cancelled')
      return opened
    }

    describeShell(() => current)
    describeOpening(() => current, open)
    describeSaving(() => current, open)
    describeExport(() => current)
  })
}

type Get = () => HostUnderTest
type Open = (file: string) => Promise<Opened>

function describeShell(get: Get): void {
  it('says what it is', async () => {
    const info = granted(await get().host.call('app.info', {}))
    expect(info.version).toMatch(/^\d+\.\d+\.\d+/)
  })
  it('keeps settings and refuses wrong ones', async () => {
    const { host } = get()
    const before = granted(await host.call('settings.get', {}))
    expect(before.theme).toBe('auto')
    expect(granted(await host.call('settings.set', { theme: 'dark', author: '李' }))).toMatchObject({
      theme: 'dark',
      author: '李',
    })
    expect(granted(await host.call('settings.get', {}))).toEqual({ ...before, theme: 'dark', author: '李' })
    expect(codeOf(await host.call('settings.set', { theme: 'pink' } as never))).toBe('invalid-input')
    expect(granted(await host.call('settings.get', {})).theme).toBe('dark')
  })
  it('refuses what is not in the contract', async () => {
    const { host } = get()
    expect(codeOf(await host.call('document.save', { documentId: 1 } as never))).toBe('invalid-input')
    expect(codeOf(await host.call('document.save', undefined as never))).toBe('invalid-input')
  })
  it('takes the state of the window', async () => {
    expect(codeOf(await get().host.call('window.state', { title: '样例', unsaved: true }))).toBe('ok')
  })
}

function describeOpening(get: Get, open: Open): void {
  it('opens the file that the user picks, byte for byte', async () => {
    const text = sampleText('点菜')
    await get().write('样例 a.blueprint', text)
    const opened = await open('样例 a.blueprint')
    expect(opened).toMatchObject({ name: '样例 a.blueprint', readOnly: false, text })
    expect(opened.documentId).not.toContain('样例')
  })
  it('gives null when the user cancels', async () => {
    get().choose(null)
    expect(granted(await get().host.call('document.open', {}))).toBeNull()
  })
  it('names file, place and reason when a file is no blueprint', async () => {
    const { host, write, choose } = get()
    await write('bad.blueprint', sampleText('x').replace('"slot": 0', '"slot": "no"'))
    choose('bad.blueprint')
    const result = await host.call('document.open', {})
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'invalid-document', file: 'bad.blueprint', place: '$.nodes[0].at.slot' },
    })
    if (result.ok) return
    expect(result.error.reason['zh-CN']).toMatch(/\p{Script=Han}/u)
    expect(result.error.reason.en).toMatch(/[a-z]/)
  })
  it('remembers recent files, newest first, and forgets on request', async () => {
    const { host, write } = get()
    for (const name of ['a.blueprint', 'b.blueprint']) {
      await write(name, sampleText(name))
      await open(name)
    }
    const recent = granted(await host.call('recent.list', {}))
    expect(recent.map((file) => file.name)).toEqual(['b.blueprint', 'a.blueprint'])
    const [newest, oldest] = recent
    if (!newest || !oldest) throw new Error('two files expected')
    expect(granted(await host.call('document.openRecent', { entry: oldest.entry })).text).toBe(
      sampleText('a.blueprint'),
    )
    const rest = granted(await host.call('recent.remove', { entry: newest.entry }))
    expect(rest.map((file) => file.name)).toEqual(['a.blueprint'])
    expect(codeOf(await host.call('document.openRecent', { entry: 'guess-1234' }))).toBe('unknown-document')
  })
}

function describeSaving(get: Get, open: Open): void {
  it('saves, and saves again', async () => {
    const { host, write, read, names } = get()
    await write('a.blueprint', sampleText('one'))
    const { documentId } = await open('a.blueprint')
    for (const label of ['two', 'three']) {
      expect(
        granted(await host.call('document.save', { documentId, text: sampleText(label), overwrite: false })).name,
      ).toBe('a.blueprint')
      expect(await read('a.blueprint')).toBe(sampleText(label))
    }
    expect(await names()).toEqual(['a.blueprint'])
  })
  it('does not overwrite what somebody else wrote, unless told to', async () => {
    const { host, write, read } = get()
    await write('a.blueprint', sampleText('one'))
    const { documentId } = await open('a.blueprint')
    await write('a.blueprint', sampleText('theirs'))
    const save = (overwrite: boolean) => host.call('document.save', { documentId, text: sampleText('ours'), overwrite })
    expect(codeOf(await save(false))).toBe('changed-on-disk')
    expect(await read('a.blueprint')).toBe(sampleText('theirs'))
    expect(codeOf(await save(true))).toBe('ok')
    expect(await read('a.blueprint')).toBe(sampleText('ours'))
  })
  it('writes nothing that would not open again', async () => {
    const { host, write, read } = get()
    await write('a.blueprint', sampleText('one'))
    const { documentId } = await open('a.blueprint')
    for (const text of ['', '{"format":', sampleText('x').replace('"l1"', '"l2"')]) {
      expect(codeOf(await host.call('document.save', { documentId, text, overwrite: false }))).toBe('invalid-document')
    }
    expect(await read('a.blueprint')).toBe(sampleText('one'))
  })
  it('saves under a new name and goes on with that', async () => {
    const { host, write, read, choose } = get()
    await write('a.blueprint', sampleText('one'))
    const first = await open('a.blueprint')
    choose('新 b')
    const saved = granted(
      await host.call('document.saveAs', { documentId: first.documentId, text: sampleText('two'), suggestedName: 'b' }),
    )
    expect(saved?.name).toBe('新 b.blueprint')
    const documentId = saved?.documentId ?? ''
    expect(codeOf(await host.call('document.save', { documentId, text: sampleText('three'), overwrite: false }))).toBe(
      'ok',
    )
    expect(await read('新 b.blueprint')).toBe(sampleText('three'))
    expect(await read('a.blueprint')).toBe(sampleText('one'))
    expect(
      codeOf(
        await host.call('document.save', { documentId: first.documentId, text: sampleText('x'), overwrite: true }),
      ),
    ).toBe('unknown-document')
  })
  it('gives null when the user cancels saving under a new name', async () => {
    const { host, names, choose } = get()
    choose(null)
    const input = { documentId: null, text: sampleText('one'), suggestedName: 'b' }
    expect(granted(await host.call('document.saveAs', input))).toBeNull()
    expect(await names()).toEqual([])
  })
  it('knows no document that was closed or never granted', async () => {
    const { host, write, read } = get()
    await write('a.blueprint', sampleText('one'))
    const { documentId } = await open('a.blueprint')
    granted(await host.call('document.close', { documentId }))
    for (const id of [documentId, 'never-granted']) {
      expect(
        codeOf(await host.call('document.save', { documentId: id, text: sampleText('two'), overwrite: true })),
      ).toBe('unknown-document')
    }
    expect(await read('a.blueprint')).toBe(sampleText('one'))
  })
}

function describeExport(get: Get): void {
  const job = { text: sampleText('点菜'), suggestedName: '样例', options: exportOptions, job: 'job-1' }
  it('exports to the place the user picks and tells how far it is', async () => {
    const { host, read, names, choose } = get()
    const progress: EventPayload<'export.progress'>[] = []
    const off = host.on('export.progress', (payload) => progress.push(payload))
    choose('样例.pdf')
    const made = granted(await host.call('export.run', job))
    expect(made).toMatchObject({ name: '样例.pdf' })
    expect((await read('样例.pdf'))?.startsWith('%PDF')).toBe(true)
    expect(await names()).toEqual(['样例.pdf'])
    await expect.poll(() => progress.length).toBeGreaterThan(0)
    expect(progress.every((one) => one.job === 'job-1' && one.done <= one.total)).toBe(true)
    off()
  })
  it('refuses to export what is no blueprint, and leaves nothing behind', async () => {
    const { host, names, choose } = get()
    choose('x.pdf')
    const result = await host.call('export.run', { ...job, text: '{}' })
    expect(codeOf(result)).toBe('invalid-document')
    expect(await names()).toEqual([])
  })
  it('gives null when the user cancels, and forgets a cancelled job', async () => {
    const { host, names, choose } = get()
    choose(null)
    expect(granted(await host.call('export.run', job))).toBeNull()
    expect(codeOf(await host.call('export.cancel', { job: 'job-1' }))).toBe('ok')
    expect(await names()).toEqual([])
  })
}
