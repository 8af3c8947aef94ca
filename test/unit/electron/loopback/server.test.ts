import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type Answer,
  type Ask,
  ask,
  enter,
  type LoopbackUnderTest,
  nodeTransport,
  startTestLoopback,
} from '../../../helpers/loopback.ts'

let shell: LoopbackUnderTest
let cookie = ''
beforeEach(async () => {
  shell = await startTestLoopback({ bodyLimit: 10_000, grace: 150 })
})
afterEach(() => shell.stop())

const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(shell.loopback.port, { path, headers })
const origin = () => `http://127.0.0.1:${shell.loopback.port}`
const call = (given: Partial<Ask> = {}): Promise<Answer> =>
  ask(shell.loopback.port, {
    method: 'POST',
    path: '/call',
    body: JSON.stringify({ method: 'app.info', input: {} }),
    ...given,
    headers: { cookie, origin: origin(), 'content-type': 'application/json', ...given.headers },
  })

describe('the token', () => {
  it('is exchanged once for a cookie that scripts and other sites do not get', async () => {
    const { pathname, search } = new URL(shell.loopback.url)
    const answer = await get(pathname + search)
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/')
    const [header = ''] = answer.headers['set-cookie'] ?? []
    expect(header).toMatch(/^onstage_\d+=[\w-]{40,}; HttpOnly; SameSite=Strict; Path=\/$/)
    expect((await get(pathname + search)).status).toBe(403)
    expect((await get(pathname + search, { cookie: header.split(';')[0] ?? '' })).status).toBe(303)
  })
  it('is needed', async () => {
    for (const path of ['/', '/index.html', '/assets/a.js', '/events', '/?token=', '/?token=guess']) {
      expect((await get(path)).status, path).toBe(403)
    }
    expect((await call({ headers: { cookie: `onstage_${shell.loopback.port}=guess` } })).status).toBe(403)
  })
})

describe('a browser that was let in', () => {
  beforeEach(async () => {
    cookie = await enter(shell.loopback)
  })
  it('gets the page, its files and answers', async () => {
    expect((await get('/', { cookie })).body).toContain('<title>Onstage')
    expect((await get('/assets/a.js', { cookie })).headers['content-type']).toMatch(/javascript/)
    const answer = await call()
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { shell: 'loopback' } })
  })
  it('is told a strict policy, and nothing that opens the door to others', async () => {
    const { headers } = await get('/', { cookie })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
  it('is the only one whose name fits', async () => {
    const { port } = shell.loopback
    for (const host of [
      `localhost:${port}`,
      'evil.example',
      `127.0.0.1:${port + 1}`,
      '127.0.0.1',
      `127.0.0.1.evil.example:${port}`,
    ]) {
      expect((await get('/', { cookie, Host: host })).status, host).toBe(403)
      expect((await call({ headers: { Host: host } })).status, host).toBe(403)
    }
  })
  it('asks from its own page only', async () => {
    for (const other of [
      'http://evil.example',
      'null',
      `http://localhost:${shell.loopback.port}`,
      `https://127.0.0.1:${shell.loopback.port}`,
    ]) {
      expect((await call({ headers: { origin: other } })).status, other).toBe(403)
      expect((await get('/', { cookie, origin: other })).status, other).toBe(403)
    }
    for (const site of ['cross-site', 'same-site']) {
      expect((await call({ headers: { 'sec-fetch-site': site } })).status).toBe(403)
      expect((await get('/events', { cookie, 'sec-fetch-site': site })).status).toBe(403)
    }
    expect((await call({ headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(200)
    const headers = { cookie, 'content-type': 'application/json' }
    expect((await ask(shell.loopback.port, { method: 'POST', path: '/call', headers, body: '{}' })).status).toBe(403)
  })
  it('reaches no file outside the page', async () => {
    const paths = [
      '/../secret.json',
      '/..%2fsecret.json',
      '/%2e%2e/secret.json',
      '/assets/../../secret.json',
      '/assets/..\\..\\secret.json',
      '//secret.json',
    ]
    for (const path of [
      ...paths,
      '/etc/passwd',
      '/index.html/',
      '/assets',
      '/assets/a.js%00.html',
      'http://127.0.0.1/secret.json',
    ]) {
      const answer = await get(path, { cookie })
      expect([400, 403, 404], path).toContain(answer.status)
      expect(answer.body).not.toContain('secret":true')
    }
  })
  it('cannot send more than the server takes', async () => {
    const big = JSON.stringify({ method: 'app.info', input: { x: 'x'.repeat(20_000) } })
    expect((await call({ body: big })).status).toBe(413)
    const chunked = { 'transfer-encoding': 'chunked' }
    expect(
      await call({ body: big, headers: chunked }).then(
        (answer) => answer.status,
        () => 413,
      ),
    ).toBe(413)
    expect((await call()).status).toBe(200)
  })
  it('is refused what is not a call', async () => {
    expect((await call({ headers: { 'content-type': 'text/plain' } })).status).toBe(415)
    for (const body of ['', '{', '[]', '{"method":1}', 'null']) expect((await call({ body })).status, body).toBe(400)
    expect((await call({ path: '/other' })).status).toBe(404)
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) expect((await call({ method })).status).toBe(405)
    for (const method of ['toString', '__proto__', 'constructor', 'files.delete']) {
      const answer = await call({ body: JSON.stringify({ method, input: {} }) })
      expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    }
  })
  it('is seen leaving', async () => {
    const transport = nodeTransport(shell.loopback.port, cookie)
    await transport.listen(() => {})
    expect(shell.loopback.pages()).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(shell.gone()).toBe(false)
    transport.close()
    await expect.poll(shell.gone).toBe(true)
  })
  it('may reload without being taken for gone', async () => {
    const first = nodeTransport(shell.loopback.port, cookie)
    await first.listen(() => {})
    first.close()
    const second = nodeTransport(shell.loopback.port, cookie)
    await second.listen(() => {})
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(shell.gone()).toBe(false)
    second.close()
  })
})

describe('the socket', () => {
  const reach = (host: string): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect({ host, port: shell.loopback.port, timeout: 1_000 })
      const end = (isOpen: boolean) => {
        socket.destroy()
        resolve(isOpen)
      }
      socket.on('connect', () => end(true))
      socket.on('error', () => end(false))
      socket.on('timeout', () => end(false))
    })
  it('is bound to this machine alone', async () => {
    expect(await reach('127.0.0.1')).toBe(true)
    const others = Object.values(networkInterfaces()).flatMap((list) =>
      (list ?? []).filter((one) => !one.internal && one.family === 'IPv4'),
    )
    for (const { address } of others) expect(await reach(address), address).toBe(false)
  })
})
