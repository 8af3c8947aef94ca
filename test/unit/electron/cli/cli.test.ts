import { execFile, spawn } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const command = resolve('build/onstage.mjs')
let folder = ''
const at = (name: string) => join(folder, name)

type Run = { readonly code: number; readonly out: string; readonly err: string }
/** What the build says when sources have just changed is not what the command says. */
const withoutBuild = (text: string) => text.replace(/^onstage: (?:building|built) .*\n/gm, '')
const onstage = (args: readonly string[], env: Record<string, string> = {}): Promise<Run> =>
  new Promise((done) => {
    const options = { cwd: folder, env: { ...process.env, LC_ALL: 'en_US.UTF-8', ...env }, maxBuffer: 50_000_000 }
    execFile(process.execPath, [command, ...args], options, (error, out, err) =>
      done({ code: error ? Number(error.code ?? 99) : 0, out, err: withoutBuild(err) }),
    )
  })
const json = (run: Run) => {
  expect(run.err).toBe('')
  return JSON.parse(run.out)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onstage-cli-'))
  // The first run may have to build.
  await onstage(['--version'])
  for (const template of ['taxi', 'hotpot', 'complaint', 'five-lane', 'four-lever']) {
    const run = await onstage(['new', '--template', template, '--lang', 'zh-CN', '--out', `${template}.blueprint`])
    expect(run).toMatchObject({ code: 0, err: '' })
  }
}, 120_000)
afterAll(() => rm(folder, { recursive: true }))

