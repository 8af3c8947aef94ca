import { type RefObject, useEffect } from 'react'
import { setSession, useSession } from '../store/session.ts'

const inputs = 'input:not([type="hidden"]), textarea, select, button, [tabindex="0"]'

const fields = 'input:not([type="hidden"]), textarea, select'

/** The element of the inspector that shows `field`: its own ('': the first field of all), else the one of the part it belongs to ("standard.slices.0.what" → "standard.slices"). */
function findSpot(root: HTMLElement, field: string): HTMLElement | null {
  if (field === '') return root.querySelector<HTMLElement>(fields)
  const [path = '', language] = field.split('@')
  for (let name = path; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    const spot = root.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`)
    const own = language && spot?.querySelector<HTMLElement>(`[lang="${language}"]`)
    if (spot) return own || spot
  }
  return null
}

function open(spot: HTMLElement): void {
  for (let part = spot.closest('details'); part; part = part.parentElement?.closest('details') ?? null) part.open = true
}

/** Brings the field into view and marks it for a moment; with `take` it gets the keyboard. */
function show(spot: HTMLElement, take: boolean): void {
  open(spot)
  const first = spot.matches(inputs) ? spot : spot.querySelector<HTMLElement>(inputs)
  const shown = first?.closest<HTMLElement>('.mantine-InputWrapper-root') ?? first ?? spot
  shown.scrollIntoView({ block: 'center', behavior: 'instant' })
  shown.dataset.found = ''
  window.setTimeout(() => delete shown.dataset.found, 1_600)
  if (!take || !first) return
  first.focus({ preventScroll: true })
  if (first instanceof HTMLInputElement) first.select()
}

/** How many frames a field may take to appear: its part may have to be fetched and drawn first. */
const patience = 30

/**
 * Follows `fieldFocus` of the session inside the inspector `root`: waits until the field is there, opens the parts it is folded into, shows it, and
 * clears the request.
 */
export function useFieldFocus(root: RefObject<HTMLElement | null>): void {
  const wanted = useSession((state) => state.fieldFocus)
  useEffect(() => {
    if (!wanted || wanted.field === 'annotation') return
    let tries = 0
    let frame = 0
    const attempt = (): void => {
      const isNone = wanted.field === '' && !wanted.take
      const spot = root.current && !isNone ? findSpot(root.current, wanted.field) : null
      tries += 1
      if (!spot && !isNone && tries < patience) {
        frame = requestAnimationFrame(attempt)
        return
      }
      setSession({ fieldFocus: null })
      if (spot) show(spot, wanted.take)
    }
    // At once where it can be: the next key may already be meant for the field.
    attempt()
    return () => cancelAnimationFrame(frame)
  }, [wanted, root])
}
