let wanted = false

/** The next change of the board is one the eye should follow: nodes glide to their new places. Asked for by commands, done by the canvas. */
export function animateNextBoard(): void {
  wanted = true
}

/** Whether the board that is being shown now was to be animated; asks once. */
export function takeAnimation(): boolean {
  const now = wanted
  wanted = false
  return now
}
