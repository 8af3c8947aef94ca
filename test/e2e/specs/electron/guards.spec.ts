import type { Bridge } from '../../../../renderer/host/ipc-host.ts'
import { asDouble } from '../../harness/electron-fixtures.ts'
import { expect, test } from '../../harness/fixtures.ts'

test('the page stays in the program', async ({ start }) => {
  const shell = asDouble(await start())
  await expect(shell.page.getByRole('heading', { name: 'Onstage' })).toBeVisible()
  await shell.page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  await shell.page.waitForTimeout(300)
  expect(shell.control.windows()[0]?.contents.url()).toMatch(/^onstage:\/\/app\//)
  await expect(shell.page.getByRole('heading', { name: 'Onstage' })).toBeVisible()
})

test('new windows are denied; web links go to the system, other addresses nowhere', async ({ start }) => {
  const shell = asDouble(await start())
  const { page, control } = shell
  const pages = () => page.context().pages().length
  for (const url of ['https://example.org/a', 'http://example.org/b', 'about:blank']) {
    await page.evaluate((target) => void window.open(target), url)
  }
  await expect.poll(pages).toBe(1)
  expect(control.state.external).toEqual(['https://example.org/a', 'http://example.org/b'])
})

test('permissions are refused', async ({ start }) => {
  const { page } = await start()
  const state = (name: string) =>
    page.evaluate(async (asked) => (await navigator.permissions.query({ name: asked as PermissionName })).state, name)
  for (const name of ['geolocation', 'notifications', 'camera', 'microphone']) {
    expect(await state(name), name).not.toBe('granted')
  }
})

test('the page reaches the host through the bridge and nothing else of Electron', async ({ start }) => {
  const shell = asDouble(await start())
  const seen = await shell.page.evaluate(() => ({
    bridge: Object.keys((window as unknown as { onstage: object }).onstage).sort(),
    require: typeof (window as unknown as { require?: unknown }).require,
    process: typeof (window as unknown as { process?: unknown }).process,
  }))
  expect(seen).toEqual({ bridge: ['invoke', 'subscribe'], require: 'undefined', process: 'undefined' })
  const unknown = await shell.page.evaluate(() =>
    (window as unknown as { onstage: Bridge }).onstage.invoke('shell.exec', {}).catch(String),
  )
  expect(unknown).toContain('Unknown method')
})

test('calls from any other page are refused', async ({ start }) => {
  const shell = asDouble(await start())
  const handler = shell.control.state.ipc.get('host:call')
  if (!handler) throw new Error('no handler')
  const frame = (url: string, parent: unknown = null) => ({ sender: {}, senderFrame: { url, parent } })
  for (const event of [
    frame('https://example.org/'),
    frame('onstage://evil/'),
    frame('onstage://app.example.org/'),
    frame('onstage://app/index.html', {}),
    { sender: {}, senderFrame: null },
  ]) {
    expect(await handler(event, 'app.info', {})).toMatchObject({ ok: false, error: { code: 'not-permitted' } })
  }
  expect(await handler(frame('onstage://app/index.html'), 'app.info', {})).toMatchObject({ ok: true })
})

test('the window is sandboxed and isolated, and its content strictly limited', async ({ start }) => {
  const shell = asDouble(await start())
  expect(shell.control.windows()[0]?.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  })
  const policy = await shell.page.evaluate(async () =>
    (await fetch('/index.html')).headers.get('content-security-policy'),
  )
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain("script-src 'self' 'unsafe-inline'")
  const serve = shell.control.state.protocols.get('onstage')
  for (const path of ['app/../../package.json', 'app/%2e%2e/package.json', 'app/C:/x', 'other/index.html', 'app/']) {
    const status = (await serve?.(new Request(`onstage://${path}`)))?.status
    expect(status, path).toBe(path === 'app/' ? 200 : 404)
  }
})
