import { Button, NativeSelect, TextInput, Tooltip } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useState } from 'react'
import { annotationKinds } from '../../../shared/document/schema/annotation.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { useEnabled } from '../../commands/enablement.ts'
import { commandKey, commandLabel } from '../../commands/labels.ts'
import { runCommand } from '../../commands/run.ts'
import { useSession } from '../../store/session.ts'
import { useT, useUiLanguage } from '../../store/settings.ts'
import { AnnotationRow } from './annotation-row.tsx'
import { Author } from './author.tsx'
import styles from './dock.module.css'
import { type AnnotationFilter, everyAnnotation, filterAnnotations } from './filter-annotations.ts'
import { moveAmong } from './roving.ts'

const states = ['all', 'open', 'resolved'] as const

type BarProps = { readonly filter: AnnotationFilter; readonly onChange: (filter: AnnotationFilter) => void }

function Filters({ filter, onChange }: BarProps) {
  const say = useT()
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={say('annotation.kind')}
        value={filter.kind ?? ''}
        data={[
          { value: '', label: say('annotation.kindAll') },
          ...annotationKinds.map((value) => ({ value, label: say(`annotationKind.${value}`) })),
        ]}
        onChange={(event) =>
          onChange({ ...filter, kind: annotationKinds.find((kind) => kind === event.currentTarget.value) ?? null })
        }
      />
      <NativeSelect
        size="xs"
        aria-label={say('annotation.state')}
        value={filter.state}
        data={states.map((value) => ({ value, label: say(`annotation.state.${value}`) }))}
        onChange={(event) =>
          onChange({ ...filter, state: states.find((state) => state === event.currentTarget.value) ?? 'all' })
        }
      />
      <TextInput
        size="xs"
        className={styles.search ?? ''}
        aria-label={say('annotation.search')}
        placeholder={say('annotation.search')}
        leftSection={<IconSearch size={14} aria-hidden="true" />}
        value={filter.words}
        onChange={(event) => onChange({ ...filter, words: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || filter.words === '') return
          event.stopPropagation()
          onChange({ ...filter, words: '' })
        }}
      />
    </>
  )
}

function Bar({ filter, onChange }: BarProps) {
  const say = useT()
  const language = useUiLanguage()
  const enabled = useEnabled('insert.annotation')
  return (
    <div className={styles.bar}>
      <Tooltip
        label={
          enabled
            ? `${commandLabel('insert.annotation', language)}  ${commandKey('insert.annotation')}`
            : say('annotation.addHint')
        }
      >
        <Button
          size="compact-sm"
          variant="default"
          {...(enabled ? {} : { 'data-disabled': true })}
          aria-disabled={!enabled}
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() => void runCommand('insert.annotation', 'button')}
        >
          {say('annotation.add')}
        </Button>
      </Tooltip>
      <Filters filter={filter} onChange={onChange} />
      <Author />
    </div>
  )
}

/** The annotations by number: filtered, searched, written, resolved and deleted; a click shows what one is about. */
export function AnnotationList({ document }: { readonly document: Blueprint }) {
  const say = useT()
  const [filter, setFilter] = useState(everyAnnotation)
  const chosen = useSession((state) => state.annotation)
  const wanted = useDeferredValue(filter)
  const rows = filterAnnotations(document.annotations, wanted)
  const { annotations } = document
  // One chosen on the board, or just made, is shown whatever the filters say.
  useEffect(() => {
    if (chosen === null) return
    setFilter((now) => {
      const exists = annotations.some((one) => one.id === chosen)
      const isShown = filterAnnotations(annotations, now).some(({ annotation }) => annotation.id === chosen)
      return exists && !isShown ? everyAnnotation : now
    })
  }, [chosen, annotations])
  return (
    <>
      <Bar filter={filter} onChange={setFilter} />
      {annotations.length === 0 ? (
        <p className={styles.empty}>{say('annotation.none', { key: commandKey('insert.annotation') })}</p>
      ) : rows.length === 0 ? (
        <p className={styles.empty}>
          {say('annotation.noMatch')}{' '}
          <Button size="compact-xs" variant="subtle" onClick={() => setFilter(everyAnnotation)}>
            {say('annotation.showAll')}
          </Button>
        </p>
      ) : (
        <ol className={styles.scroll} onKeyDown={moveAmong} aria-label={say('annotation.list')}>
          {rows.map(({ annotation, number }) => (
            <AnnotationRow
              key={annotation.id}
              document={document}
              annotation={annotation}
              number={number}
              chosen={annotation.id === chosen}
            />
          ))}
        </ol>
      )}
    </>
  )
}
