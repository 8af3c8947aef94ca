/** Where the keyboard focus is, as far as commands care. */
export type Focus = 'canvas' | 'field' | 'control' | 'dialog'

/** What kind of place `element` is. The canvas marks itself with data-canvas. */
export function focusOf(element: Element | null): Focus {
  if (!element || element === element.ownerDocument.body) return 'canvas'
  if (element.closest('input, textarea, select, [contenteditable="true"]')) return 'field'
  if (element.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return 'dialog'
  return element.closest('[data-canvas]') ? 'canvas' : 'control'
}
