import { useEffect, useRef } from 'react'
import { type Selected, sessionState } from '../store/session.ts'
import { setViewport } from '../store/viewport.ts'

type ViewHandlers = {
  /** Brings something of the document into view and makes it the one place that Tab reaches; with `take` it gets the keyboard. Returns whether this view shows it. */
  readonly reveal: (item: Selected, take: boolean) => boolean
  /** Gives the view the keyboard focus. */
  readonly focus: () => void
  /** The same when the view opens and nothing it shows is selected, where that is another place. */
  readonly start?: () => void
}

const nothing = (): void => undefined

/**
 * Registers a view of the document where the canvas would: commands reveal and focus there. A view opens at what is selected, and takes the focus
 * nobody else has.
 */
export function useViewRegistration(handlers: ViewHandlers): void {
  const latest = useRef(handlers)
  latest.current = handlers
  useEffect(() => {
    const end = setViewport({
      fit: nothing,
      zoomIn: nothing,
      zoomOut: nothing,
      zoomTo: nothing,
      reveal: (item) => void latest.current.reveal(item, false),
      focus: () => latest.current.focus(),
    })
    const { start, focus, reveal } = latest.current
    const take = document.activeElement === null || document.activeElement === document.body
    const item = sessionState().selection.at(-1)
    const isShown = item !== undefined && reveal(item, take)
    if (take && !isShown) (start ?? focus)()
    return end
  }, [])
}
