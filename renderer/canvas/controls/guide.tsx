import { CloseButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { CommandId } from '../../../shared/commands/catalogue.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { commandKey } from '../../commands/labels.ts'
import { scoreOf } from '../../store/derived.ts'
import { useEditor } from '../../store/editor.ts'
import { changeSettings, useSettings, useT } from '../../store/settings.ts'
import css from '../canvas.module.css'
import { EmptyHint } from './empty-hint.tsx'
import { type Hint, hints, nextHint } from './next-hint.ts'

/** The command whose key does what a hint says. */
const commandOf: Readonly<Record<Hint, CommandId>> = {
  first: 'insert.next',
  next: 'insert.next',
  below: 'insert.below',
  moment: 'moment.toggle',
  rate: 'moment.rate',
  save: 'file.save',
}

const end = (): void => changeSettings({ hints: false })

/**
 * Leads through the first blueprint: one hint at a time, gone as soon as it is done; for good after the last one, or when it is closed. Otherwise says of an
 * empty board what can be done.
 */
export function Guide({ document }: { readonly document: Blueprint }) {
  const say = useT()
  const wanted = useSettings((state) => state.settings.hints)
  const isSaved = useEditor((state) => state.saved !== null)
  const isEditable = useEditor((state) => state.file?.readOnly !== true)
  const isGuided = wanted && isEditable && !document.exampleData
  // Whoever opens a file that is there already needs no first steps; whoever has begun here is led on after saving.
  const wasLed = useRef(false)
  const hint = isGuided && (wasLed.current || !isSaved) ? nextHint(document, isSaved, () => scoreOf(document)) : null
  useEffect(() => {
    if (hint !== null) wasLed.current = true
    else if (isGuided && wasLed.current) end()
  }, [isGuided, hint])
  if (hint === null) return <EmptyHint document={document} readOnly={!isEditable} say={say} />
  const step = hints.indexOf(hint)
  return (
    <aside className={css.guide} aria-label={say('hint.title')} data-layer="hint">
      <div role="status">
        <strong>{say(`hint.${hint}`)}</strong>
        <p>{say(`hint.${hint}.text`, { key: commandKey(commandOf[hint]) })}</p>
      </div>
      <div className={css.steps} aria-hidden="true">
        {hints.map((each, index) => (
          <span key={each} data-done={index < step} data-now={index === step} />
        ))}
      </div>
      <CloseButton size="sm" aria-label={say('hint.close')} title={say('hint.close')} onClick={end} />
    </aside>
  )
}
