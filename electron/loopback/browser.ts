import { accessSync, constants, existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

export type Browser = { readonly name: string; readonly path: string }

const linuxNames: readonly (readonly [string, string])[] = [
  ['google-chrome-stable', 'Chrome'],
  ['google-chrome', 'Chrome'],
  ['chromium', 'Chromium'],
  ['chromium-browser', 'Chromium'],
  ['microsoft-edge-stable', 'Edge'],
  ['microsoft-edge', 'Edge'],
]
const macNames: readonly (readonly [string, string])[] = [
  ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chrome'],
  ['Chromium.app/Contents/MacOS/Chromium', 'Chromium'],
  ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Edge'],
]
const windowsNames: readonly (readonly [string, string])[] = [
  ['Google\\Chrome\\Application\\chrome.exe', 'Chrome'],
  ['Chromium\\Application\\chrome.exe', 'Chromium'],
  ['Microsoft\\Edge\\Application\\msedge.exe', 'Edge'],
]

/** Where browsers of the Chromium family are on each system, in order of preference. */
export function browserPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): readonly Browser[] {
  const places = (folders: readonly string[], names: readonly (readonly [string, string])[]) =>
    names.flatMap(([file, name]) => folders.map((folder) => ({ name, path: join(folder, file) })))
  const own = env.CHROME_PATH ? [{ name: 'Chrome', path: env.CHROME_PATH }] : []
  if (platform === 'darwin') return [...own, ...places(['/Applications', join(home, 'Applications')], macNames)]
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
    return [...own, ...places(roots, windowsNames)]
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...own, ...places([...folders, '/usr/bin', '/usr/local/bin', '/snap/bin'], linuxNames)]
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** An installed Chrome, Chromium or Edge; null when there is none. */
export const findBrowser = (platform = process.platform, env = process.env): Browser | null =>
  browserPlaces(platform, env, homedir()).find(({ path }) => isExecutable(path)) ?? null

/**
 * The folder for the browser's own profile: one of our own, so that the window is a process we can watch and the user's extensions and
 * history stay out. A browser installed as a snap can write only below its own folder.
 */
export function profileFolder(browser: Browser, appData: string): string {
  const isSnap = browser.path.startsWith('/snap/') || (browser.name === 'Chromium' && existsSync('/snap/bin/chromium'))
  return isSnap ? join(homedir(), 'snap', 'chromium', 'common', 'onstage') : join(appData, 'browser')
}

/** Arguments that open `url` as a window of its own, without the browser's own calls to the network. */
export function browserArguments(url: string, profile: string, isRoot: boolean): readonly string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--window-size=1440,900',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-quic',
    '--disable-sync',
    '--disable-translate',
    '--metrics-recording-only',
    '--no-pings',
    '--no-proxy-server',
    '--password-store=basic',
    '--use-mock-keychain',
    // The browser refuses to start its sandbox for root, and refuses to start without saying so.
    ...(isRoot ? ['--no-sandbox'] : []),
  ]
}

/** Whether a window can be shown at all: on Linux and its relatives only where a display server is named. */
export const hasDisplay = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean =>
  platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
