import { beforeEach, describe, expect, it, vi } from 'vitest'
import { copiedOf, readMark } from '../../../renderer/commands/clipboard.ts'
import { copySelection, cutSelection, paste } from '../../../renderer/commands/copy-paste.ts'
import { pasteAs, pasteText, tablePlan } from '../../../renderer/commands/paste-text.ts'
import { currentBlueprint, undoEdit } from '../../../renderer/store/editor.ts'
import { useNotices } from '../../../renderer/store/notices.ts'
import { endPaste, usePaste } from '../../../renderer/store/paste.ts'
import { useReply } from '../../../renderer/store/reply.ts'
import { select, sessionState, setSession } from '../../../renderer/store/session.ts'
import { createBlueprint } from '../../../shared/document/factory.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { copyFragment } from '../../../shared/editing/fragment.ts'
import { openStage, template } from './stage.ts'

const now = (): Blueprint => {
  const document = currentBlueprint()
  if (!document) throw new Error('no document')
  return document
}
const labels = (): (string | undefined)[] => now().nodes.map(({ label }) => label['zh-CN'])
const asked = () => usePaste.getState().text

beforeEach(endPaste)

describe('the clipboard', () => {
  it('carries words, a table, and the fragment for this program', () => {
    const document = template('taxi')
    const ids = document.nodes.slice(0, 3).map((node) => node.id)
    const { mark, plain, html } = copiedOf(document, ids)
    expect(plain.split('\n')).toHaveLength(3)
    expect(html).toContain(mark)
    expect(readMark(mark)).toEqual(copyFragment(document, ids))
    copiedOf(document, ids.slice(0, 1))
    expect(readMark(mark), 'as another window reads it').toEqual(copyFragment(document, ids))
  })

  it('refuses anything else', () => {
    for (const text of ['', 'hello', '%%%', btoa('{}'), btoa('{"nodes":[]'), btoa('null'), btoa('ÿþ')])
      expect(readMark(text)).toBe(null)
  })
})

describe('what was cut', () => {
  it('keeps its moments and what people rated when it is pasted in the other view', async () => {
    // A shell that lets no page at the clipboard.
    vi.stubGlobal('navigator', {})
    const document = template('hotpot')
    const [moment] = document.moments
    if (!moment) throw new Error('no moment')
    openStage(document, [{ type: 'node', id: moment.node }])
    cutSelection()
    expect(now().moments.some(({ id }) => id === moment.id)).toBe(false)
    setSession({ view: 'board', pivot: 'levers' })
    await paste()
    expect(now().moments.find(({ id }) => id === moment.id)).toMatchObject({ node: moment.node, needs: moment.needs })
    expect(new Set(now().ratings)).toEqual(new Set(document.ratings))
    expect(useReply.getState().reply).toBeNull()
    // A second time it is a copy, which nobody has rated.
    await paste()
    expect(now().ratings).toHaveLength(document.ratings.length)
    expect(useReply.getState().reply?.text).toContain('not copied')
    undoEdit()
    expect(new Set(now().connections.map(({ id }) => id))).toEqual(new Set(document.connections.map(({ id }) => id)))
    setSession({ pivot: 'lanes' })
    vi.unstubAllGlobals()
  })
})

describe('what was copied', () => {
  it('goes to a lane like its own when nothing is selected', async () => {
    vi.stubGlobal('navigator', {})
    const document = template('hotpot')
    const node = document.nodes.find(({ at }) => document.lanes.find(({ id }) => id === at.lane)?.role === 'support')
    openStage(document, [{ type: 'node', id: node?.id ?? '' }])
    copySelection()
    for (const id of ['hotpot', 'five-lane'] as const) {
      openStage(template(id))
      await paste()
      const lane = now().lanes.find((one) => one.id === now().nodes.at(-1)?.at.lane)
      expect([id, lane?.role]).toEqual([id, 'support'])
    }
    vi.unstubAllGlobals()
  })
})

