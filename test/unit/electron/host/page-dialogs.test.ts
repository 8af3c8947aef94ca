import { describe, expect, it } from 'vitest'
import { createPageDialogs, safeFileName, withExtension } from '../../../../electron/node/host/page-dialogs.ts'
import type { EventPayload } from '../../../../shared/host/contract.ts'
import { createMemoryFiles } from '../../../helpers/memory-files.ts'
import { createCounter } from '../../../helpers/memory-host.ts'

function setUp(names: readonly string[]) {
  const files = createMemoryFiles()
  for (const name of names)
    files.table.set(`/home/ann/${name}`, { bytes: new Uint8Array(), mode: 0o644, modified: new Date(0) })
  const asked: EventPayload<'dialog.requested'>[] = []
  const dialogs = createPageDialogs({
    files,
    emit: (event, payload) => event === 'dialog.requested' && asked.push(payload as EventPayload<'dialog.requested'>),
    newId: createCounter('entry'),
    start: '/home/ann',
  })
  const requestOf = () => asked.at(-1)?.request ?? ''
  return { dialogs, asked, requestOf }
}
const reason = (run: Promise<unknown>) =>
  run.then(
    () => 'ok',
    (error: { error?: { code: string } }) => error.error?.code,
  )

describe('file dialogs in the page', () => {
  it('list folders first, in natural order, without hidden files', async () => {
    const { dialogs } = setUp(['b10.blueprint', 'b2.blueprint', 'a.pdf', '.secret', 'z/x.blueprint', '.git/config'])
    const folder = await dialogs.list(null)
    expect(folder.entries.map((entry) => `${entry.kind} ${entry.name}`)).toEqual([
      'folder z',
      'other a.pdf',
      'blueprint b2.blueprint',
      'blueprint b10.blueprint',
    ])
    expect(folder.trail.map((step) => step.name)).toEqual(['/', 'home', 'ann'])
    expect(JSON.stringify(folder)).not.toContain('/home/ann')
  })
  it('go into folders and back, and stay where the user was', async () => {
    const { dialogs } = setUp(['a.blueprint', 'z/x.blueprint'])
    const home = await dialogs.list(null)
    const inner = await dialogs.list(home.entries[0]?.entry ?? '')
    expect(inner.entries.map((entry) => entry.name)).toEqual(['x.blueprint'])
    expect((await dialogs.list(null)).entry).toBe(inner.entry)
    expect((await dialogs.list(inner.trail.at(-2)?.entry ?? '')).entry).toBe(home.entry)
    expect(await reason(dialogs.list('/home/ann'))).toBe('not-found')
  })
  it('answer an open dialog with the file that was picked', async () => {
    const { dialogs, requestOf } = setUp(['a.blueprint'])
    const { entries } = await dialogs.list(null)
    const chosen = dialogs.open()
    await dialogs.answer({ request: requestOf(), entry: entries[0]?.entry ?? '' })
    expect(await chosen).toBe('/home/ann/a.blueprint')
  })
  it('answer a save dialog with folder and name, and stay inside the folder', async () => {
    const { dialogs, asked, requestOf } = setUp(['a.blueprint'])
    const { entry } = await dialogs.list(null)
    const chosen = dialogs.save({ suggestedName: '样例', extension: 'pdf' })
    expect(asked.at(-1)).toMatchObject({ kind: 'save', suggestedName: '样例', extension: 'pdf' })
    for (const name of ['../x', 'a/b', '..', '', 'a\u0000b', '.hidden', 'CON', 'nul.txt', 'x'.repeat(300)]) {
      expect(await reason(dialogs.answer({ request: requestOf(), entry, name }))).toBe('invalid-input')
    }
    await dialogs.answer({ request: requestOf(), entry, name: ' 样例 1.pdf ' })
    expect(await chosen).toBe('/home/ann/样例 1.pdf')
  })
  it('end without an answer when the user cancels or the page goes', async () => {
    const { dialogs, requestOf } = setUp([])
    const first = dialogs.open()
    await dialogs.answer({ request: requestOf(), entry: null })
    expect(await first).toBeNull()
    expect(await reason(dialogs.answer({ request: requestOf(), entry: null }))).toBe('not-found')
    const second = dialogs.open()
    dialogs.cancelAll()
    expect(await second).toBeNull()
  })
})

describe('file names', () => {
  it('are kept when every system can store them', () => {
    expect(safeFileName('服务蓝图 v2.blueprint')).toBe('服务蓝图 v2.blueprint')
    expect(safeFileName('name. . ')).toBe('name')
  })
  it('get the extension of their content once', () => {
    expect(withExtension('/a/b', 'pdf')).toBe('/a/b.pdf')
    expect(withExtension('/a/b.PDF', 'pdf')).toBe('/a/b.PDF')
    expect(withExtension('/a/b.v2', 'pdf')).toBe('/a/b.v2.pdf')
  })
})
