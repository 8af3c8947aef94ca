import { Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { UndoKey } from '../../shared/editing/history/history.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { report } from '../commands/errors.ts'
import { beginGesture, type Gesture } from '../store/editor.ts'
import { registerPending } from '../store/pending.ts'
import { viewport } from '../store/viewport.ts'

export type BoundTextProps = {
  readonly label: string
  readonly value: string
  /** Puts the words into the document; called after a pause in typing and when the field is left. */
  readonly write: (words: string) => OperationResult
  /** Name of the one undo step of this visit to the field. */
  readonly undo: UndoKey
  readonly multiline?: boolean
  readonly placeholder?: string
  readonly language?: string
  readonly readOnly?: boolean
  readonly hideLabel?: boolean
  readonly className?: string
  readonly rightSection?: React.ReactNode
  readonly maxLength?: number
}

const pause = 450

/** The visit to a field: what was typed, what is already in the document, and the gesture that makes it one undo step. */
type Visit = { gesture: Gesture; words: string; written: string; timer: number | undefined; end: () => void }

function useVisit({ value, write, undo }: Pick<BoundTextProps, 'value' | 'write' | 'undo'>) {
  const [draft, setDraft] = useState<string | null>(null)
  const visit = useRef<Visit | null>(null)
  const latest = useRef({ write, undo })
  latest.current = { write, undo }

  const push = (): void => {
    const now = visit.current
    if (!now) return
    window.clearTimeout(now.timer)
    if (now.words === now.written) return
    now.written = now.words
    report(latest.current.write(now.words))
  }
  const finish = (how: 'commit' | 'cancel'): void => {
    const now = visit.current
    if (!now) return
    if (how === 'commit') push()
    window.clearTimeout(now.timer)
    visit.current = null
    now.end()
    if (how === 'commit') now.gesture.commit(latest.current.undo)
    else now.gesture.cancel()
    setDraft(null)
  }
  const begin = (): void => {
    if (visit.current) return
    const end = registerPending(push)
    visit.current = { gesture: beginGesture(), words: value, written: value, timer: undefined, end }
    setDraft(value)
  }
  const type = (words: string): void => {
    begin()
    const now = visit.current
    if (!now) return
    now.words = words
    setDraft(words)
    window.clearTimeout(now.timer)
    now.timer = window.setTimeout(push, pause)
  }
  const finishRef = useRef(finish)
  finishRef.current = finish
  useEffect(() => () => finishRef.current('commit'), [])
  return { draft, begin, type, finish }
}

/**
 * A text field bound to the document: every visit is one undo step, Enter ends it, Escape takes it back; prose of several lines is kept by Escape too,
 * for undo takes it back and nothing brings it again.
 */
export function BoundText(props: BoundTextProps) {
  const { label, value, multiline = false, readOnly = false, hideLabel = false } = props
  const { draft, begin, type, finish } = useVisit(props)
  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const leave = event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)
    if (!leave && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    finish(leave || multiline ? 'commit' : 'cancel')
    event.currentTarget.blur()
    viewport().focus()
  }
  const shared = {
    value: draft ?? value,
    readOnly,
    onFocus: readOnly ? () => undefined : begin,
    onBlur: () => finish('commit'),
    onKeyDown,
    size: 'sm' as const,
    ...(hideLabel ? { 'aria-label': label } : { label }),
    ...(props.placeholder ? { placeholder: props.placeholder } : {}),
    ...(props.language ? { lang: props.language } : {}),
    ...(props.className ? { className: props.className } : {}),
    ...(props.rightSection ? { rightSection: props.rightSection } : {}),
    maxLength: props.maxLength ?? 20_000,
  }
  if (!multiline) return <TextInput {...shared} onChange={(event) => type(event.currentTarget.value)} />
  return <Textarea {...shared} autosize minRows={1} maxRows={8} onChange={(event) => type(event.currentTarget.value)} />
}
