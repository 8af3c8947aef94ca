declare module 'linebreak' {
  /** Iterates over the line break opportunities of UAX #14. */
  export default class LineBreaker {
    constructor(text: string)
    /** The next opportunity (UTF-16 offset) or null at the end; `required` = mandatory break. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null
  }
}
