import { ViewportPortal } from '@xyflow/react'
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { Language } from '../../../shared/document/schema/text.ts'
import { withText } from '../../../shared/document/text.ts'
import { setSeparationLine } from '../../../shared/editing/operations/set-separation-line.ts'
import { t as translate } from '../../../shared/i18n/t.ts'
import type { Board } from '../../../shared/layout/board/types.ts'
import { report } from '../../commands/errors.ts'
import { edit } from '../../store/editor.ts'
import { setSession, useSession } from '../../store/session.ts'
import { useT } from '../../store/settings.ts'
import { viewport } from '../../store/viewport.ts'
import css from './structure.module.css'

type Props = { readonly board: Board; readonly document: Blueprint; readonly language: Language; readonly lane: string }

/** A field over the words of a separation line. Enter and leaving keep the text, Escape drops it; empty = the standard term of the line's kind. */
function LineField({ board, document, language, lane: id }: Props) {
  const t = useT()
  const field = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  const line = document.lanes.find((lane) => lane.id === id)?.line
  const pill = board.lines.find(({ lane }) => lane === id)?.pill
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
    viewport().reveal({ type: 'lane', id })
  }, [id])
  if (!line || !pill) return null
  const words = line.label[language] ?? ''
  const finish = (keep: boolean, refocus: boolean): void => {
    if (done.current) return
    done.current = true
    const value = (field.current?.value ?? '').trim()
    if (keep && value !== words) {
      const label = withText(line.label, language, value)
      report(edit('undo.setLine', (now) => setSeparationLine(now, { lane: id, line: { ...line, label } })))
    }
    setSession({ lineEdit: null })
    if (refocus) viewport().focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== 'Tab') return
    event.preventDefault()
    finish(event.key !== 'Escape', true)
  }
  return (
    <input
      ref={field}
      className={`${css.line} nodrag nopan nowheel`}
      style={{ left: pill.x, top: pill.y, minWidth: Math.max(132, pill.w), height: pill.h }}
      lang={language}
      spellCheck={false}
      aria-label={t('line.edit')}
      placeholder={translate(language, `line.${line.kind}`)}
      defaultValue={words}
      onKeyDown={onKeyDown}
      onBlur={() => finish(true, false)}
    />
  )
}

/** The field over the separation line that is being renamed, if one is. */
export function LineEditor({ board, document, language }: Omit<Props, 'lane'>) {
  const lane = useSession((state) => state.lineEdit)
  if (lane === null) return null
  return (
    <ViewportPortal>
      <LineField key={lane} board={board} document={document} language={language} lane={lane} />
    </ViewportPortal>
  )
}
