import { Button, Progress, Text } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { ExportOptions } from '../../shared/host/contract.ts'
import { isoDay } from '../../shared/i18n/dates.ts'
import { useBlueprint } from '../store/editor.ts'
import { sessionState, setSession } from '../store/session.ts'
import { useSettings, useT } from '../store/settings.ts'
import { Dialog } from '../ui/dialog.tsx'
import styles from './export.module.css'
import { ExportOptionsForm } from './export-options.tsx'
import { PagePreview } from './page-preview.tsx'
import { isPart, previewPages } from './preview.ts'
import { type Run, useExport } from './use-export.ts'

const close = (): void => setSession({ dialog: null })

/** The options of the last export; the language is the one on show, unless both were printed last time and the document has both. */
function useOptions(document: Blueprint) {
  const last = useSettings((state) => state.settings.export)
  const [options, setOptions] = useState<ExportOptions>(() => {
    const both = last.languages === 'both' && document.languages.length > 1
    const languages = both ? 'both' : sessionState().documentLanguages
    const view = sessionState().pivot
    return { format: 'pdf', ...last, parts: last.parts.filter(isPart), languages, view }
  })
  return { options, change: (change: Partial<ExportOptions>) => setOptions((now) => ({ ...now, ...change })) }
}

function Running({ run }: { readonly run: Run }) {
  const say = useT()
  return (
    <div className={styles.progress}>
      <Text size="xs" c="dimmed" role="status">
        {run.label || say('export.running')}
      </Text>
      <Progress value={Math.max(4, run.done * 100)} animated aria-label={say('export.running')} />
    </div>
  )
}

type BodyProps = { readonly document: Blueprint; readonly exporting: ReturnType<typeof useExport> }

function Body({ document, exporting: { run, start, cancel } }: BodyProps) {
  const say = useT()
  const { options, change } = useOptions(document)
  const [current, setCurrent] = useState(0)
  const shown = useDeferredValue(options)
  const model = useMemo(() => previewPages(document, shown, isoDay(new Date())), [document, shown])
  const page = Math.min(current, Math.max(0, (model?.pages.length ?? 1) - 1))
  return (
    <>
      <div className={styles.layout}>
        <div className={styles.options}>
          <ExportOptionsForm document={document} options={options} onChange={change} />
        </div>
        {model && model.pages.length > 0 ? (
          <PagePreview model={model} assets={document.assets} current={page} onCurrent={setCurrent} />
        ) : (
          <div className={styles.empty}>{say('export.nothing')}</div>
        )}
      </div>
      <div className={styles.foot}>
        {run && <Running run={run} />}
        <Button variant="default" onClick={run ? cancel : close}>
          {say('app.cancel')}
        </Button>
        <Button disabled={!model} loading={run !== null} onClick={() => void start(document, options)}>
          {say('export.do', { format: options.format.toUpperCase() })}
        </Button>
      </div>
    </>
  )
}

/** Export: options at the left, the real pages at the right. */
export function ExportDialog() {
  const say = useT()
  const document = useBlueprint()
  const exporting = useExport(close)
  const idle = exporting.run === null
  return (
    <Dialog
      opened={document !== null}
      onClose={close}
      // While an export runs, Escape and clicks belong to the file chooser over this dialog.
      closeOnEscape={idle}
      closeOnClickOutside={idle}
      withCloseButton={idle}
      size="min(1180px, 94vw)"
      title={say('export.title')}
      closeLabel={say('app.close')}
    >
      {document && <Body document={document} exporting={exporting} />}
    </Dialog>
  )
}
