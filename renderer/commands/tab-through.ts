/**
 * Whether the keyboard is only passing through: it came to the board with Tab and has done nothing there yet. Then Tab goes on to the next control instead
 * of adding a step, so that nobody is held fast on the board. Any other key, or a press of the pointer, means that the board is meant.
 */
let passing = false
let isTabbing = false

export const isPassingBy = (): boolean => passing

/** To be told of every key press, before it is handled. */
export function noteKey(key: string): void {
  isTabbing = key === 'Tab'
  if (!isTabbing && key !== 'Shift') passing = false
}

/** Follows where the keyboard goes; returns the function that ends it. */
export function followTabs(): () => void {
  const onFocus = (event: FocusEvent): void => {
    const isBoard = event.target instanceof Element && event.target.matches('[data-canvas]')
    passing = isBoard && isTabbing
    isTabbing = false
  }
  const onPress = (): void => {
    passing = false
    isTabbing = false
  }
  window.addEventListener('focusin', onFocus)
  window.addEventListener('pointerdown', onPress, true)
  return () => {
    window.removeEventListener('focusin', onFocus)
    window.removeEventListener('pointerdown', onPress, true)
  }
}
