/**
 * A connection is drawn, line, heads and label, on the canvas below: paths of dashes are dear to draw again and again. Its element is there for its
 * name alone.
 */
export const BoardConnectionView = (): null => null
