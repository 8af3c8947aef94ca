import type { View } from './geometry/view.ts'

let last: { readonly document: string; readonly view: View } | null = null

/** Keeps where the board of a document was looked at while another view is on show; null = it was fitted, and will be again. */
export function keepView(document: string, view: View | null): void {
  last = view && { document, view }
}

/** Where the board of `document` was looked at last; null when it was fitted or another one has been shown since. */
export const lastView = (document: string): View | null => (last?.document === document ? last.view : null)
