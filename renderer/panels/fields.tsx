import { Chip, Group, NativeSelect, NumberInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Language, Text } from '../../shared/document/schema/text.ts'
import { hasTextIn, textIn, withText } from '../../shared/document/text.ts'
import type { UndoKey } from '../../shared/editing/history/history.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { report } from '../commands/errors.ts'
import { useBlueprint, useEditor } from '../store/editor.ts'
import { registerPending } from '../store/pending.ts'
import { reply } from '../store/reply.ts'
import { useSession } from '../store/session.ts'
import { useT, useUiLanguage } from '../store/settings.ts'
import { BoundText } from './bound-text.tsx'
import styles from './inspector.module.css'

/** Whether the open file may not be changed. */
export const useReadOnly = (): boolean => useEditor((state) => state.file?.readOnly === true)

/** The languages whose words are edited now: the one on show, or both. */
export function useEditedLanguages(): readonly Language[] {
  const languages = useBlueprint()?.languages ?? []
  const shown = useSession((state) => state.documentLanguages)
  return shown === 'both' ? languages : [shown]
}

/** Which language a field is in, where there are several; dashed while the words are missing there. */
const LanguageTag = ({ language, missing }: { readonly language: Language; readonly missing: boolean }) => (
  <span className={styles.language} data-missing={missing} aria-hidden="true">
    {language === 'en' ? 'EN' : '中'}
  </span>
)

type TextProps = {
  readonly label: string
  readonly value: Text
  readonly write: (value: Text) => OperationResult
  readonly undo: UndoKey
  readonly multiline?: boolean
  readonly hideLabel?: boolean
  /** Every language of the document instead of those on show. */
  readonly every?: boolean
  /** What to write, shown while there is nothing in any language. */
  readonly hint?: string
}

/** A text in each language that is edited now, one below the other; a missing translation shows the words it falls back to as a hint. */
export function TextFields({
  label,
  value,
  write,
  undo,
  multiline = false,
  hideLabel = false,
  every = false,
  hint = '',
}: TextProps) {
  const say = useT()
  const all = useBlueprint()?.languages ?? []
  const edited = useEditedLanguages()
  const readOnly = useReadOnly()
  const languages = every ? all : edited
  return languages.map((language, index) => {
    const missing = languages.length > 1 && !hasTextIn(value, language) && textIn(value, language, all) !== ''
    const named =
      languages.length > 1
        ? `${label} · ${say(`language.${language}`)}${missing ? ` · ${say('missing.hint')}` : ''}`
        : label
    return (
      <BoundText
        key={language}
        label={named}
        hideLabel={hideLabel || index > 0}
        value={value[language] ?? ''}
        placeholder={textIn(value, language, all) || hint}
        language={language}
        {...(languages.length > 1 ? { rightSection: <LanguageTag language={language} missing={missing} /> } : {})}
        multiline={multiline}
        readOnly={readOnly}
        undo={undo}
        write={(words) => write(withText(value, language, words))}
      />
    )
  })
}

type ChoiceProps<T extends string> = {
  readonly label: string
  readonly value: T | null
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T | null) => void
  /** Words of the empty choice; without them something must be chosen. */
  readonly none?: string
  /** With its label for screen readers only. */
  readonly hideLabel?: boolean
}

/** One of a few values. */
export function ChoiceField<T extends string>({
  label,
  value,
  options,
  onChange,
  none,
  hideLabel = false,
}: ChoiceProps<T>) {
  const readOnly = useReadOnly()
  return (
    <NativeSelect
      {...(hideLabel ? { 'aria-label': label } : { label })}
      size="sm"
      disabled={readOnly}
      value={value ?? ''}
      data={[...(none === undefined ? [] : [{ value: '', label: none }]), ...options]}
      onChange={(event) =>
        onChange(options.find((option) => option.value === event.currentTarget.value)?.value ?? null)
      }
    />
  )
}

type NumberProps = {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  /** Least and greatest value; any number without. */
  readonly range?: readonly [least: number, most: number]
}

/** A number that may be missing; taken over when the field is left or with Enter. What is out of range stays in the field with the reason; Escape gives it up. */
export function NumberField({ label, value, onChange, range }: NumberProps) {
  const say = useT()
  const language = useUiLanguage()
  const readOnly = useReadOnly()
  const [draft, setDraft] = useState<string | number | null>(null)
  const [refused, setRefused] = useState(false)
  const [least, most] = range ?? [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]
  const leave = (): void => {
    setDraft(null)
    setRefused(false)
  }
  const figure = (number: number): string => number.toLocaleString(language)
  const reason = say('field.outOfRange', { least: figure(least), most: figure(most) })
  const commit = (): void => {
    if (draft === null) return
    const next = draft === '' ? null : Number(draft)
    if (next !== null && !(next >= least && next <= most)) {
      setRefused(true)
      // Where the field is going away, the reason is not.
      if (!field.current?.isConnected) reply(reason)
      return
    }
    leave()
    if (next !== value) onChange(next)
  }
  const field = useRef<HTMLInputElement>(null)
  const pending = useRef(commit)
  pending.current = commit
  useEffect(() => {
    const forget = registerPending(() => pending.current())
    return () => {
      forget()
      // A press elsewhere may take the field away before it is left.
      pending.current()
    }
  }, [])
  return (
    <NumberInput
      ref={field}
      label={label}
      size="sm"
      hideControls
      clampBehavior="none"
      readOnly={readOnly}
      value={draft ?? value ?? ''}
      error={refused && reason}
      onChange={(next) => {
        // Told of the value given to it, too.
        if (next === (draft ?? value ?? '')) return
        setDraft(next)
        setRefused(false)
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key !== 'Escape' || draft === null) return
        event.preventDefault()
        event.stopPropagation()
        leave()
      }}
    />
  )
}

type TagsProps<T extends string> = {
  readonly label: string
  readonly value: readonly T[]
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T[]) => void
}

/** Any number of a few values. */
export function TagsField<T extends string>({ label, value, options, onChange }: TagsProps<T>) {
  const readOnly = useReadOnly()
  const pick = (chosen: string[]): void =>
    onChange(options.filter((option) => chosen.includes(option.value)).map((option) => option.value))
  return (
    <fieldset aria-label={label}>
      <div className={styles.label}>{label}</div>
      <Chip.Group multiple value={[...value]} onChange={pick}>
        <Group gap={6}>
          {options.map((option) => (
            <Chip key={option.value} value={option.value} size="xs" radius="sm" disabled={readOnly}>
              {option.label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </fieldset>
  )
}

/** For handlers of controls: does the edit and says why when it was refused. */
export const apply = (result: OperationResult): void => {
  report(result)
}
