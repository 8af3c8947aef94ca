import type { Key } from '../i18n/key.ts'
import type { CommandEntry } from './types.ts'

type Row = CommandEntry & { readonly label: Key }

/** From node to node; with a connection selected, to the node at its end there. */
export const walkRows = [
  { id: 'select.left', label: 'command.selectLeft', keys: ['Left'], when: 'document', canvasOnly: true, quiet: true },
  {
    id: 'select.right',
    label: 'command.selectRight',
    keys: ['Right'],
    when: 'document',
    canvasOnly: true,
    quiet: true,
  },
  { id: 'select.up', label: 'command.selectUp', keys: ['Up'], when: 'document', canvasOnly: true, quiet: true },
  { id: 'select.down', label: 'command.selectDown', keys: ['Down'], when: 'document', canvasOnly: true, quiet: true },
] as const satisfies readonly Row[]

/** Through the connections of a node. With Mod the keys also work while an input method is on. */
export const alongRows = [
  {
    id: 'select.nextConnection',
    label: 'command.nextConnection',
    icon: 'next',
    keys: [']', 'Mod+]'],
    menu: { id: 'edit', group: 4 },
    when: 'document',
    canvasOnly: true,
  },
  {
    id: 'select.previousConnection',
    label: 'command.previousConnection',
    icon: 'previous',
    keys: ['[', 'Mod+['],
    menu: { id: 'edit', group: 4 },
    when: 'document',
    canvasOnly: true,
  },
] as const satisfies readonly Row[]
