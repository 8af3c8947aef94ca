import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * A Chromium for tests and benches: CHROME_PATH, one installed on the system, else the one that the development dependency
 * @sparticuz/chromium unpacks. Throws when there is none.
 * @returns {Promise<{ path: string, args: string[] }>} program and the arguments it needs on this machine
 */
export async function findTestBrowser() {
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ]
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const places = [
    ...(process.env.CHROME_PATH ? [process.env.CHROME_PATH] : []),
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].flatMap((folder) =>
      folder
        ? [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]
        : [],
    ),
  ]
  const installed = places.find(isExecutable)
  if (installed) return { path: installed, args: quiet }
  const { default: bundled } = await import('@sparticuz/chromium')
  // Its own arguments switch off the rules between sites, which the tests are about.
  return { path: await bundled.executablePath(), args: quiet }
}

/** Keeps the browser off the network and out of the user's way; root needs to do without its sandbox. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
