import type { Selected } from './session.ts'

/** What the canvas offers to commands, the palette and the status bar. It fills the registry when it mounts. */
export type Viewport = {
  /** Shows the whole board. */
  readonly fit: () => void
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  /** Sets the zoom (1 = 100 %), keeping the centre of the view. */
  readonly zoomTo: (zoom: number) => void
  /** Brings something on the board into view, changing the zoom only when it is unreadably small, and never for 'keep'. */
  readonly reveal: (item: Selected, zoom?: 'readable' | 'keep') => void
  /** Gives the canvas the keyboard focus. */
  readonly focus: () => void
  /** The drawing of these nodes and what connects them as a PNG; null when there is nothing to draw. */
  readonly picture?: (nodes: readonly string[]) => Promise<Blob | null>
  /** The node under a place of the window (CSS pixels), if the view knows; for files dropped onto it. */
  readonly nodeAt?: (x: number, y: number) => string | null
}

const idle: Viewport = {
  fit: () => undefined,
  zoomIn: () => undefined,
  zoomOut: () => undefined,
  zoomTo: () => undefined,
  reveal: () => undefined,
  focus: () => undefined,
}

let current: Viewport = idle

/** The canvas registers itself here; the returned function ends the registration. */
export function setViewport(viewport: Viewport): () => void {
  current = viewport
  return () => {
    if (current === viewport) current = idle
  }
}

/** The canvas' view; calls do nothing while no canvas is shown. */
export const viewport = (): Viewport => current
