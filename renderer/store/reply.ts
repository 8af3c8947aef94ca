import { create } from 'zustand'
import type { CommandId } from '../../shared/commands/catalogue.ts'
import { useEditor } from './editor.ts'

/** What the program answers to something the user just did here; `offer` is the command that would do what was wanted. */
export type Reply = { readonly id: number; readonly text: string; readonly offer: CommandId | null }

/** The answer on show. Toasts are for what happened elsewhere; this stands in the status bar until the next one or until it has been read. */
export const useReply = create<{ readonly reply: Reply | null }>(() => ({ reply: null }))

/** How long an answer stays, in milliseconds. */
const timeToRead = 8_000

let count = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** Answers in the status bar, in place of what stood there. */
export function reply(text: string, offer: CommandId | null = null): void {
  count += 1
  useReply.setState({ reply: { id: count, text, offer } })
  clearTimeout(timer)
  timer = setTimeout(dropReply, timeToRead)
}

// What was said of the board before may not be true after the next edit.
useEditor.subscribe(({ history }, before) => {
  if (history?.present !== before.history?.present && useReply.getState().reply) dropReply()
})

/** Takes the answer away. */
export function dropReply(): void {
  clearTimeout(timer)
  useReply.setState({ reply: null })
}
