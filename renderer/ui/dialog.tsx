import { Modal, type ModalProps, Text } from '@mantine/core'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'

type Props = Omit<ModalProps, 'title' | 'closeButtonProps' | 'returnFocus'> & {
  readonly title: string
  /** What a screen reader says of the button at the upper right. */
  readonly closeLabel: string
}

const fields = 'input:not([type="hidden"], :disabled), textarea, select'

/** What had the focus; of an entry of a menu, which goes with the menu, what opened it. */
function origin(): Element | null {
  const { activeElement } = document
  const menu = activeElement?.closest('[role="menu"]')
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : activeElement
}

/** Gives the focus back to where it was, else to the board; not when something has taken it already. */
function goBack(from: Element | null): void {
  if (document.activeElement !== document.body) return
  const isThere = from instanceof HTMLElement && from !== document.body && from.isConnected
  const target = isThere ? from : document.querySelector<HTMLElement>('[data-canvas]')
  target?.focus({ preventScroll: true })
}

/** What the dialog says. The keyboard begins where it says so, else in its first field, else with the words; never on the cross, which would end it. */
function Body({ children }: { readonly children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null)
  // Before Mantine's trap looks for the mark.
  useLayoutEffect(() => {
    const { current } = body
    if (!current || current.querySelector('[data-autofocus]')) return
    const start = current.querySelector(fields) ?? current
    start.setAttribute('data-autofocus', 'true')
  }, [])
  return (
    <div ref={body} tabIndex={-1} data-dialog-body="">
      {children}
    </div>
  )
}

/**
 * A dialog of the program. It remembers where the focus was before it appeared (Mantine's own memory begins after the dialog has taken it, for our dialogs
 * appear at once), and returns it however it ends.
 */
export function Dialog({ title, closeLabel, opened, children, ...props }: Props) {
  const from = useRef<Element | null>(null)
  const wasOpen = useRef(false)
  if (opened && !wasOpen.current) from.current = origin()
  wasOpen.current = opened
  useEffect(() => {
    if (!opened) return
    const before = from.current
    return () => goBack(before)
  }, [opened])
  return (
    <Modal
      {...props}
      opened={opened}
      returnFocus={false}
      title={<Text fw={700}>{title}</Text>}
      closeButtonProps={{ 'aria-label': closeLabel }}
    >
      <Body>{children}</Body>
    </Modal>
  )
}
