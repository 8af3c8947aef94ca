import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { HostEvent } from '../node/host/events.ts'
import type { NodeHost } from '../node/host/host.ts'
import { securityHeaders } from '../node/page/headers.ts'
import { listStaticFiles, type StaticFile } from '../node/page/static-files.ts'
import { readBody } from './body.ts'
import { createEventStreams, type EventStreams } from './event-stream.ts'
import { checkOrigin, cookieOf, isSameSecret, type Refusal } from './guard.ts'

export type LoopbackOptions = {
  readonly host: NodeHost
  readonly listen: (listener: (event: HostEvent) => void) => () => void
  /** Folder with the built renderer. */
  readonly renderer: string
  /** 0 = any free port. */
  readonly port: number
  /** Largest request body in bytes. */
  readonly bodyLimit: number
  /** How long the page may be away (a reload) before it counts as closed, in milliseconds. */
  readonly grace: number
  /** No page listens any more; dialogs it was asked for will not be answered. */
  readonly onEmpty: () => void
  /** The window was closed. */
  readonly onGone: () => void
}
export type Loopback = {
  /** The address to open, with the token that lets exactly one browser in. */
  readonly url: string
  readonly port: number
  readonly pages: () => number
  /** Whether any page has ever listened. */
  readonly wasOpen: () => boolean
  readonly close: () => Promise<void>
}

type Room = {
  readonly host: NodeHost
  readonly bodyLimit: number
  readonly authority: string
  readonly cookieName: string
  readonly session: string
  token: string | null
  readonly files: ReadonlyMap<string, StaticFile>
  readonly streams: EventStreams
}

/**
 * Serves the renderer and the host on 127.0.0.1 to one browser. The URL's token works once and is exchanged for a cookie that scripts cannot
 * read and other sites cannot send. Rejects when the port is taken.
 */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const streams = createEventStreams(options)
  const stopListening = options.listen((event) => streams.send(event))
  const server = createServer({ maxHeaderSize: 16_384 })
  // A call may wait for the user (a dialog) as long as it takes; only slow senders are cut off.
  server.timeout = 0
  const port = await listenOn(server, options.port)
  const room: Room = {
    host: options.host,
    bodyLimit: options.bodyLimit,
    authority: `127.0.0.1:${port}`,
    // Cookies are shared between ports: the name keeps two running programs apart.
    cookieName: `onstage_${port}`,
    session: randomBytes(32).toString('base64url'),
    token: randomBytes(32).toString('base64url'),
    files: listStaticFiles(options.renderer),
    streams,
  }
  const url = `http://${room.authority}/?token=${room.token}`
  server.on('request', (request, response) => {
    handle(room, request, response).catch(() => response.destroy())
  })
  return {
    url,
    port,
    pages: () => streams.count(),
    wasOpen: () => streams.wasOpen(),
    close: () => {
      stopListening()
      streams.close()
      return new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => resolve((server.address() as AddressInfo).port))
  })
}

async function handle(room: Room, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  const method = request.method ?? ''
  const refusal = checkOrigin(method, request.headers, room.authority)
  if (refusal) return refuse(response, refusal)
  const target = parseTarget(request.url ?? '')
  if (!target) return refuse(response, { status: 400, message: 'bad address' })
  const known = isSameSecret(cookieOf(request.headers, room.cookieName), room.session)
  const token = target.searchParams.get('token')
  if (token !== null && method === 'GET' && target.pathname === '/') return enter(room, response, token, known)
  if (!known)
    return refuse(response, {
      status: 403,
      message: 'Open Onstage with the address printed in the terminal; it works once.',
    })
  if (method === 'POST') {
    if (target.pathname !== '/call') return refuse(response, { status: 404, message: 'not found' })
    return answerCall(room, request, response)
  }
  if (target.pathname === '/events' && method === 'GET') return room.streams.open(response)
  return serveFile(room, target.pathname, method, response)
}

const parseTarget = (url: string): URL | null =>
  url.startsWith('/') && URL.canParse(`http://onstage${url}`) ? new URL(`http://onstage${url}`) : null

/** Exchanges the token for the cookie; a second use is refused, unless it is the same browser again. */
function enter(room: Room, response: ServerResponse, token: string, known: boolean): unknown {
  const fits = room.token !== null && isSameSecret(token, room.token)
  if (!fits && !known) return refuse(response, { status: 403, message: 'This address has been used already.' })
  room.token = null
  response.writeHead(303, {
    Location: '/',
    'Set-Cookie': `${room.cookieName}=${room.session}; HttpOnly; SameSite=Strict; Path=/`,
  })
  return response.end()
}

async function answerCall(room: Room, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  if (!/^application\/json(;|$)/.test(request.headers['content-type'] ?? '')) {
    return refuse(response, { status: 415, message: 'JSON only' })
  }
  const body = await readBody(request, room.bodyLimit)
  if (body === 'too-large') return refuse(response, { status: 413, message: 'too large' }, true)
  const call = parseCall(body)
  if (!call) return refuse(response, { status: 400, message: 'not a call' })
  const result = await room.host.call(call.method, call.input)
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' })
  return response.end(JSON.stringify(result))
}

function parseCall(body: Buffer): { method: string; input: unknown } | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
    if (typeof value !== 'object' || value === null || !('method' in value) || typeof value.method !== 'string')
      return null
    return { method: value.method, input: 'input' in value ? value.input : undefined }
  } catch {
    return null
  }
}

function serveFile(room: Room, path: string, method: string, response: ServerResponse): unknown {
  const file = room.files.get(path)
  if (!file) return refuse(response, { status: 404, message: 'not found' })
  if (path === '/') room.streams.hold()
  response.writeHead(200, { 'Content-Type': file.type })
  if (method === 'HEAD') return response.end()
  return createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response)
}

/** `hangUp`: the sender is still sending and will not be listened to. */
function refuse(response: ServerResponse, refusal: Refusal, hangUp = false): void {
  if (refusal.status === 405) response.setHeader('Allow', 'GET, HEAD, POST')
  if (hangUp) response.setHeader('Connection', 'close')
  response.writeHead(refusal.status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${refusal.message}\n`)
}
