import type { Outcome } from './types.ts'

/** The mark of each class as text, for sentences and plain tables; pages and the canvas draw it (colours: layout/look.ts). Never colour alone. */
export const outcomeMarks: { readonly [outcome in Outcome]: string } = {
  broken: '✕✕',
  letdown: '✕',
  mixed: '±',
  unnoticed: '○',
  delighted: '★',
  surprised: '★★',
}
