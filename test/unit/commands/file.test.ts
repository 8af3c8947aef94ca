import { describe, expect, it } from 'vitest'
import { mayLeave } from '../../../renderer/commands/leave.ts'
import { openRequested, showOpened } from '../../../renderer/commands/open.ts'
import { runCommand } from '../../../renderer/commands/run.ts'
import { save, suggestName } from '../../../renderer/commands/save.ts'
import { currentBlueprint, edit, isDirty, useEditor } from '../../../renderer/store/editor.ts'
import { useNotices } from '../../../renderer/store/notices.ts'
import { registerPending } from '../../../renderer/store/pending.ts'
import { useQuestion } from '../../../renderer/store/questions.ts'
import { parseDocument } from '../../../shared/document/parse.ts'
import { serializeDocument } from '../../../shared/document/serialize.ts'
import { setDocumentFields } from '../../../shared/editing/operations/set-document-fields.ts'
import { answerQuestion, openStage, template } from './stage.ts'

const rename = (words: string): void => {
  edit('undo.editDocument', (now) => setDocumentFields(now, { fields: { title: { 'zh-CN': words } } }))
}
const dirty = (): boolean => isDirty(useEditor.getState())

describe('saving', () => {
  it('asks for a place the first time, then saves there, and is clean after each', async () => {
    const host = openStage()
    host.choose('mine.blueprint')
    expect(await save('same')).toBe(true)
    expect(dirty()).toBe(false)
    rename('第二版')
    expect(dirty()).toBe(true)
    expect(await save('same')).toBe(true)
    expect(dirty()).toBe(false)
    const saved = parseDocument(host.read('mine.blueprint') ?? '')
    expect(saved.ok && saved.value.document.title['zh-CN']).toBe('第二版')
  })

  it('keeps the document dirty when the user cancels the dialog', async () => {
    const host = openStage()
    host.choose(null)
    expect(await save('same')).toBe(false)
    expect(dirty()).toBe(true)
    expect(host.names()).toEqual([])
  })

  it('keeps edits made while the file is written unsaved', async () => {
    const host = openStage()
    host.choose('mine.blueprint')
    const saving = save('same')
    rename('后来')
    expect(await saving).toBe(true)
    expect(dirty()).toBe(true)
  })

  it('puts half-typed words into the document first', async () => {
    const host = openStage()
    host.choose('mine.blueprint')
    const end = registerPending(() => rename('打到一半'))
    await save('same')
    end()
    expect(host.read('mine.blueprint')).toContain('打到一半')
  })

  it('asks before writing over a file that somebody else changed, and can keep theirs', async () => {
    const host = openStage()
    host.choose('mine.blueprint')
    await save('same')
    host.write('mine.blueprint', 'theirs')
    rename('我的')
    const saving = save('same')
    await answerQuestion(/changed on disk/, 'cancel')
    expect(await saving).toBe(false)
    expect(host.read('mine.blueprint')).toBe('theirs')
    const again = save('same')
    await answerQuestion(/changed on disk/, 'overwrite')
    expect(await again).toBe(true)
    expect(host.read('mine.blueprint')).toContain('我的')
  })

  it('saves mine under another name when theirs must stay', async () => {
    const host = openStage()
    host.choose('mine.blueprint')
    await save('same')
    host.write('mine.blueprint', 'theirs')
    rename('我的')
    host.choose('other.blueprint')
    const saving = save('same')
    await answerQuestion(/changed on disk/, 'saveAs')
    expect(await saving).toBe(true)
    expect(host.read('mine.blueprint')).toBe('theirs')
    expect(host.read('other.blueprint')).toContain('我的')
  })

  it('suggests a name that file systems take', () => {
    const document = { ...template('taxi'), title: { 'zh-CN': 'a/b:c*?"<>|d' } }
    expect(suggestName(document)).toBe('abcd')
    expect(suggestName({ ...document, title: {} })).toBe('Untitled blueprint')
  })
})