describe('onstage', () => {
  it('prints version and help, in the language of the environment', async () => {
    expect(await onstage(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
    const help = await onstage(['--help'])
    expect(help.code).toBe(0)
    for (const name of ['new', 'validate', 'score', 'board', 'export', 'serve'])
      expect(help.out).toContain(`onstage ${name}`)
    expect((await onstage(['--help'], { LC_ALL: 'zh_CN.UTF-8' })).out).toContain('退出码')
  })
  it.each([
    [[]],
    [['frobnicate']],
    [['new', '--template', 'taxi']],
    [['new', '--template', 'nope', '--out', 'x.blueprint']],
    [['new', '--template', 'taxi', '--lang', 'fr', '--out', 'x.blueprint']],
    [['validate']],
    [['validate', 'a', 'b']],
    [['validate', '--frob', 'a']],
    [['board', 'taxi.blueprint']],
    [['export', 'taxi.blueprint']],
    [['export', 'taxi.blueprint', '--out', 'x.docx']],
    [['export', 'taxi.blueprint', '--out', 'x.pdf', '--parts', 'cover,nope']],
    [['export', 'taxi.blueprint', '--out', 'x.pdf', '--poster', 'Z9']],
    [['export', 'taxi.blueprint', '--out', 'x.pdf', '--paper', 'A7']],
    [['serve', '--port', 'x']],
    [['serve', '--port', '70000']],
  ])('ends with 2 and says why: %j', async (args) => {
    const run = await onstage(args)
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err.length).toBeGreaterThan(10)
  })
})

describe('onstage new', () => {
  it('gives a file that validates', async () => {
    for (const template of ['taxi', 'hotpot', 'complaint', 'five-lane', 'four-lever']) {
      expect(await onstage(['validate', `${template}.blueprint`])).toMatchObject({ code: 0, err: '' })
    }
  })
  it('takes the language', async () => {
    await onstage(['new', '--template', 'five-lane', '--lang', 'en', '--out', 'en.blueprint'])
    expect(JSON.parse(await readFile(at('en.blueprint'), 'utf8')).languages).toEqual(['en'])
  })
  it('never writes over a file that holds something', async () => {
    const before = await readFile(at('taxi.blueprint'), 'utf8')
    const run = await onstage(['new', '--template', 'hotpot', '--out', 'taxi.blueprint'])
    expect(run.code).toBe(3)
    expect(run.err).toMatch(/^taxi\.blueprint: write: .+\n$/)
    expect(await readFile(at('taxi.blueprint'), 'utf8')).toBe(before)
  })
})

describe('onstage validate', () => {
  it.each([
    ['empty', '', /^bad\.blueprint: \$: /],
    ['truncated', '{"format": "onstage-blueprint", ', /^bad\.blueprint: line \d+, column \d+: /],
    ['another format', '{"format":"x"}', /^bad\.blueprint: \$\.format: /],
    ['hostile', '{"format":"onstage-blueprint","version":"1.0","__proto__":{}}', /^bad\.blueprint: \$\.__proto__: /],
  ])('refuses a file that is %s with file, place and reason', async (_name, content, expected) => {
    await writeFile(at('bad.blueprint'), content)
    const run = await onstage(['validate', 'bad.blueprint'])
    expect(run).toMatchObject({ code: 1, out: '' })
    expect(run.err).toMatch(expected)
    const machine = await onstage(['validate', 'bad.blueprint', '--json'])
    expect(machine.code).toBe(1)
    expect(JSON.parse(machine.out)).toMatchObject({
      valid: false,
      errors: [{ place: expect.any(String), reason: expect.any(String) }],
    })
    for (const other of [['score'], ['board', '--json'], ['export', '--out', 'bad.pdf']]) {
      expect((await onstage([other[0] ?? '', 'bad.blueprint', ...other.slice(1)])).code).toBe(1)
    }
    expect(await readdir(folder)).not.toContain('bad.pdf')
  })
  it('speaks Chinese where the environment does', async () => {
    expect((await onstage(['validate', 'missing.blueprint'], { LC_ALL: 'zh_CN.UTF-8' })).err).toMatch(/\p{Script=Han}/u)
  })
  it('ends with 3 when there is nothing to read', async () => {
    expect(await onstage(['validate', 'missing.blueprint'])).toMatchObject({
      code: 3,
      err: expect.stringMatching(/^missing\.blueprint: open: /),
    })
    expect(await onstage(['validate', folder])).toMatchObject({ code: 3 })
  })
  it('gives counts as JSON', async () => {
    expect(json(await onstage(['validate', 'taxi.blueprint', '--json']))).toMatchObject({
      valid: true,
      errors: [],
      counts: { nodes: 27, connections: 27, moments: 5 },
    })
  })
})

describe('onstage score', () => {
  it('gives the golden figures of the taxi', async () => {
    const score = json(await onstage(['score', 'taxi.blueprint', '--json']))
    expect(score.moments[2]).toMatchObject({
      id: 'TX3',
      rating: [4, 1, 1, 0],
      class: 'letdown',
      lever: 'expected',
      tier: 2,
      voided: 0,
    })
    expect(score.moments[2].S).toBeCloseTo(-26.67, 2)
    expect(score.stages.map((stage: { id: string }) => stage.id)).toEqual(['t2', 't3', 't4', 't5'])
    expect(score.blueprint).toMatchObject({ band: 'flat' })
    expect(score.blueprint.E).toBeCloseTo(16.5, 2)
    expect(Object.keys(score.blueprint)).toEqual(
      expect.arrayContaining(['mean', 'peakEnd', 'best', 'worst', 'end', 'raw', 'E', 'band']),
    )
    expect(score.priority[0]).toMatchObject({ rank: 1, moment: 'TX3', tier: 2, lever: 'expected' })
    expect(score.priority[0].EAfter).toBeCloseTo(23.61, 2)
  })
  it('gives nulls where nothing is rated', async () => {
    expect(json(await onstage(['score', 'five-lane.blueprint', '--json']))).toMatchObject({
      moments: [],
      stages: [],
      blueprint: { E: null, band: null },
      priority: [],
    })
  })
  it('explains itself to people', async () => {
    const run = await onstage(['score', 'taxi.blueprint'])
    expect(run.code).toBe(0)
    expect(run.out).toMatch(/1\. .*\n.*\n[\s\S]*E \+16\.5/)
  })
})

describe('onstage board', () => {
  it('gives boxes, lines and points', async () => {
    const board = json(await onstage(['board', 'hotpot.blueprint', '--json']))
    expect(Object.keys(board)).toEqual(['width', 'height', 'stages', 'lanes', 'nodes', 'connections'])
    expect(board.nodes).toHaveLength(34)
    for (const { x, y, w, h, lines } of board.nodes) {
      expect(x >= 0 && y >= 0 && x + w <= board.width && y + h <= board.height).toBe(true)
      expect(lines.join('').length).toBeGreaterThan(0)
    }
    for (const { points } of board.connections) {
      expect(points.length).toBeGreaterThan(1)
      expect(points.every((point: unknown) => Array.isArray(point) && point.length === 2)).toBe(true)
    }
  })
})

describe('onstage export', () => {
  it('writes a PDF, and the poster as SVG', async () => {
    expect(await onstage(['export', 'taxi.blueprint', '--out', 'taxi.pdf'])).toMatchObject({ code: 0, err: '' })
    expect((await readFile(at('taxi.pdf'), 'latin1')).slice(0, 5)).toBe('%PDF-')
    expect(
      await onstage(['export', 'taxi.blueprint', '--out', 'taxi.svg', '--lang', 'en', '--poster', '594x420mm']),
    ).toMatchObject({ code: 0 })
    expect(await readFile(at('taxi.svg'), 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\s*$/)
    expect((await readdir(folder)).filter((name) => name.startsWith('.onstage-'))).toEqual([])
  })
  it('prints only the parts asked for', async () => {
    const run = await onstage([
      'export',
      'taxi.blueprint',
      '--out',
      'cover.pdf',
      '--parts',
      'cover',
      '--lang',
      'both',
      '--paper',
      'Letter',
    ])
    expect(run).toMatchObject({ code: 0, out: expect.stringContaining('1 page,') })
  })
  it('ends with 3 when it cannot write, and keeps what was there', async () => {
    expect(await onstage(['export', 'taxi.blueprint', '--out', 'no/x.pdf'])).toMatchObject({
      code: 3,
      err: expect.stringMatching(/^x\.pdf: write: /),
    })
    await writeFile(at('kept.pdf'), 'mine')
    await chmod(at('kept.pdf'), 0o444)
    expect((await onstage(['export', 'taxi.blueprint', '--out', 'kept.pdf'])).code).toBe(3)
    expect(await readFile(at('kept.pdf'), 'utf8')).toBe('mine')
  })
  it('leaves nothing under the final name when it is killed', async () => {
    for (const delay of [60, 200, 350, 500]) {
      const child = spawn(process.execPath, [command, 'export', 'hotpot.blueprint', '--out', 'killed.pdf'], {
        cwd: folder,
      })
      const ended = new Promise((done) => child.on('close', done))
      await sleep(delay)
      child.kill('SIGKILL')
      await ended
      const left = await readFile(at('killed.pdf'), 'latin1').catch(() => null)
      if (left !== null) expect(left.trimEnd().endsWith('%%EOF')).toBe(true)
      await rm(at('killed.pdf'), { force: true })
    }
  })
})

describe('onstage serve', () => {
  const serve = (args: readonly string[]) => {
    const env = {
      ...process.env,
      LC_ALL: 'en_US.UTF-8',
      XDG_CONFIG_HOME: at('config'),
      APPDATA: at('config'),
      HOME: folder,
    }
    const child = spawn(process.execPath, [command, 'serve', '--no-open', ...args], { cwd: folder, env })
    let out = ''
    const address = new Promise<string>((found, failed) => {
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk
        if (out.includes('\n')) found(out.trim())
      })
      child.on('close', () => failed(new Error('ended early')))
    })
    const code = new Promise<number | null>((done) => child.on('close', done))
    return { child, address, code }
  }
  const enter = async (address: string) => {
    const answer = await fetch(address, { redirect: 'manual' })
    return { origin: new URL(address).origin, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
  }

  it('gives the file to the page and ends when the page has gone', async () => {
    const { address, code } = serve(['taxi.blueprint'])
    const { origin, cookie } = await enter(await address)
    const control = new AbortController()
    const stream = await fetch(`${origin}/events`, { headers: { cookie }, signal: control.signal })
    expect(stream.status).toBe(200)
    const answer = await fetch(`${origin}/call`, {
      method: 'POST',
      headers: { cookie, origin, 'content-type': 'application/json' },
      body: JSON.stringify({ method: 'document.initial', input: {} }),
    })
    expect(await answer.json()).toMatchObject({
      ok: true,
      value: { name: 'taxi.blueprint', text: await readFile(at('taxi.blueprint'), 'utf8') },
    })
    expect((await fetch(`${origin}/`, { headers: { cookie } })).headers.get('content-security-policy')).toContain(
      "script-src 'self'",
    )
    control.abort()
    expect(await code).toBe(0)
  })
  it('says what is wrong with the file or the port', async () => {
    expect((await onstage(['serve', '--no-open', 'bad.blueprint'])).code).toBe(1)
    expect((await onstage(['serve', '--no-open', 'missing.blueprint'])).code).toBe(3)
    const first = serve([])
    const { port } = new URL(await first.address)
    expect(await onstage(['serve', '--no-open', '--port', port])).toMatchObject({
      code: 3,
      err: expect.stringContaining(`127.0.0.1:${port}: listen: `),
    })
    first.child.kill('SIGTERM')
    expect(await first.code).toBe(0)
  })
})
