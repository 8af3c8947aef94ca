import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconReplace, IconX } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useRef } from 'react'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import {
  closeFind,
  labelOf,
  type Match,
  matchesFor,
  replaceAll,
  replaceOne,
  showMatch,
  stepMatch,
} from '../../commands/find.ts'
import { commandKey, commandLabel } from '../../commands/labels.ts'
import { useBlueprint } from '../../store/editor.ts'
import { setFind, useFind } from '../../store/find.ts'
import { useT, useUiLanguage } from '../../store/settings.ts'
import { viewport } from '../../store/viewport.ts'
import { useReadOnly } from '../fields.tsx'
import styles from './find-bar.module.css'

const leave = (): void => {
  closeFind()
  viewport().focus()
}

/** Where the match on show stands: its field, and the words around it. */
function Context({ match }: { readonly match: Match }) {
  const say = useT()
  const { words, range, place, language, spelled } = match
  const before = words.slice(Math.max(0, range.start - 24), range.start).replace(/\s+/g, ' ')
  const after = words.slice(range.end, range.end + 60).replace(/\s+/g, ' ')
  const type = place.record.type === 'document' ? 'term.blueprint' : (`term.${place.record.type}` as const)
  return (
    <p className={styles.context}>
      <span className={styles.where}>
        {say(type)} · {say(place.name)}
        {language !== '' && ` · ${language === 'en' ? 'EN' : '中'}`}
        {spelled && ` · ${say('find.spelled')}`}
      </span>
      <span className={styles.words}>
        {range.start > 24 ? '…' : ''}
        {before}
        <mark>{words.slice(range.start, range.end)}</mark>
        {after}
      </span>
    </p>
  )
}

type FieldProps = { readonly count: string; readonly found: boolean }

function QueryField({ count, found }: FieldProps) {
  const say = useT()
  const { query, asked } = useFind()
  const field = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again takes the focus again
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [asked])
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.key !== 'Enter') return
    event.preventDefault()
    stepMatch(event.shiftKey ? -1 : 1)
  }
  return (
    <TextInput
      ref={field}
      size="xs"
      className={styles.field ?? ''}
      aria-label={say('find.title')}
      placeholder={say('find.placeholder')}
      spellCheck={false}
      maxLength={500}
      value={query}
      error={query.trim() !== '' && !found}
      rightSectionWidth={count.length * 8 + 16}
      rightSection={
        <output className={styles.count} aria-live="polite">
          {count}
        </output>
      }
      onChange={(event) => setFind({ query: event.currentTarget.value, at: -1 })}
      onKeyDown={onKeyDown}
    />
  )
}

function Step({ by, disabled }: { readonly by: 1 | -1; readonly disabled: boolean }) {
  const say = useT()
  const name = say(by > 0 ? 'find.next' : 'find.previous')
  return (
    <Tooltip label={`${name}  ${commandKey(by > 0 ? 'edit.findNext' : 'edit.findPrevious')}`}>
      <ActionIcon variant="subtle" color="gray" aria-label={name} disabled={disabled} onClick={() => stepMatch(by)}>
        {by > 0 ? <IconChevronDown size={18} aria-hidden="true" /> : <IconChevronUp size={18} aria-hidden="true" />}
      </ActionIcon>
    </Tooltip>
  )
}

function ReplacementField() {
  const say = useT()
  const replacement = useFind((state) => state.replacement)
  return (
    <TextInput
      size="xs"
      className={styles.field ?? ''}
      aria-label={say('find.replacement')}
      placeholder={say('find.replacement')}
      maxLength={500}
      value={replacement}
      data-replacement
      onChange={(event) => setFind({ replacement: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        replaceOne()
      }}
    />
  )
}

function ReplaceButtons({ match, any }: { readonly match: Match | undefined; readonly any: boolean }) {
  const say = useT()
  const isLabel = match !== undefined && labelOf(match) !== null
  return (
    <div className={styles.replaces}>
      <Tooltip label={say('find.labelsOnly')} disabled={!match || isLabel}>
        <Button size="compact-sm" variant="default" disabled={!isLabel} onClick={replaceOne}>
          {say('find.replace')}
        </Button>
      </Tooltip>
      <Button
        size="compact-sm"
        variant="default"
        disabled={!any}
        aria-label={say('find.replaceAllTitle')}
        onClick={(event) => {
          replaceAll()
          // Nothing is left to replace: the button goes grey and would drop the focus.
          event.currentTarget.closest('search')?.querySelector<HTMLElement>('[data-replacement]')?.focus()
        }}
      >
        {say('find.replaceAll')}
      </Button>
    </div>
  )
}

/** Shows the first match while the words are typed, so that what was meant is seen before Enter. */
function useFirstMatch(matches: readonly Match[], query: string): void {
  const last = useRef(query)
  useEffect(() => {
    if (last.current === query) return
    last.current = query
    if (matches.length > 0) showMatch(matches, 0)
  }, [matches, query])
}

function Bar({ document }: { readonly document: Blueprint }) {
  const say = useT()
  const language = useUiLanguage()
  const readOnly = useReadOnly()
  const { query, replacing, at } = useFind()
  const wanted = useDeferredValue(query)
  const matches = matchesFor(document, wanted)
  useFirstMatch(matches, wanted)
  const match = matches[at]
  const total = matches.length
  const count =
    query.trim() === '' ? '' : total === 0 ? say('find.none') : say('find.count', { n: match ? at + 1 : '–', total })
  const replaces = replacing && !readOnly
  const toggle = commandLabel('edit.replace', language)
  return (
    <search
      className={styles.bar}
      aria-label={say('find.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        leave()
      }}
    >
      <QueryField count={count} found={total > 0} />
      {replaces && <ReplacementField />}
      <div className={styles.steps}>
        <Step by={-1} disabled={total === 0} />
        <Step by={1} disabled={total === 0} />
        {!readOnly && (
          <Tooltip label={`${toggle}  ${commandKey('edit.replace')}`}>
            <ActionIcon
              variant={replacing ? 'light' : 'subtle'}
              color="gray"
              aria-label={say('find.toggleReplace')}
              aria-expanded={replacing}
              onClick={() => setFind({ replacing: !replacing })}
            >
              <IconReplace size={17} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        )}
        <ActionIcon variant="subtle" color="gray" aria-label={say('find.close')} onClick={leave}>
          <IconX size={17} aria-hidden="true" />
        </ActionIcon>
      </div>
      {replaces && <ReplaceButtons match={match} any={matches.some((one) => labelOf(one) !== null)} />}
      {match && <Context match={match} />}
    </search>
  )
}

/** The find bar over the view; nothing while it is closed. */
export function FindBar() {
  const document = useBlueprint()
  const open = useFind((state) => state.open)
  return document && open ? <Bar document={document} /> : null
}
