/** A wish older than this, in milliseconds, has found nothing to move. */
const patience = 1500
let wantedAt = Number.NEGATIVE_INFINITY

/** The next change of the board is one the eye should follow: nodes glide to their new places. Asked for by commands, done by the canvas. */
export function animateNextBoard(): void {
  wantedAt = performance.now()
}

/** Whether the board that is being shown now was to be animated; asks once. */
export function takeAnimation(): boolean {
  const isWanted = performance.now() - wantedAt < patience
  wantedAt = Number.NEGATIVE_INFINITY
  return isWanted
}
