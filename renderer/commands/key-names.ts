/** A key press in the portable form of the catalogue ("Mod+Shift+S"), with its parts. */
export type Chord = { readonly mod: boolean; readonly alt: boolean; readonly shift: boolean; readonly key: string }

const named: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  Esc: 'Escape',
  Del: 'Delete',
  ' ': 'Space',
}

const signs: Readonly<Record<string, string>> = {
  Slash: '/',
  Equal: '=',
  Minus: '-',
  BracketLeft: '[',
  BracketRight: ']',
  NumpadAdd: '+',
  NumpadSubtract: '-',
}

/** What a physical key means where the input method hides the character (event.key "Process", or a full-width form). */
function fromCode(code: string): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1]
  return letter ?? digit ?? signs[code] ?? named[code] ?? code
}

/** The name of the pressed key: A…Z, 0…9, a sign, or a name such as "Left", "F2", "Delete". */
export function keyName(event: { readonly key: string; readonly code: string; readonly shiftKey: boolean }): string {
  const { key, code } = event
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  // Shift+1 is "!" on one keyboard and "+" on another: digits go by their place.
  if (event.shiftKey && /^Digit[0-9]$/.test(code)) return fromCode(code)
  if (/^[!-~]$/.test(key)) return key
  // A letter on the place of a sign (ü on the key of [) is a letter.
  if (/^\p{L}$/u.test(key) && !/^(Key|Digit)/.test(code)) return key
  if (key === 'Process' || key === 'Unidentified' || key === 'Dead' || /^[^\x20-\x7e]$/u.test(key))
    return fromCode(code)
  return named[key] ?? key
}

/** "Mod+Shift+S" in parts. */
export function parseChord(chord: string): Chord {
  const parts = chord.endsWith('++') ? [...chord.slice(0, -2).split('+'), '+'] : chord.split('+')
  const key = parts.at(-1) ?? ''
  const has = (name: string): boolean => parts.slice(0, -1).includes(name)
  return { mod: has('Mod'), alt: has('Alt'), shift: has('Shift'), key }
}

/** Whether a key event is `chord`. Signs such as "?" and "+" need Shift on many keyboards, so Shift is not compared for them. */
export function matchesChord(
  chord: Chord,
  event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'> &
    Partial<Pick<KeyboardEvent, 'getModifierState'>>,
  mac: boolean,
): boolean {
  const mod = mac ? event.metaKey : event.ctrlKey
  const other = mac ? event.ctrlKey : event.metaKey
  const isSign = /^[^A-Za-z0-9]$/.test(chord.key)
  // Some keyboards have signs such as [ on the third level: AltGr, on macOS Option, writes them and means nothing else.
  const isThirdLevel = event.getModifierState?.('AltGraph') || (mac && event.altKey && !mod && !other)
  if (isSign && isThirdLevel && event.key === chord.key) return !chord.mod && !chord.alt
  if (mod !== chord.mod || other || event.altKey !== chord.alt) return false
  if (!isSign && event.shiftKey !== chord.shift) return false
  return keyName(event) === chord.key
}

const macSigns: Record<string, string> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' }
const keySigns: Record<string, string> = {
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
  Escape: 'Esc',
  Delete: 'Del',
  Enter: '↵',
}

/** `chord` as menus show it: "Ctrl+Shift+S", on macOS "⌘⇧S". */
export function showChord(chord: string, mac: boolean): string {
  const { mod, alt, shift, key } = parseChord(chord)
  const names = [mod && 'Mod', alt && 'Alt', shift && 'Shift'].filter((name) => name !== false)
  const shown = keySigns[key] ?? key
  if (mac) return names.map((name) => macSigns[name]).join('') + shown
  return [...names.map((name) => (name === 'Mod' ? 'Ctrl' : name)), shown].join('+')
}

/** Whether this machine's Mod key is Cmd. */
export const isMac = (): boolean => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)
