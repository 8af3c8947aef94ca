import { useEffect } from 'react'
import { setShown } from './controls/shown.ts'

/** Follows the Alt key while the window has the focus: held over a node, its chain is traced. With another key it means a command. */
export function useAltKey(): void {
  useEffect(() => {
    const down = (event: KeyboardEvent): void => setShown({ alt: event.key === 'Alt' })
    const up = (): void => setShown({ alt: false })
    window.addEventListener('keydown', down, true)
    window.addEventListener('keyup', up, true)
    window.addEventListener('blur', up)
    return () => {
      window.removeEventListener('keydown', down, true)
      window.removeEventListener('keyup', up, true)
      window.removeEventListener('blur', up)
      up()
    }
  }, [])
}
