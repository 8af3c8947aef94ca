import { type CommandId, commands } from '../../shared/commands/catalogue.ts'
import { sessionState } from '../store/session.ts'
import { isEnabled } from './enablement.ts'
import { type Focus, focusOf } from './focus.ts'
import { type Chord, isMac, matchesChord, parseChord } from './key-names.ts'
import { runCommand } from './run.ts'
import { noteCommandKey } from './second-thought.ts'
import { followTabs, isPassingBy, noteKey } from './tab-through.ts'

type Binding = { readonly id: CommandId; readonly chord: Chord; readonly canvasOnly: boolean }

const bindings: readonly Binding[] = commands.flatMap((entry) =>
  (entry.keys ?? []).map((key) => ({ id: entry.id, chord: parseChord(key), canvasOnly: entry.canvasOnly ?? false })),
)

/** These keep their usual meaning for the words in a field. */
const textCommands: ReadonlySet<CommandId> = new Set<CommandId>([
  'edit.undo',
  'edit.redo',
  'edit.cut',
  'edit.copy',
  'edit.paste',
  'edit.selectAll',
])

/** The command a key press means at this focus, or null. */
export function commandFor(event: KeyboardEvent, focus: Focus, mac: boolean): CommandId | null {
  if (event.isComposing) return null
  if (focus === 'field' && (event.keyCode === 229 || event.key === 'Process')) return null
  const found = bindings.find((binding) => {
    if (!matchesChord(binding.chord, event, mac)) return false
    if (binding.canvasOnly && focus !== 'canvas') return false
    if (focus === 'canvas') return true
    const plain = !binding.chord.mod && !/^F\d+$/.test(binding.chord.key)
    // Alt with a digit goes to a view from anywhere; in a field of macOS it writes a sign.
    if (binding.chord.alt && /^\d$/.test(binding.chord.key)) return focus === 'control' || (focus === 'field' && !mac)
    if (focus === 'field') return !plain && !textCommands.has(binding.id)
    return focus === 'dialog' ? false : !plain || binding.chord.key === '?'
  })
  return found?.id ?? null
}

/** These keys arrive as clipboard events (see copy-paste.ts), which work without asking for a permission. */
const clipboardCommands: ReadonlySet<CommandId> = new Set<CommandId>(['edit.cut', 'edit.copy', 'edit.paste'])

/** The focus for commands: keys that mean the canvas mean nothing while another view is on show, or over an open menu. */
function focusNow(): Focus {
  const focus = focusOf(document.activeElement)
  const isLost = document.activeElement === document.body && document.querySelector('[role="menu"]') !== null
  if (isLost) return 'dialog'
  return focus === 'canvas' && sessionState().view !== 'board' ? 'control' : focus
}

const focusable = 'input:not([type="hidden"]), textarea, select, button:not([disabled])'

/** The dialog on top, if one is open: the one that is seen where it lies. */
function topDialog(): HTMLElement | undefined {
  const dialogs = [...document.querySelectorAll<HTMLElement>('[role="dialog"][aria-modal="true"]')]
  const isSeen = (dialog: HTMLElement): boolean => {
    const { left, top, width } = dialog.getBoundingClientRect()
    return dialog.contains(document.elementFromPoint(left + width / 2, top + 8))
  }
  return dialogs.length > 1 ? (dialogs.find(isSeen) ?? dialogs.at(-1)) : dialogs[0]
}

/**
 * A dialog takes the focus a moment after it has appeared. A key pressed in that moment is meant for it: the focus goes there at once, and the key
 * with it.
 */
function giveToDialog(event: KeyboardEvent): void {
  const dialog = topDialog()
  if (!dialog || dialog.contains(document.activeElement) || document.activeElement?.closest('[data-portal]')) return
  const first = dialog.querySelector<HTMLElement>('[data-autofocus]') ?? dialog.querySelector<HTMLElement>(focusable)
  first?.focus()
  event.stopPropagation()
}

/** Whether a key was pressed in a dialog or menu; it may be gone by now, closed by this very key, which means nothing on the board. */
const isFromOverlay = (event: KeyboardEvent): boolean =>
  event
    .composedPath()
    .some((place) => place instanceof Element && place.matches('[role="dialog"][aria-modal="true"], [role="menu"]'))

/** Listens to the keyboard for the whole window; returns the function that ends it. */
export function listenToKeys(): () => void {
  const mac = isMac()
  const onKeyDown = (event: KeyboardEvent): void => {
    noteKey(event.key)
    if (event.defaultPrevented) return
    const dialogOpen = topDialog() !== undefined || isFromOverlay(event)
    const focus = focusNow()
    const id = commandFor(event, dialogOpen && focus !== 'field' ? 'dialog' : focus, mac)
    if (!id || clipboardCommands.has(id) || (dialogOpen && id !== 'help.palette')) return
    if (event.repeat && !/^(arrange|select|check|view\.zoom|edit\.(undo|redo|find[NP]))/.test(id)) return
    // Tab moves the focus wherever it does not add a step.
    if (event.key === 'Tab' && (isPassingBy() || !isEnabled(id))) return
    // The page owns these keys even while the command is disabled: the browser's own save or print must not open.
    event.preventDefault()
    if (!isEnabled(id)) return
    if (focus === 'canvas') noteCommandKey(event)
    void runCommand(id, 'key')
  }
  const stopFollowing = followTabs()
  window.addEventListener('keydown', giveToDialog, true)
  window.addEventListener('keydown', onKeyDown)
  return () => {
    stopFollowing()
    window.removeEventListener('keydown', giveToDialog, true)
    window.removeEventListener('keydown', onKeyDown)
  }
}
