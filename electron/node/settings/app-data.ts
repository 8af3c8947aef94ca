import { homedir } from 'node:os'
import { join } from 'node:path'

/** The folder in which this system wants a program to keep its own data, for the shells without Electron. */
export function appDataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Onstage')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Onstage')
  return join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'onstage')
}
