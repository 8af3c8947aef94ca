import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import type { Language } from '../../shared/document/schema/text.ts'
import { registerPending } from '../store/pending.ts'

/** How an in-place field was left: with Enter, Tab (or Shift+Tab), Escape, or by going elsewhere. */
export type LabelExit = 'enter' | 'tab' | 'back' | 'escape' | 'blur'

type Props = {
  readonly label: string
  readonly value: string
  readonly language: Language
  /** Called once: the words (null after Escape) and how the field was left. */
  readonly onDone: (words: string | null, exit: LabelExit) => void
  /** Starts empty, for typing that replaces. */
  readonly replace?: boolean
  readonly placeholder?: string
  readonly className?: string | undefined
}

const exitOf = (event: KeyboardEvent): LabelExit | null => {
  if (event.key === 'Enter' && !event.shiftKey) return 'enter'
  if (event.key === 'F2') return 'enter'
  if (event.key === 'Tab') return event.shiftKey ? 'back' : 'tab'
  return event.key === 'Escape' ? 'escape' : null
}

function fitHeight(field: HTMLTextAreaElement): void {
  field.style.height = '0'
  field.style.height = `${field.scrollHeight}px`
}

/** A field over a label. Enter, Tab and leaving keep the words, Escape drops them; while an input method composes, the keys are its own. */
export function LabelInput({ label, value, language, onDone, replace = false, placeholder, className }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const done = useRef(false)
  const finish = (exit: LabelExit): void => {
    if (done.current) return
    done.current = true
    onDone(exit === 'escape' ? null : (field.current?.value ?? '').trim(), exit)
  }
  const finishRef = useRef(finish)
  finishRef.current = finish
  useLayoutEffect(() => {
    const element = field.current
    if (!element) return
    fitHeight(element)
    element.focus({ preventScroll: true })
    element.select()
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])
  useEffect(() => registerPending(() => finishRef.current('blur')), [])
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const exit = exitOf(event)
    if (!exit) return
    event.preventDefault()
    finish(exit)
  }
  return (
    <textarea
      ref={field}
      className={className}
      rows={1}
      lang={language}
      spellCheck={false}
      maxLength={20_000}
      aria-label={label}
      placeholder={placeholder}
      defaultValue={replace ? '' : value}
      onInput={(event) => fitHeight(event.currentTarget)}
      onKeyDown={onKeyDown}
      onBlur={() => finish('blur')}
    />
  )
}
