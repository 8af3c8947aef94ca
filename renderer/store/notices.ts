import { create } from 'zustand'

export type Notice = {
  readonly id: number
  readonly tone: 'done' | 'error'
  readonly title: string
  readonly text: string
}

type NoticeState = { readonly notices: readonly Notice[] }

/** Short messages about what happened elsewhere (a file, the clipboard), newest last; the app shows them as toasts and removes them. */
export const useNotices = create<NoticeState>(() => ({ notices: [] }))

let count = 0

/** Shows a toast, once: what is already on show is not said again. Errors stay long enough to be read out. */
export function notify(tone: Notice['tone'], title: string, text = ''): void {
  const isOnShow = useNotices.getState().notices.some((one) => one.title === title && one.text === text)
  if (isOnShow) return
  count += 1
  const notice: Notice = { id: count, tone, title, text }
  useNotices.setState((state) => ({ notices: [...state.notices.slice(-20), notice] }))
}

/** Takes all away: what they were about is of no interest any more. */
export const dropNotices = (): void => useNotices.setState({ notices: [] })

export function dismissNotice(id: number): void {
  useNotices.setState((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }))
}
