import { type RefObject, useEffect } from 'react'
import { create } from 'zustand'
import { type Selected, sessionState, setSession, useSession } from '../store/session.ts'
import type { CanvasSpace } from './gestures/space.ts'
import { keepTyped } from './gestures/typed.ts'

/** The browser's EditContext, as far as the canvas uses it: input methods write into it without an editable element (Chromium 121 and later). */
type TypingTarget = EventTarget & {
  readonly text: string
  updateText: (start: number, end: number, text: string) => void
  updateControlBounds: (bounds: DOMRect) => void
  updateSelectionBounds: (bounds: DOMRect) => void
}
type WithTyping = { editContext?: TypingTarget | null }
type Composing = Event & { readonly data: string }

/** What an input method is composing on the selected item, before its label is open; null = nothing. */
export const usePreedit = create<{ readonly text: string | null }>(() => ({ text: null }))

/** Whether `element` takes compositions itself, so that a label need not be opened for them first. */
export const hasOwnTyping = (element: Element): boolean => Boolean((element as WithTyping).editContext)

const createTarget = (): TypingTarget | null => {
  const Target = (window as unknown as { EditContext?: new () => TypingTarget }).EditContext
  return Target ? new Target() : null
}

/** The one selected thing with a label that typing replaces. */
function labelled(selection: readonly Selected[]): Selected | null {
  const [item, more] = selection
  return item && !more && (item.type === 'node' || item.type === 'stage' || item.type === 'lane') ? item : null
}

/**
 * Lets input methods compose on the canvas while something with a label is selected: without a place for text they are switched off, and the first
 * letters of a Chinese word would be commands. What is composed is shown where the label stands; once it is complete, the label opens with it.
 */
export function useComposition(space: CanvasSpace, flow: RefObject<HTMLElement | null>): void {
  const item = useSession((state) => labelled(state.selection))
  const isEditing = useSession((state) => state.labelEdit !== null)
  useEffect(() => {
    const element = flow.current as (HTMLElement & WithTyping) | null
    const target = item && !isEditing && space.editable() ? createTarget() : null
    if (!element || !target || !item) return
    const bounds = element.getBoundingClientRect()
    target.updateControlBounds(bounds)
    let isComposing = false
    const start = (): void => {
      isComposing = true
    }
    const update = (): void => {
      if (isComposing) usePreedit.setState({ text: target.text })
      else target.updateText(0, target.text.length, '')
    }
    const end = (event: Event): void => {
      isComposing = false
      usePreedit.setState({ text: null })
      const { data } = event as Composing
      target.updateText(0, target.text.length, '')
      if (data === '' || sessionState().labelEdit) return
      keepTyped(data)
      setSession({ labelEdit: item })
    }
    target.addEventListener('compositionstart', start)
    target.addEventListener('textupdate', update)
    target.addEventListener('compositionend', end)
    element.editContext = target
    return () => {
      if (element.editContext === target) element.editContext = null
      usePreedit.setState({ text: null })
    }
  }, [space, flow, item, isEditing])
}

/** Marks the canvas while the keyboard is in use: it shows where the focus is, as a place that takes text would always do. */
export function useFocusMark(flow: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const mark = (byKey: boolean) => (): void => {
      flow.current?.toggleAttribute('data-keys', byKey)
    }
    const [key, pointer] = [mark(true), mark(false)]
    window.addEventListener('keydown', key, true)
    window.addEventListener('pointerdown', pointer, true)
    return () => {
      window.removeEventListener('keydown', key, true)
      window.removeEventListener('pointerdown', pointer, true)
    }
  }, [flow])
}
