import { Breadcrumbs, Button, Group, Loader, Stack, Text, TextInput, UnstyledButton } from '@mantine/core'
import { IconFile, IconFolder, IconLayoutBoard } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { EventPayload, Folder } from '../../shared/host/contract.ts'
import { formatDate } from '../../shared/i18n/dates.ts'
import { showHostError } from '../commands/errors.ts'
import { callHost, onHost } from '../store/host.ts'
import { useT, useUiLanguage } from '../store/settings.ts'
import { Dialog } from '../ui/dialog.tsx'
import styles from './file-chooser.module.css'

type Request = EventPayload<'dialog.requested'>
type Entry = Folder['entries'][number]

const icons = { folder: IconFolder, blueprint: IconLayoutBoard, other: IconFile } as const

/** The folder shown in the chooser, and how to go to another one. */
function useFolder(active: boolean) {
  const [folder, setFolder] = useState<Folder | null>(null)
  const go = async (entry: string | null): Promise<void> => {
    const result = await callHost('folder.list', { entry })
    if (result.ok) setFolder(result.value)
    else showHostError(result.error)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once per dialog
  useEffect(() => {
    if (active) void go(null)
    else setFolder(null)
  }, [active])
  return { folder, go }
}

type ListProps = {
  readonly folder: Folder
  readonly chosen: string | null
  readonly canChoose: (entry: Entry) => boolean
  readonly onChoose: (entry: Entry) => void
  readonly onOpen: (entry: Entry) => void
  readonly onUp: () => void
  /** Whether it takes the focus as soon as it is there. */
  readonly takeFirst: boolean
}

/** The entries as a list box: arrows, Home, End and letters move, Enter opens, Backspace goes up. */
function EntryList({ folder, chosen, canChoose, onChoose, onOpen, onUp, takeFirst }: ListProps) {
  const language = useUiLanguage()
  const say = useT()
  const list = useRef<HTMLDivElement>(null)
  const entries = folder.entries.filter(canChoose)
  const index = entries.findIndex((entry) => entry.entry === chosen)
  const takesFocus = useRef(takeFirst)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list takes the focus in every new folder, at first only where no name is asked for
  useEffect(() => {
    if (takesFocus.current) list.current?.focus()
    takesFocus.current = true
  }, [folder.entry])
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const last = entries.length - 1
    const move: Record<string, number> = {
      ArrowDown: Math.min(last, index + 1),
      ArrowUp: Math.max(0, index - 1),
      Home: 0,
      End: last,
      PageDown: Math.min(last, index + 10),
      PageUp: Math.max(0, index - 10),
    }
    const letter =
      event.key.length === 1
        ? entries.findIndex((entry) => entry.name.toLowerCase().startsWith(event.key.toLowerCase()))
        : -1
    const target = move[event.key] ?? (letter >= 0 ? letter : undefined)
    const goal = target === undefined ? undefined : entries[target]
    const current = entries[index]
    if (goal) onChoose(goal)
    else if (event.key === 'Enter' && current) onOpen(current)
    else if (event.key === 'Backspace') onUp()
    else return
    event.preventDefault()
  }
  if (entries.length === 0) {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: Backspace leads out of an empty folder too
      <section ref={list} className={styles.list} tabIndex={0} aria-label={say('chooser.files')} onKeyDown={onKeyDown}>
        <Text size="sm" c="dimmed" p="md">
          {say('chooser.empty')}
        </Text>
      </section>
    )
  }
  return (
    <div
      ref={list}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={say('chooser.files')}
      onKeyDown={onKeyDown}
      {...(index >= 0 ? { 'aria-activedescendant': `entry-${chosen}` } : {})}
    >
      {entries.map((entry) => {
        const Icon = icons[entry.kind]
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys
          <div
            key={entry.entry}
            id={`entry-${entry.entry}`}
            role="option"
            tabIndex={-1}
            aria-selected={entry.entry === chosen}
            className={styles.entry}
            onClick={() => onChoose(entry)}
            onDoubleClick={() => onOpen(entry)}
          >
            <Icon size={18} stroke={1.5} aria-hidden="true" />
            <span className={styles.name}>{entry.name}</span>
            <span className={styles.date}>{formatDate(entry.modified, language)}</span>
          </div>
        )
      })}
    </div>
  )
}

