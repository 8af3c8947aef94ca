import { type CSSProperties, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { Language, Text } from '../../../shared/document/schema/text.ts'
import { textIn } from '../../../shared/document/text.ts'
import type { Board, BoardConnection, Box, TextBlock } from '../../../shared/layout/board/types.ts'
import { kindLook, palette } from '../../../shared/layout/look.ts'
import { addStepBeside, beginsStage, carryOn, moveOn } from '../../commands/entry.ts'
import { renameItem } from '../../commands/rename.ts'
import { isSecondThought, takeBack } from '../../commands/second-thought.ts'
import { namingOf } from '../../store/fresh.ts'
import { registerPending } from '../../store/pending.ts'
import { type Selected, select, setSession } from '../../store/session.ts'
import { useT } from '../../store/settings.ts'
import { shownNow } from '../../store/shown.ts'
import { viewport } from '../../store/viewport.ts'
import css from '../canvas.module.css'
import { laneNameBox } from '../geometry/hit-test.ts'
import { connectionOf, nodeOf } from '../geometry/lookup.ts'
import { keepTyped, takeTyped } from '../gestures/typed.ts'

/** Where a label stands on the board, and how the field over it looks. */
export type LabelSpot = { readonly block: TextBlock; readonly box: Box; readonly ground: string; readonly ink: string }

/** The spot of a label that can be edited in place; null for anything else. The field covers the width the text is broken to. */
export function labelSpot(board: Board, item: Selected): LabelSpot | null {
  if (item.type === 'node') {
    const node = nodeOf(board, item.id)
    if (!node) return null
    const { label: block, icon } = node
    const inset = icon.x - node.x
    const box = { x: block.x, y: lineTop(block), w: node.x + node.w - inset - block.x, h: 0 }
    return { block, box, ground: kindLook[node.kind].fill, ink: palette.ink }
  }
  if (item.type === 'stage') {
    const stage = board.stages.find(({ id }) => id === item.id)
    if (!stage) return null
    const box = { x: stage.x + 6, y: lineTop(stage.label), w: stage.w - 12, h: 0 }
    return { block: stage.label, box, ground: palette.ink, ink: palette.white }
  }
  if (item.type === 'connection') {
    const connection = connectionOf(board, item.id)
    return connection ? connectionSpot(connection) : null
  }
  if (item.type !== 'lane') return null
  const lane = board.lanes.find(({ id }) => id === item.id)
  if (!lane) return null
  const name = laneNameBox(board, lane)
  const box = { x: lane.label.x, y: lineTop(lane.label), w: name.x + name.w - lane.label.x - 8, h: 0 }
  return { block: lane.label, box, ground: palette.white, ink: palette.ink }
}

const connectionWidth = 112

/** Over the connection's label, or in the middle of its longest leg while it has none. */
function connectionSpot({ label, points }: BoardConnection): LabelSpot {
  const legs = points.slice(1).map((end, index) => ({ start: points[index] ?? end, end }))
  const length = ({ start, end }: (typeof legs)[number]): number => Math.hypot(end[0] - start[0], end[1] - start[1])
  const longest = legs.toSorted((a, b) => length(b) - length(a))[0]
  const [x, y] = longest
    ? [(longest.start[0] + longest.end[0]) / 2, (longest.start[1] + longest.end[1]) / 2]
    : (points[0] ?? [0, 0])
  const block: TextBlock = label ?? { lines: [], x, y: y + 5, size: 12, lineHeight: 16, bold: false, align: 'middle' }
  const middle = label ? label.box.x + label.box.w / 2 : x
  const box = { x: middle - connectionWidth / 2, y: lineTop(block), w: connectionWidth, h: 0 }
  return { block: { ...block, align: 'middle' }, box, ground: palette.white, ink: palette.muted }
}

/** Top of the first line's box; the font's glyphs stand so that the baseline is 0.436 em below the middle of the line. */
const lineTop = ({ y, size, lineHeight }: TextBlock): number => y - lineHeight / 2 - size * 0.436

function textOf(document: Blueprint, { type, id }: Selected): Text {
  if (type === 'moment') return {}
  const list: readonly { readonly id: string; readonly label: Text }[] = document[`${type}s`]
  return list.find((each) => each.id === id)?.label ?? {}
}

/** The field grows with its text, so that nothing typed is out of sight. */
function fitHeight(field: HTMLTextAreaElement): void {
  field.style.height = '0'
  field.style.height = `${field.scrollHeight}px`
}

/** Figures of one number follow each other within so many milliseconds; a name for the new node takes a moment longer. */
const oneNumber = 200

type EditorProps = {
  readonly item: Selected
  readonly spot: LabelSpot
  readonly document: Blueprint
  readonly language: Language
}

/** How the field was left: words kept, words dropped, by going elsewhere, or on to the next label. */
type Exit = 'keep' | 'drop' | 'blur' | 'next' | 'below' | 'above'

function exitOf({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): Exit | null {
  if (key === 'Enter' && (ctrlKey || metaKey)) return 'next'
  if ((key === 'Enter' && !shiftKey) || key === 'F2') return 'keep'
  if (key === 'Tab') return shiftKey ? 'above' : 'below'
  return key === 'Escape' ? 'drop' : null
}

/** The stage or lane `step` places on, whose label is edited next; null at the end. */
function labelBeside({ type, id }: Selected, step: 1 | -1): Selected | null {
  const list = type === 'stage' ? shownNow()?.stages : type === 'lane' ? shownNow()?.lanes : undefined
  const beside = list?.[list.findIndex((one) => one.id === id) + step]
  return beside ? { type, id: beside.id } : null
}

/** Where an exit leads: to a new step beside a node, or to the label beside a stage or lane. Returns whether another label is open now. */
function goOn(item: Selected, exit: Exit): boolean {
  if (exit !== 'next' && exit !== 'below' && exit !== 'above') return false
  if (item.type === 'node') return addStepBeside(item.id, exit === 'next' ? 'right' : exit)
  const beside = exit === 'next' ? null : labelBeside(item, exit === 'below' ? 1 : -1)
  if (!beside) return false
  select(beside)
  setSession({ labelEdit: beside })
  return true
}

/** Puts the words into the document and goes where the exit leads. Returns whether another label is open now. */
function leave(
  item: Selected,
  language: Language,
  { words, was, exit }: Record<'words' | 'was', string> & { exit: Exit },
) {
  const naming = namingOf(item)
  setSession({ labelEdit: null })
  if (exit === 'drop') {
    naming.drop()
    return false
  }
  const isEmpty = words === '' && was === ''
  if (isEmpty && (exit === 'below' || exit === 'above') && item.type === 'node') {
    if (beginsStage(item.id) && naming.goOnAfter(() => moveOn(item.id, exit))) return true
    if (naming.drop()) return carryOn(item.id, exit) || goOn(item, exit)
  }
  if (words !== was) renameItem(item, language, words)
  return naming.keep(exit !== 'blur') || goOn(item, exit)
}

/**
 * A field over a label, with the label's own size and place. Enter and leaving keep the text, Ctrl/Cmd+Enter and Tab go on to a next step, Escape drops the
 * text (and with it what has just been made), Shift+Enter breaks the line; while an input method is composing, the keys are its own.
 */
export function LabelEditor({ item, spot, document, language }: EditorProps) {
  const t = useT()
  const field = useRef<HTMLTextAreaElement>(null)
  const done = useRef(false)
  const text = textOf(document, item)
  const words = text[language] ?? ''

  useLayoutEffect(() => {
    const element = field.current
    if (!element) return
    const typed = takeTyped()
    if (typed !== null) element.value = typed
    fitHeight(element)
    element.focus({ preventScroll: true })
    if (typed === null) element.select()
    else element.setSelectionRange(typed.length, typed.length)
    viewport().reveal(item)
  }, [item])

  const finish = (exit: Exit): void => {
    if (done.current) return
    done.current = true
    const value = (field.current?.value ?? '').replace(/\s+$/, '')
    const hasFocus = field.current === window.document.activeElement
    const isOpen = leave(item, language, { words: value, was: words, exit })
    if (!isOpen && hasFocus) viewport().focus()
  }
  const flush = useRef(finish)
  flush.current = finish
  useEffect(() => registerPending(() => flush.current('blur')), [])

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // Save, undo and the like work from here too; plain keys are the field's.
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (/^[\d ]$/.test(event.key) && field.current?.value === '' && isSecondThought(event.nativeEvent, oneNumber)) {
      // "24 h": the first figure added a node whose name would begin with the second.
      const begun = takeBack()
      if (begun) {
        done.current = true
        keepTyped(begun.letters)
        flushSync(() => setSession({ labelEdit: begun.item }))
        return
      }
    }
    const exit = exitOf(event)
    if (!exit) return
    event.preventDefault()
    event.stopPropagation()
    if (!event.repeat) finish(exit)
  }
  const { block, box, ground, ink } = spot
  const style: CSSProperties = {
    left: box.x,
    top: box.y,
    width: box.w,
    minHeight: block.lines.length * block.lineHeight,
    fontSize: block.size,
    lineHeight: `${block.lineHeight}px`,
    fontWeight: block.bold ? 700 : 400,
    textAlign: block.align === 'middle' ? 'center' : 'start',
    background: ground,
    color: ink,
    boxShadow: `0 0 0 3px ${ground}, 0 0 0 5px #2467BA`,
  }
  return (
    <textarea
      ref={field}
      className={`${css.editor} nodrag nopan nowheel`}
      style={style}
      rows={1}
      lang={language}
      spellCheck={false}
      aria-label={t('canvas.editLabel')}
      placeholder={textIn(text, language, document.languages)}
      defaultValue={words}
      onInput={(event) => fitHeight(event.currentTarget)}
      onKeyDown={onKeyDown}
      onBlur={() => finish('blur')}
    />
  )
}
