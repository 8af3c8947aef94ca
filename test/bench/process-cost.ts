import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export type Cost = {
  readonly seconds: number /** Peak memory of the process and its children in MB; null where the system does not tell. */
  readonly megabytes: number | null
}

/** Process ids of `root` and everything it started. */
function treeOf(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const parent = Number(
        readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) . /, '')
          .split(' ')[0],
      )
      children.set(parent, [...(children.get(parent) ?? []), Number(name)])
    } catch {
      // Ended while we looked.
    }
  }
  const all: number[] = []
  for (let todo = [root]; todo.length > 0; todo = todo.flatMap((pid) => children.get(pid) ?? [])) all.push(...todo)
  return all
}

/** Proportional set size of a process in MB: memory shared with others counts by its share, so that a sum over processes is honest. */
function sharedSize(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** The most memory a process has held so far in MB, shared pages in full. */
function peakSize(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Runs a program to its end, sampling the memory of its whole process tree. Rejects when it fails. */
export function measureProcess(program: string, args: readonly string[]): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 120_000 })
    let errors = ''
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk
    })
    let peak = 0
    const sample = setInterval(() => {
      if (process.platform !== 'linux' || child.pid === undefined) return
      const shares = treeOf(child.pid).reduce((sum, pid) => sum + sharedSize(pid), 0)
      peak = Math.max(peak, shares, peakSize(child.pid))
    }, 40)
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(sample)
      const seconds = (performance.now() - started) / 1000
      if (code === 0) resolve({ seconds, megabytes: peak > 0 ? peak : null })
      else reject(new Error(`${program} ended with ${code}: ${errors.slice(-500)}`))
    })
  })
}

/** The cheapest of several runs: whatever else the machine does only adds. */
export async function bestOf(runs: number, run: () => Promise<Cost>): Promise<Cost> {
  const costs: Cost[] = []
  for (let index = 0; index < runs; index++) costs.push(await run())
  const sizes = costs.flatMap(({ megabytes }) => megabytes ?? [])
  return {
    seconds: Math.min(...costs.map(({ seconds }) => seconds)),
    megabytes: sizes.length > 0 ? Math.min(...sizes) : null,
  }
}
