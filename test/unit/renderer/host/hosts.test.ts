import { describe, expect, it } from 'vitest'
import { createHttpHost } from '../../../../renderer/host/http-host.ts'
import { createIpcHost } from '../../../../renderer/host/ipc-host.ts'
import type { EventName } from '../../../../shared/host/contract.ts'

const info = {
  version: '1.0.0',
  shell: 'memory',
  platform: 'test',
  capabilities: { nativeDialogs: true, nativeMenu: true },
}

describe('the host behind a preload script', () => {
  const hostAnswering = (invoke: () => Promise<unknown>) => createIpcHost({ invoke, subscribe: () => () => {} })
  it('passes answers that fit the contract', async () => {
    expect(await hostAnswering(async () => ({ ok: true, value: info })).call('app.info', {})).toEqual({
      ok: true,
      value: info,
    })
  })
  it.each([
    undefined,
    null,
    'yes',
    { ok: true },
    { ok: true, value: { ...info, shell: 'other' } },
    { ok: false, error: { code: 'made-up' } },
  ])('takes nothing else for an answer: %j', async (answer) => {
    expect(await hostAnswering(async () => answer).call('app.info', {})).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    })
  })
  it('turns a broken line into a refused call, in both languages', async () => {
    const result = await hostAnswering(async () => Promise.reject(new Error('gone'))).call('app.info', {})
    expect(result).toMatchObject({
      ok: false,
      error: { reason: { en: expect.stringContaining('gone'), 'zh-CN': expect.stringContaining('gone') } },
    })
  })
  it('passes events that fit, and no others', () => {
    let send: (payload: unknown) => void = () => {}
    const host = createIpcHost({
      invoke: async () => undefined,
      subscribe: (_event, listener) => {
        send = listener
        return () => {}
      },
    })
    const seen: string[] = []
    host.on('command.run', ({ command }) => seen.push(command))
    send({ command: 'undo' })
    send({ command: 7 })
    send(null)
    expect(seen).toEqual(['undo'])
  })
})

describe('the host behind the loopback server', () => {
  it('waits for the stream of events before its first call, so that no event is missed', async () => {
    const steps: string[] = []
    let open = () => {}
    const host = createHttpHost({
      listen: () =>
        new Promise<void>((resolve) => {
          open = resolve
        }),
      post: async () => {
        steps.push('post')
        return { ok: true, value: info }
      },
    })
    const answer = host.call('app.info', {})
    await Promise.resolve()
    steps.push('open')
    open()
    await answer
    expect(steps).toEqual(['open', 'post'])
  })
  it('delivers to whoever listens, until they stop', () => {
    let receive: (event: EventName, payload: unknown) => void = () => {}
    const host = createHttpHost({
      listen: async (listener) => {
        receive = listener
      },
      post: async () => undefined,
    })
    const seen: string[] = []
    const off = host.on('command.run', ({ command }) => seen.push(`a ${command}`))
    host.on('command.run', ({ command }) => seen.push(`b ${command}`))
    receive('command.run', { command: 'undo' })
    receive('window.closing', {})
    off()
    receive('command.run', { command: 'redo' })
    receive('command.run', { wrong: true })
    expect(seen).toEqual(['a undo', 'b undo', 'b redo'])
  })
  it('says so when the server is gone', async () => {
    const host = createHttpHost({
      listen: async () => Promise.reject(new Error('/events')),
      post: async () => undefined,
    })
    expect(await host.call('app.info', {})).toMatchObject({ ok: false, error: { code: 'internal' } })
  })
})
