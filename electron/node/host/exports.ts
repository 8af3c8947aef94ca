import { basename } from 'node:path'
import type { ExportOptions } from '../../../shared/host/contract.ts'
import { failure } from '../files/failure.ts'
import { replaceFile } from '../files/replace-file.ts'
import { withExtension } from './page-dialogs.ts'
import type { HostPorts } from './ports.ts'

export type ExportJob = {
  readonly text: string
  readonly suggestedName: string
  readonly options: ExportOptions
  readonly job: string
}

/** Runs exports that the page asked for, and ends them when it asks for that. */
export function createExports(ports: HostPorts) {
  const running = new Map<string, AbortController>()
  return {
    /** Asks for a place, draws, writes. null = the user cancelled the dialog. */
    run: async ({ text, suggestedName, options, job }: ExportJob) => {
      if (running.has(job)) throw failure('invalid-input', '', 'host.error.jobRuns', {}, 'job')
      const control = new AbortController()
      running.set(job, control)
      try {
        const chosen = await ports.dialogs.save({ suggestedName, extension: options.format })
        if (chosen === null) return null
        const path = withExtension(chosen, options.format)
        const made = await ports.exportDocument({
          source: text,
          sourceName: suggestedName,
          options,
          now: ports.now(),
          signal: control.signal,
          progress: (done, total, label) => ports.emit('export.progress', { job, done, total, label }),
        })
        if (control.signal.aborted) throw failure('cancelled', basename(path), 'host.error.cancelled')
        await replaceFile(ports.files, { path, bytes: made.bytes, unique: ports.newId() })
        return { name: basename(path), pages: made.pages, bytes: made.bytes.length }
      } finally {
        running.delete(job)
      }
    },
    cancel: (job: string) => running.get(job)?.abort(),
    cancelAll: () => {
      for (const control of running.values()) control.abort()
    },
  }
}
