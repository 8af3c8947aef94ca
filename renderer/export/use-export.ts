import { useEffect, useState } from 'react'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { serializeDocument } from '../../shared/document/serialize.ts'
import type { ExportOptions } from '../../shared/host/contract.ts'
import { showHostError } from '../commands/errors.ts'
import { suggestName } from '../commands/save.ts'
import { callHost, onHost } from '../store/host.ts'
import { newId } from '../store/ids.ts'
import { notify } from '../store/notices.ts'
import { changeSettings, say } from '../store/settings.ts'

/** A running export: which job, and how far it is (0…1). */
export type Run = { readonly job: string; readonly done: number; readonly label: string }

/** Runs exports through the host: progress while one runs, a toast with the file's name at its end. */
export function useExport(onDone: () => void): {
  readonly run: Run | null
  readonly start: (document: Blueprint, options: ExportOptions) => Promise<void>
  readonly cancel: () => void
} {
  const [run, setRun] = useState<Run | null>(null)
  useEffect(
    () =>
      onHost('export.progress', ({ job, done, total, label }) =>
        setRun((now) => (now?.job === job ? { job, done: total > 0 ? done / total : 0, label } : now)),
      ),
    [],
  )
  const start = async (document: Blueprint, options: ExportOptions): Promise<void> => {
    const job = newId()
    setRun({ job, done: 0, label: '' })
    const { languages, parts, paper, poster } = options
    changeSettings({ export: { languages, parts, paper, poster } })
    const result = await callHost('export.run', {
      text: serializeDocument(document),
      suggestedName: suggestName(document),
      options,
      job,
    })
    setRun(null)
    if (!result.ok) showHostError(result.error, say('export.failed'))
    else if (result.value) {
      const { name, pages, bytes } = result.value
      notify(
        'done',
        say('export.done', { name }),
        say('export.size', { pages, kb: Math.max(1, Math.round(bytes / 1024)) }),
      )
      onDone()
    }
  }
  return {
    run,
    start,
    cancel: () => {
      if (run) void callHost('export.cancel', { job: run.job })
    },
  }
}
