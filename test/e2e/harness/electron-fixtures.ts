import type { DoubleShell } from './double-shell.ts'
import type { Shell } from './shell.ts'

/** The shell with the double's controls; specs below specs/electron run in no other shell. */
export function asDouble(shell: Shell): DoubleShell {
  if (!('control' in shell)) throw new Error('this spec needs the Electron double')
  return shell as DoubleShell
}
