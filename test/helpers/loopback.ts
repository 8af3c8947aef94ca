import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Loopback, startLoopback } from '../../electron/loopback/server.ts'
import { nodeFiles } from '../../electron/node/files/node-files.ts'
import { createEventHub } from '../../electron/node/host/events.ts'
import { exportDocument } from '../../electron/node/host/export-document.ts'
import { createNodeHost } from '../../electron/node/host/host.ts'
import { createPageDialogs } from '../../electron/node/host/page-dialogs.ts'
import type { HttpTransport } from '../../renderer/host/http-host.ts'
import type { EventName } from '../../shared/host/contract.ts'
import { createMemorySettings } from './memory-host.ts'

export type LoopbackUnderTest = {
  readonly loopback: Loopback
  /** Where dialogs start. */
  readonly folder: string
  readonly gone: () => boolean
  readonly stop: () => Promise<void>
}

/** A loopback server over a real host, with a folder of its own and a page of two files. */
export async function startTestLoopback(
  given: { readonly bodyLimit?: number; readonly grace?: number } = {},
): Promise<LoopbackUnderTest> {
  const base = await mkdtemp(join(tmpdir(), 'onstage-loopback-'))
  const folder = join(base, 'work')
  const renderer = join(base, 'renderer')
  await mkdir(folder)
  await mkdir(join(renderer, 'assets'), { recursive: true })
  await writeFile(join(renderer, 'index.html'), '<!doctype html><title>Onstage</title>')
  await writeFile(join(renderer, 'assets', 'a.js'), 'export {}')
  await writeFile(join(base, 'secret.json'), '{"secret":true}')
  const hub = createEventHub()
  const dialogs = createPageDialogs({ files: nodeFiles, emit: hub.emit, newId: randomUUID, start: folder })
  let gone = false
  const host = createNodeHost({
    files: nodeFiles,
    dialogs,
    chooser: dialogs,
    settings: createMemorySettings(),
    window: { setState: () => {}, close: () => {} },
    exportDocument,
    emit: hub.emit,
    now: () => new Date(),
    newId: randomUUID,
    info: {
      version: '0.0.0',
      shell: 'loopback',
      platform: process.platform,
      capabilities: { nativeDialogs: false, nativeMenu: false },
    },
    language: 'zh-CN',
  })
  const loopback = await startLoopback({
    host,
    listen: hub.listen,
    renderer,
    port: 0,
    bodyLimit: given.bodyLimit ?? 1_000_000,
    grace: given.grace ?? 1_000,
    onEmpty: dialogs.cancelAll,
    onGone: () => {
      gone = true
    },
  })
  return {
    loopback,
    folder,
    gone: () => gone,
    stop: async () => {
      await loopback.close()
      await rm(base, { recursive: true })
    },
  }
}

export type Answer = {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: string
}
export type Ask = {
  readonly method?: string
  /** Sent as it is: the URL parser would tidy it up. */
  readonly path?: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

/** One HTTP request with exactly the headers given (and the length of its body). */
export function ask(port: number, { method = 'GET', path = '/', headers = {}, body }: Ask): Promise<Answer> {
  const measured =
    body === undefined || headers['transfer-encoding'] ? {} : { 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: { ...measured, ...headers },
        setHost: headers.Host === undefined,
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => {
          text += chunk
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
        response.on('error', reject)
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Exchanges the token for the cookie, as a browser does. */
export async function enter({ url, port }: Loopback): Promise<string> {
  const { pathname, search } = new URL(url)
  const answer = await ask(port, { path: pathname + search })
  return String(answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? ''
}

/** fetch and EventSource of a page, over plain Node: `close` ends the stream of events. */
export function nodeTransport(port: number, cookie: string): HttpTransport & { readonly close: () => void } {
  const origin = `http://127.0.0.1:${port}`
  const control = new AbortController()
  return {
    post: async (body) => {
      const headers = { cookie, origin, 'content-type': 'application/json' }
      const answer = await ask(port, { method: 'POST', path: '/call', headers, body })
      if (answer.status !== 200) throw new Error(`HTTP ${answer.status}`)
      return JSON.parse(answer.body)
    },
    listen: async (receive) => {
      const stream = await fetch(`${origin}/events`, { headers: { cookie }, signal: control.signal })
      if (!stream.ok || !stream.body) throw new Error(`HTTP ${stream.status}`)
      void readEvents(stream.body, receive).catch(() => undefined)
    },
    close: () => control.abort(),
  }
}

async function readEvents(body: ReadableStream<Uint8Array>, receive: (event: EventName, payload: unknown) => void) {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = /^event: (.*)$/m.exec(block)?.[1]
      const data = /^data: (.*)$/m.exec(block)?.[1]
      if (event !== undefined && data !== undefined) receive(event as EventName, JSON.parse(data))
    }
  }
}
