/** Where a text stops being JSON: 1-based line and column (in UTF-16 units), and the character there ('' = end of the text). */
export type JsonError = { readonly line: number; readonly column: number; readonly character: string }

const space = /[ \t\r\n]*/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const word = /true|false|null/y
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** The end of what `pattern` matches at `index`, or `index` itself. */
function skip(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index
  return pattern.test(text) ? pattern.lastIndex : index
}

type Step = { readonly next: number; readonly ok: boolean }

function readString(text: string, index: number): Step {
  if (text[index] !== '"') return { next: index, ok: false }
  // A loop, not one expression: a pattern with alternatives would run out of its stack on an image of some megabytes.
  for (let next = index + 1; next < text.length; ) {
    const unit = text.charCodeAt(next)
    if (unit === 0x22) return { next: next + 1, ok: true }
    if (unit < 0x20) return { next, ok: false }
    const after = unit === 0x5c ? skip(escaped, text, next) : next + 1
    if (after === next) return { next, ok: false }
    next = after
  }
  return { next: text.length, ok: false }
}

function readScalar(text: string, index: number): Step {
  if (text[index] === '"') return readString(text, index)
  const next = Math.max(skip(number, text, index), skip(word, text, index))
  return { next, ok: next > index }
}

/** A key with its colon. */
function readKey(text: string, index: number): Step {
  const key = readString(text, index)
  if (!key.ok) return key
  const colon = skip(space, text, key.next)
  return { next: text[colon] === ':' ? colon + 1 : colon, ok: text[colon] === ':' }
}

/** The index where `text` stops being JSON, or -1 when it is JSON. Without recursion, so that no depth can overflow the stack. */
function findError(text: string): number {
  const open: string[] = []
  let expects: 'value' | 'first' | 'after' = 'value'
  let index = skip(space, text, 0)
  for (;;) {
    const closing = open.at(-1)
    if (expects === 'after') {
      if (closing === undefined) return index === text.length ? -1 : index
      if (text[index] === ',') {
        index = skip(space, text, index + 1)
        expects = 'value'
      } else if (text[index] !== closing) return index
    }
    if (expects !== 'value' && text[index] === closing) {
      open.pop()
      expects = 'after'
      index = skip(space, text, index + 1)
      continue
    }
    if (closing === '}') {
      const key = readKey(text, index)
      if (!key.ok) return key.next
      index = skip(space, text, key.next)
    }
    const opening = text[index]
    if (opening === '{' || opening === '[') {
      open.push(opening === '{' ? '}' : ']')
      expects = 'first'
      index = skip(space, text, index + 1)
    } else {
      const scalar = readScalar(text, index)
      if (!scalar.ok) return scalar.next
      expects = 'after'
      index = skip(space, text, scalar.next)
    }
  }
}

/** Where `text` stops being JSON, or null when it is JSON. The engines' own messages differ and often name no place. */
export function locateJsonError(text: string): JsonError | null {
  const index = findError(text)
  if (index < 0) return null
  const before = text.slice(0, index)
  const lineStart = before.lastIndexOf('\n') + 1
  const line = before.split('\n').length
  const point = text.codePointAt(index)
  return { line, column: index - lineStart + 1, character: point === undefined ? '' : String.fromCodePoint(point) }
}
