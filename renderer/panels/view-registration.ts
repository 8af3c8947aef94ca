import { useEffect, useRef } from 'react'
import type { Selected } from '../store/session.ts'
import { setViewport } from '../store/viewport.ts'

type ViewHandlers = {
  /** Brings something of the document into view, as far as this view shows it. */
  readonly reveal: (item: Selected) => void
  /** Gives the view the keyboard focus. */
  readonly focus: () => void
  /** The same when the view opens, where that is another place. */
  readonly start?: () => void
}

const nothing = (): void => undefined

/** Registers a view of the document where the canvas would: commands reveal and focus there. It takes the focus nobody else has. */
export function useViewRegistration(handlers: ViewHandlers): void {
  const latest = useRef(handlers)
  latest.current = handlers
  useEffect(() => {
    const end = setViewport({
      fit: nothing,
      zoomIn: nothing,
      zoomOut: nothing,
      zoomTo: nothing,
      reveal: (item) => latest.current.reveal(item),
      focus: () => latest.current.focus(),
    })
    const { start, focus } = latest.current
    if (document.activeElement === null || document.activeElement === document.body) (start ?? focus)()
    return end
  }, [])
}