describe('copies among the four levers', () => {
  const roles = (ids: readonly string[]) =>
    ids.map((id) => {
      const node = now().nodes.find((one) => one.id === id)
      return now().lanes.find((one) => one.id === node?.at.lane)?.role
    })

  it('stay in lanes like those of their originals, as one step', async () => {
    vi.stubGlobal('navigator', {})
    const document = template('hotpot')
    const originals = ['hp-c5', 'hp-f5', 'hp-b3']
    openStage(
      document,
      originals.map((id) => ({ type: 'node', id })),
    )
    setSession({ view: 'board', pivot: 'levers', leversSeen: true })
    copySelection()
    select()
    await paste()
    const pasted = sessionState().selection.map(({ id }) => id)
    expect(roles(pasted)).toEqual(roles(originals))
    undoEdit()
    expect(now()).toBe(document)
    select(...originals.map((id) => ({ type: 'node' as const, id })))
    cutSelection()
    await paste()
    expect(roles(originals)).toEqual(['customer', 'frontstage', 'backstage'])
    setSession({ pivot: 'lanes' })
    vi.unstubAllGlobals()
  })
})

describe('text from another program', () => {
  it('becomes a row behind the selected step, as one undo step', () => {
    const document = template('hotpot')
    openStage(document, [{ type: 'node', id: 'hp-c1' }])
    expect(pasteText('1. 停车\r\n2. 寄存\r\n')).toBe(true)
    expect(labels().slice(-2)).toEqual(['停车', '寄存'])
    expect(sessionState().selection).toHaveLength(2)
    undoEdit()
    expect(now()).toBe(document)
  })

  it('makes the first stage and lane of an empty blueprint', () => {
    openStage(createBlueprint({ id: 'e', languages: ['zh-CN'] }))
    pasteText('到店\n取号')
    expect([now().stages.length, now().lanes.length, labels()]).toEqual([1, 1, ['到店', '取号']])
    expect(now().connections).toHaveLength(1)
  })

  it('names a selected node that has no name', () => {
    openStage(template('five-lane'))
    pasteText('取号')
    const [node] = now().nodes
    select({ type: 'node', id: node?.id ?? '' })
    pasteText('等位')
    expect(labels()).toEqual(['取号', '等位'])
    pasteAs({ lines: [], table: null, label: '新的\n名字' }, { shape: 'label' })
    expect(labels()).toEqual(['取号', '新的\n名字'])
  })

  it('asks when it may be a table or prose, and pastes what was chosen', () => {
    openStage(template('five-lane'))
    pasteText('\t到达\t回味\n顾客行为\t到店\t评价')
    const text = asked()
    expect(text?.table).toHaveLength(2)
    expect(now().nodes).toHaveLength(0)
    if (!text) return
    expect(tablePlan(now(), text, { stages: true, lanes: true }).lanes).toEqual([{ id: 'customer' }])
    pasteAs(text, { shape: 'table', heads: { stages: true, lanes: true }, connect: true })
    expect([labels(), now().stages.length, now().connections.length]).toEqual([['到店', '评价'], 5, 1])
    undoEdit()
    pasteAs(text, { shape: 'lines' })
    expect(labels()).toEqual(['到达', '回味', '顾客行为', '到店', '评价'])
    endPaste()
    pasteText(`${'很长的一段话，'.repeat(20)}\n第二段`)
    expect(asked()?.lines).toHaveLength(2)
  })

  it('says what is too much, and leaves nothing alone', () => {
    const document = template('taxi')
    openStage(document)
    expect(pasteText(' \n ')).toBe(false)
    expect(pasteText('a\n'.repeat(2_001))).toBe(true)
    expect(pasteText('x'.repeat(5_000_000))).toBe(true)
    expect(useNotices.getState().notices.map(({ text }) => text)).toEqual([
      'It has 2,001 lines; at most 2,000 can be pasted at once.',
      'It has 5,000,000 characters; at most 2,000,000 can be pasted at once.',
    ])
    expect(now()).toBe(document)
  })
})