describe('leaving', () => {
  it('asks nothing of a saved document', async () => {
    const host = openStage()
    host.choose('mine.blueprint')
    await save('same')
    expect(await mayLeave()).toBe(true)
  })

  it('saves, discards or stays as answered', async () => {
    const host = openStage()
    let leaving = mayLeave()
    await answerQuestion(/Save your changes/, 'cancel')
    expect(await leaving).toBe(false)
    leaving = mayLeave()
    await answerQuestion(/Save your changes/, null)
    expect(await leaving).toBe(false)
    leaving = mayLeave()
    await answerQuestion(/Save your changes/, 'discard')
    expect(await leaving).toBe(true)
    host.choose('kept.blueprint')
    leaving = mayLeave()
    await answerQuestion(/Save your changes/, 'save')
    expect(await leaving).toBe(true)
    expect(host.names()).toContain('kept.blueprint')
  })

  it('stays when saving was cancelled', async () => {
    const host = openStage()
    host.choose(null)
    const leaving = mayLeave()
    await answerQuestion(/Save your changes/, 'save')
    expect(await leaving).toBe(false)
    expect(currentBlueprint()).not.toBe(null)
  })

  it('closes to the start screen', async () => {
    openStage()
    const closing = runCommand('file.close', 'menu')
    await answerQuestion(/Save your changes/, 'discard')
    await closing
    expect(currentBlueprint()).toBe(null)
  })
})

describe('opening', () => {
  it('opens what the dialog chose, saved and clean', async () => {
    const host = openStage()
    host.write('hotpot.blueprint', serializeDocument(template('hotpot')))
    host.choose('hotpot.blueprint')
    const opening = runCommand('file.open', 'menu')
    await answerQuestion(/Save your changes/, 'discard')
    await opening
    expect(currentBlueprint()?.nodes.length).toBe(template('hotpot').nodes.length)
    expect(dirty()).toBe(false)
  })

  it('says file, place and reason of a broken file and keeps the open one', async () => {
    openStage()
    const before = currentBlueprint()
    const text = serializeDocument(template('taxi')).slice(0, 400)
    const opening = showOpened({ documentId: 'document-1', name: 'broken.blueprint', readOnly: false, text })
    for (let round = 0; round < 100 && !useQuestion.getState().question; round++) await Promise.resolve()
    const { question } = useQuestion.getState()
    expect(question?.title).toContain('broken.blueprint')
    expect(question?.details?.[0]).toMatch(/^line \d+, column \d+: The file ends too early/)
    await answerQuestion(/could not be opened/, 'ok')
    await opening
    expect(currentBlueprint()).toBe(before)
  })

  it('reports what was repaired and counts the document as unsaved', async () => {
    openStage()
    const document = template('taxi')
    const [first, second] = document.nodes
    if (!first || !second) throw new Error('the sample has nodes')
    const nodes = [first, { ...second, at: first.at }, ...document.nodes.slice(2)]
    const text = serializeDocument({ ...document, nodes })
    const opening = showOpened({ documentId: 'document-1', name: 'two.blueprint', readOnly: false, text })
    await answerQuestion(/repaired/, 'ok')
    await opening
    expect(dirty()).toBe(true)
  })

  it('opens a file of a newer version read-only and refuses to edit it', async () => {
    openStage()
    const text = serializeDocument({ ...template('taxi'), version: '9.0' })
    await showOpened({ documentId: 'document-1', name: 'future.blueprint', readOnly: false, text })
    expect(useEditor.getState().file?.readOnly).toBe(true)
    const before = currentBlueprint()
    await runCommand('insert.process', 'key')
    expect(currentBlueprint()).toBe(before)
  })

  it('keeps the open document when the user does not want to leave it', async () => {
    openStage()
    const before = currentBlueprint()
    const text = serializeDocument(template('hotpot'))
    const opening = openRequested({ documentId: 'document-2', name: 'hotpot.blueprint', readOnly: false, text })
    await answerQuestion(/Save your changes/, 'cancel')
    await opening
    expect(currentBlueprint()).toBe(before)
    expect(useNotices.getState().notices).toEqual([])
  })
})
