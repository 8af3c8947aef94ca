let typed: string | null = null

/** Keeps the character that opened a label by typing, until the field takes it. */
export function keepTyped(text: string): void {
  typed = text
}

/** The text a label field starts with in place of the label; null = with the label itself. Can be taken once. */
export function takeTyped(): string | null {
  const text = typed
  typed = null
  return text
}
