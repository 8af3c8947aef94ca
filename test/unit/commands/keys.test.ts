import { describe, expect, it } from 'vitest'
import { keyName, matchesChord, parseChord, showChord } from '../../../renderer/commands/key-names.ts'
import { commandFor } from '../../../renderer/commands/keys.ts'

type Press = Partial<
  Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'keyCode'>
>
const press = (event: Press): KeyboardEvent =>
  ({
    key: '',
    code: '',
    shiftKey: false,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    isComposing: false,
    keyCode: 0,
    ...event,
  }) as KeyboardEvent

describe('key names', () => {
  it('reads letters in either case, arrows and signs', () => {
    expect(keyName(press({ key: 'm', code: 'KeyM' }))).toBe('M')
    expect(keyName(press({ key: 'ArrowLeft', code: 'ArrowLeft' }))).toBe('Left')
    expect(keyName(press({ key: '?', code: 'Slash', shiftKey: true }))).toBe('?')
  })

  it('reads digits with Shift by their place, whatever sign the layout has there', () => {
    expect(keyName(press({ key: '!', code: 'Digit1', shiftKey: true }))).toBe('1')
  })

  it('reads the physical key while an input method holds the character', () => {
    expect(keyName(press({ key: 'Process', code: 'KeyM' }))).toBe('M')
    expect(keyName(press({ key: '１', code: 'Digit1' }))).toBe('1')
    expect(keyName(press({ key: 'м', code: 'KeyM' }))).toBe('M')
    expect(keyName(press({ key: '】', code: 'BracketRight' }))).toBe(']')
    // On German keyboards ü is where others have [.
    expect(keyName(press({ key: 'ü', code: 'BracketLeft' }))).toBe('ü')
  })

  it('takes a sign of the third level for the sign alone', () => {
    const third = press({ key: ']', code: 'Digit9', ctrlKey: true, altKey: true })
    const event = { ...third, getModifierState: (name: string) => name === 'AltGraph' }
    expect(matchesChord(parseChord(']'), event, false)).toBe(true)
    expect(matchesChord(parseChord('Mod+]'), event, false)).toBe(false)
    expect(matchesChord(parseChord(']'), third, false)).toBe(false)
    expect(matchesChord(parseChord(']'), press({ key: ']', code: 'Digit6', altKey: true }), true)).toBe(true)
  })

  it('parses chords, plus sign included', () => {
    expect(parseChord('Mod+Shift+S')).toEqual({ mod: true, alt: false, shift: true, key: 'S' })
    expect(parseChord('Mod++')).toEqual({ mod: true, alt: false, shift: false, key: '+' })
  })

  it('shows chords as the machine writes them', () => {
    expect(showChord('Mod+Shift+S', false)).toBe('Ctrl+Shift+S')
    expect(showChord('Mod+Shift+S', true)).toBe('⌘⇧S')
    expect(showChord('Alt+Left', false)).toBe('Alt+←')
  })
})

describe('commandFor', () => {
  const save = { key: 's', code: 'KeyS', ctrlKey: true }

  it('takes Mod keys everywhere, also in fields', () => {
    expect(commandFor(press(save), 'canvas', false)).toBe('file.save')
    expect(commandFor(press(save), 'field', false)).toBe('file.save')
  })

  it('uses Cmd on macOS and leaves Ctrl alone there', () => {
    expect(commandFor(press({ key: 's', code: 'KeyS', metaKey: true }), 'canvas', true)).toBe('file.save')
    expect(commandFor(press(save), 'canvas', true)).toBe(null)
  })

  it('leaves letters to fields and buttons', () => {
    const m = press({ key: 'm', code: 'KeyM' })
    expect(commandFor(m, 'canvas', false)).toBe('moment.toggle')
    expect(commandFor(m, 'field', false)).toBe(null)
    expect(commandFor(m, 'control', false)).toBe(null)
  })

  it('leaves undo and the clipboard to the words in a field', () => {
    for (const key of ['z', 'c', 'v', 'x', 'a']) {
      const event = press({ key, code: `Key${key.toUpperCase()}`, ctrlKey: true })
      expect(commandFor(event, 'field', false)).toBe(null)
      expect(commandFor(event, 'canvas', false)).not.toBe(null)
    }
  })

  it('does nothing while an input method composes', () => {
    expect(commandFor(press({ key: 'm', code: 'KeyM', isComposing: true }), 'canvas', false)).toBe(null)
    expect(commandFor(press({ key: 'Process', code: 'KeyS', keyCode: 229, ctrlKey: true }), 'field', false)).toBe(null)
  })

  it('works on the board with a Chinese input method switched on', () => {
    expect(commandFor(press({ key: 'Process', code: 'KeyM', keyCode: 229 }), 'canvas', false)).toBe('moment.toggle')
  })

  it('tells moving from spanning', () => {
    const right = { key: 'ArrowRight', code: 'ArrowRight' }
    expect(commandFor(press(right), 'canvas', false)).toBe('select.right')
    expect(commandFor(press({ ...right, altKey: true }), 'canvas', false)).toBe('arrange.right')
    expect(commandFor(press({ ...right, altKey: true, shiftKey: true }), 'canvas', false)).toBe('arrange.wider')
  })
})
