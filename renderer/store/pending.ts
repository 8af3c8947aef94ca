const flushes = new Set<() => void>()

/** A field that holds words not yet in the document registers how to put them there; the returned function ends the registration. */
export function registerPending(flush: () => void): () => void {
  flushes.add(flush)
  return () => flushes.delete(flush)
}

/** Puts every half-typed field into the document: called before saving, exporting and closing. */
export function flushPending(): void {
  for (const flush of [...flushes]) flush()
}
