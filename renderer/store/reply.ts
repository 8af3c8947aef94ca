import { create } from 'zustand'
import type { CommandId } from '../../shared/commands/catalogue.ts'

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

/** Takes the answer away. */
export function dropReply(): void {
  clearTimeout(timer)
  useReply.setState({ reply: null })
}
