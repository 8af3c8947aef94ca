import { type KeyboardEvent as ReactKeyboardEvent, useEffect } from 'react'
import { flushSync } from 'react-dom'
import { textIn } from '../../shared/document/text.ts'
import { isMac } from '../commands/key-names.ts'
import { commandFor } from '../commands/keys.ts'
import { isSecondThought, keepThought, takeBack } from '../commands/second-thought.ts'
import { type Selected, sessionState, setSession } from '../store/session.ts'
import type { CanvasSpace } from './gestures/space.ts'
import { keepTyped } from './gestures/typed.ts'
import { hasOwnTyping } from './use-composition.ts'

/** Whether a key press writes a character, or begins one in an input method. */
function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false
  return key === 'Process' || ([...key].length === 1 && key !== ' ')
}

/** A node without words in any language: there is nothing to mark or rate yet, so every character begins its label. */
function isUnnamed(space: CanvasSpace, { type, id }: Selected): boolean {
  const node = type === 'node' ? space.document().nodes.find((one) => one.id === id) : undefined
  return node !== undefined && textIn(node.label, '', []) === ''
}

/**
 * R leads to the ratings, where letters mean nothing: those of a word that only began with R ("Room 5") go on as the label. Figures right after R are
 * ratings.
 */
export function useWordsAtRatings(space: CanvasSpace): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isAtRatings = document.activeElement?.closest('[data-field="ratings"]') !== null
      if (!isAtRatings || !isSecondThought(event) || !space.editable() || event.key === 'Shift') return
      if (!isTyping(event) || /[\d-]/.test(event.key)) {
        keepThought()
        return
      }
      const begun = takeBack()
      if (!begun) return
      event.stopPropagation()
      keepTyped(begun.letters)
      flushSync(() => setSession({ labelEdit: begun.item }))
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [space])
}

/**
 * Typing on a selected node, stage or lane replaces its label, unless the key is a command's and there is a label. With an input method the field must have the focus
 * before the key is handled, hence the synchronous render.
 */
export function openByTyping(space: CanvasSpace, event: ReactKeyboardEvent): void {
  const { nativeEvent } = event
  if (!isTyping(nativeEvent) || !space.editable() || event.target !== event.currentTarget) return
  // A field has been asked for and is not there yet: the key is meant for it.
  if (sessionState().fieldFocus?.take) return
  const isWord = isSecondThought(nativeEvent) && commandFor(nativeEvent, 'canvas', isMac()) === null
  const begun = isWord ? takeBack() : null
  const { selection, labelEdit } = sessionState()
  const [item] = selection
  if (!item || selection.length > 1 || labelEdit) return
  if (item.type === 'moment' || item.type === 'connection') return
  const composing = nativeEvent.key === 'Process' || nativeEvent.keyCode === 229
  if (composing && hasOwnTyping(event.currentTarget)) {
    // The canvas takes the composition itself (use-composition.ts); no command may run on its letters.
    event.stopPropagation()
    return
  }
  if (!composing && !isUnnamed(space, item) && commandFor(nativeEvent, 'canvas', isMac()) !== null) return
  keepTyped(begun?.letters ?? '')
  flushSync(() => setSession({ labelEdit: item }))
  if (!composing) return
  event.stopPropagation()
}
