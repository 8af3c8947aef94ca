/** Where the keyboard focus is, as far as commands care. */
export type Focus = 'canvas' | 'field' | 'control' | 'dialog'

/** Fields in which keys write words. Others (choices, boxes to tick, lists) leave undo and the like to the blueprint. */
const words = 'textarea, [contenteditable="true"], input:not([type="radio"], [type="checkbox"], [type="range"])'

/** What kind of place `element` is. The canvas marks itself with data-canvas. */
export function focusOf(element: Element | null): Focus {
  if (!element || element === element.ownerDocument.body) return 'canvas'
  if (element.closest(words)) return 'field'
  if (element.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return 'dialog'
  return element.closest('[data-canvas]') ? 'canvas' : 'control'
}
