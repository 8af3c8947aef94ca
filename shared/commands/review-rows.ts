import type { Key } from '../i18n/key.ts'
import type { CommandEntry } from './types.ts'

type Row = CommandEntry & { readonly label: Key }

/** Finding and replacing words, and going to what is not translated: the end of the edit menu. */
export const findRows = [
  {
    id: 'edit.find',
    label: 'command.find',
    icon: 'find',
    keys: ['Mod+F'],
    menu: { id: 'edit', group: 5 },
    when: 'document',
  },
  {
    id: 'edit.findNext',
    label: 'command.findNext',
    icon: 'next',
    keys: ['F3', 'Mod+G'],
    menu: { id: 'edit', group: 5 },
    when: 'document',
  },
  {
    id: 'edit.findPrevious',
    label: 'command.findPrevious',
    icon: 'previous',
    keys: ['Shift+F3', 'Mod+Shift+G'],
    menu: { id: 'edit', group: 5 },
    when: 'document',
  },
  {
    id: 'edit.replace',
    label: 'command.replace',
    icon: 'replace',
    keys: ['Mod+H'],
    menu: { id: 'edit', group: 5 },
    when: 'editable',
  },
  {
    id: 'edit.nextMissing',
    label: 'command.nextMissing',
    icon: 'language',
    keys: ['F7'],
    menu: { id: 'edit', group: 6 },
    when: 'document',
  },
] as const satisfies readonly Row[]

/** What is put onto something that stands on the board already. */
export const noteRows = [
  {
    id: 'insert.annotation',
    label: 'command.annotate',
    icon: 'annotation',
    keys: ['Shift+F2'],
    menu: { id: 'insert', group: 3 },
    when: 'selection',
  },
  { id: 'insert.image', label: 'command.image', icon: 'image', menu: { id: 'insert', group: 3 }, when: 'oneNode' },
] as const satisfies readonly Row[]

/** The lists under the view. */
export const dockRows = [
  {
    id: 'view.checks',
    label: 'command.viewChecks',
    icon: 'checks',
    keys: ['Alt+5'],
    menu: { id: 'view', group: 2 },
    when: 'document',
  },
  {
    id: 'view.annotations',
    label: 'command.viewAnnotations',
    icon: 'annotation',
    keys: ['Alt+6'],
    menu: { id: 'view', group: 2 },
    when: 'document',
  },
  {
    id: 'check.next',
    label: 'command.nextFinding',
    icon: 'next',
    keys: ['F8'],
    menu: { id: 'view', group: 2 },
    when: 'document',
  },
  {
    id: 'check.previous',
    label: 'command.previousFinding',
    icon: 'previous',
    keys: ['Shift+F8'],
    menu: { id: 'view', group: 2 },
    when: 'document',
  },
] as const satisfies readonly Row[]
