import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { newId } from '../../../../renderer/store/ids.ts'
import { dismissNotice, notify, useNotices } from '../../../../renderer/store/notices.ts'
import { flushPending, registerPending } from '../../../../renderer/store/pending.ts'
import { ask, useQuestion } from '../../../../renderer/store/questions.ts'
import { reply, useReply } from '../../../../renderer/store/reply.ts'
import { useT } from '../../../../renderer/store/settings.ts'
import { setViewport, viewport } from '../../../../renderer/store/viewport.ts'

const heard: unknown[] = []
function Listener(): null {
  heard.push(useT())
  return null
}

describe('the words of the interface', () => {
  it('come from one and the same function on every render, so that what is made from them can be kept', () => {
    for (let render = 0; render < 2; render++) renderToStaticMarkup(createElement(Listener))
    expect(heard[0]).toBeTypeOf('function')
    expect(heard[1]).toBe(heard[0])
  })
})

const nothing = () => undefined

describe('questions', () => {
  it('resolves to the answer and dismisses the one before', async () => {
    const first = ask({ title: 'one', text: '', choices: [] })
    const second = ask({ title: 'two', text: '', choices: [] })
    expect(await first).toBe(null)
    expect(useQuestion.getState().question?.title).toBe('two')
    useQuestion.getState().answer('yes')
    expect(await second).toBe('yes')
    expect(useQuestion.getState().question).toBe(null)
  })
})

describe('answers in the status bar', () => {
  it('stay until they have been read, and give way to the next one', () => {
    vi.useFakeTimers()
    reply('first', 'arrange.fresh')
    vi.advanceTimersByTime(7_000)
    reply('second')
    expect(useReply.getState().reply).toMatchObject({ text: 'second', offer: null })
    vi.advanceTimersByTime(7_000)
    expect(useReply.getState().reply?.text).toBe('second')
    vi.advanceTimersByTime(1_000)
    expect(useReply.getState().reply).toBeNull()
    vi.useRealTimers()
  })
})

describe('notices', () => {
  it('keeps the newest and drops what is dismissed', () => {
    useNotices.setState({ notices: [] })
    for (let count = 0; count < 50; count++) notify('done', `note ${count}`)
    const { notices } = useNotices.getState()
    expect(notices.length).toBeLessThanOrEqual(21)
    const last = notices.at(-1)
    expect(last?.title).toBe('note 49')
    dismissNotice(last?.id ?? 0)
    expect(useNotices.getState().notices).not.toContain(last)
  })
})

describe('pending words', () => {
  it('flushes every field that is registered, also when one ends itself meanwhile', () => {
    const seen: string[] = []
    const endA = registerPending(() => {
      seen.push('a')
      endA()
    })
    const endB = registerPending(() => seen.push('b'))
    flushPending()
    endB()
    flushPending()
    expect(seen).toEqual(['a', 'b'])
  })
})

describe('the viewport registry', () => {
  it('does nothing without a canvas and forgets only the one that leaves', () => {
    viewport().fit()
    const calls: string[] = []
    const make = (name: string) => ({
      fit: () => void calls.push(name),
      zoomIn: nothing,
      zoomOut: nothing,
      zoomTo: nothing,
      reveal: nothing,
      focus: nothing,
    })
    const endOld = setViewport(make('old'))
    const endNew = setViewport(make('new'))
    endOld()
    viewport().fit()
    endNew()
    viewport().fit()
    expect(calls).toEqual(['new'])
  })
})

describe('ids', () => {
  it('are short, safe in URLs and different', () => {
    const ids = Array.from({ length: 1_000 }, newId)
    expect(new Set(ids).size).toBe(1_000)
    for (const id of ids) expect(id).toMatch(/^[\w-]{12}$/)
  })
})
