import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Whether the process that took the lock still runs; a lock without a readable owner counts as alive for five seconds.
 * @param {string} folder
 */
function isHeld(folder) {
  try {
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 0)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EPERM') return true
    try {
      return Date.now() - statSync(folder).mtimeMs < 5_000 && !hasOwner(folder)
    } catch {
      return false
    }
  }
}

/** @param {string} folder */
function hasOwner(folder) {
  try {
    return readFileSync(join(folder, 'pid'), 'utf8') !== ''
  } catch {
    return false
  }
}

/**
 * Takes the lock `folder` (a directory, because making one is atomic), waiting while a living process holds it.
 * @param {string} folder
 * @returns {Promise<() => void>} gives the lock back
 */
export async function takeLock(folder) {
  mkdirSync(dirname(folder), { recursive: true })
  for (;;) {
    try {
      mkdirSync(folder)
      writeFileSync(join(folder, 'pid'), String(process.pid))
      return () => rmSync(folder, { recursive: true, force: true })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      if (!isHeld(folder)) rmSync(folder, { recursive: true, force: true })
      else await sleep(200)
    }
  }
}