type BodyProps = { readonly request: Request; readonly onAnswer: (entry: string | null, name?: string) => void }

function ChooserBody({ request, onAnswer }: BodyProps) {
  const say = useT()
  const { folder, go } = useFolder(true)
  const saves = request.kind === 'save'
  const suffix = `.${request.extension}`
  const [chosen, setChosen] = useState<Entry | null>(null)
  const [name, setName] = useState(request.suggestedName)
  const [overwrite, setOverwrite] = useState(false)
  if (!folder)
    return (
      <Group justify="center" p="xl">
        <Loader size="sm" />
      </Group>
    )

  const fullName = name.trim().endsWith(suffix) ? name.trim() : `${name.trim()}${suffix}`
  const exists = folder.entries.some((entry) => entry.kind !== 'folder' && entry.name === fullName)
  const enter = (entry: string): void => {
    setChosen(null)
    setOverwrite(false)
    void go(entry)
  }
  const finish = (): void => {
    if (chosen?.kind === 'folder') enter(chosen.entry)
    else if (!saves && chosen) onAnswer(chosen.entry)
    else if (saves && name.trim() !== '' && exists && !overwrite) setOverwrite(true)
    else if (saves && name.trim() !== '') onAnswer(folder.entry, fullName)
  }
  const open = (entry: Entry): void => {
    if (entry.kind === 'folder') enter(entry.entry)
    else if (saves) setName(entry.name)
    else onAnswer(entry.entry)
  }
  const choose = (entry: Entry): void => {
    setChosen(entry)
    if (saves && entry.kind !== 'folder') {
      setName(entry.name)
      setOverwrite(false)
    }
  }
  const parent = folder.trail.at(-2)
  return (
    <Stack gap="sm" data-chooser={request.kind}>
      <Breadcrumbs
        separator="›"
        separatorMargin={4}
        styles={{ root: { flexWrap: 'wrap' }, separator: { color: 'var(--muted)' } }}
      >
        {folder.trail.map((step) => (
          <UnstyledButton key={step.entry} className={styles.step} onClick={() => enter(step.entry)}>
            {step.name}
          </UnstyledButton>
        ))}
      </Breadcrumbs>
      <EntryList
        folder={folder}
        chosen={chosen?.entry ?? null}
        onChoose={choose}
        onOpen={open}
        canChoose={(entry) =>
          entry.kind === 'folder' || saves
            ? entry.kind === 'folder' || entry.name.endsWith(suffix)
            : entry.kind === 'blueprint'
        }
        onUp={() => parent && enter(parent.entry)}
        takeFirst={!saves}
      />
      {saves && (
        <TextInput
          label={say('chooser.name')}
          value={name}
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setChosen(null)
            setOverwrite(false)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) finish()
          }}
        />
      )}
      {overwrite && (
        <Text size="sm" role="alert" c="var(--danger)">
          {say('chooser.exists', { name: fullName })}
        </Text>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => onAnswer(null)}>
          {say('app.cancel')}
        </Button>
        <Button onClick={finish} disabled={saves ? name.trim() === '' && !chosen : !chosen}>
          {chosen?.kind === 'folder'
            ? say('chooser.enter')
            : saves
              ? say(overwrite ? 'chooser.replace' : 'chooser.save')
              : say('chooser.open')}
        </Button>
      </Group>
    </Stack>
  )
}

/** Open and save dialogs for shells without native ones; it answers the host's `dialog.requested`. */
export function FileChooser() {
  const say = useT()
  const [request, setRequest] = useState<Request | null>(null)
  useEffect(() => onHost('dialog.requested', setRequest), [])
  const answer = (entry: string | null, name?: string): void => {
    if (!request) return
    setRequest(null)
    void callHost('dialog.answer', { request: request.request, entry, ...(name === undefined ? {} : { name }) })
  }
  return (
    <Dialog
      opened={request !== null}
      onClose={() => answer(null)}
      zIndex={250}
      size="lg"
      title={say(request?.kind === 'save' ? 'chooser.saveTitle' : 'chooser.openTitle')}
      closeLabel={say('app.close')}
    >
      {request && <ChooserBody key={request.request} request={request} onAnswer={answer} />}
    </Dialog>
  )
}
