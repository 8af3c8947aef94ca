import type { Key } from '../i18n/key.ts'
import type { CommandId } from './catalogue.ts'

/** A command, or a submenu of commands that name one choice each. */
export type ContextItem = CommandId | { readonly menu: Key; readonly icon: string; readonly ids: readonly CommandId[] }

const kinds: ContextItem = {
  menu: 'kind.menu',
  icon: 'process',
  ids: ['kind.process', 'kind.standard', 'kind.environment', 'kind.people'],
}
const types: ContextItem = {
  menu: 'type.menu',
  icon: 'connect',
  ids: ['type.flow', 'type.interaction', 'type.support', 'type.governs', 'type.shapes', 'type.performs'],
}
const roles: ContextItem = {
  menu: 'lane.roleMenu',
  icon: 'lane',
  ids: [
    'role.evidence',
    'role.customer',
    'role.frontstage',
    'role.backstage',
    'role.support',
    'role.standard',
    'role.custom',
  ],
}
const lineKinds = ['line.interaction', 'line.visibility', 'line.internal', 'line.custom'] as const

const clipboard: readonly ContextItem[] = ['edit.cut', 'edit.copy', 'edit.duplicate', 'edit.delete']
const marks: readonly ContextItem[] = ['moment.toggle', 'mark.fail', 'mark.wait', 'mark.decision']

/** The context menus: what the pointer (or the selection) is on → groups of commands. A line is drawn between groups. */
export const contextMenus: Readonly<
  Record<
    'node' | 'nodes' | 'connection' | 'moment' | 'stage' | 'lane' | 'line' | 'cell',
    readonly (readonly ContextItem[])[]
  >
> = {
  node: [
    ['edit.label', 'insert.connection', 'insert.annotation', 'insert.image', kinds],
    marks,
    clipboard,
    ['slot.before', 'slot.after', 'arrange.wider', 'arrange.narrower'],
    ['arrange.selection'],
  ],
  nodes: [[kinds], marks, clipboard, ['arrange.selection']],
  connection: [
    ['edit.label', 'insert.annotation'],
    [types, 'connection.twoWay', 'connection.reverse', 'connection.attachStart', 'connection.attachEnd'],
    ['edit.delete'],
  ],
  moment: [
    ['edit.label', 'moment.rate', 'insert.annotation'],
    ['moment.toggle', 'moment.previous', 'moment.next'],
    ['mark.fail', 'mark.wait'],
  ],
  stage: [
    ['edit.label', 'insert.annotation'],
    ['insert.stageBefore', 'insert.stage', 'arrange.left', 'arrange.right'],
    ['slot.before', 'slot.after', 'slot.remove'],
    ['edit.duplicate', 'edit.delete'],
  ],
  lane: [
    [
      'edit.label',
      'insert.annotation',
      roles,
      { menu: 'line.below', icon: 'line', ids: [...lineKinds, 'line.rename', 'line.remove'] },
    ],
    ['insert.laneBefore', 'insert.lane', 'arrange.up', 'arrange.down'],
    ['lane.collapse', 'lane.hide', 'lane.showAll'],
    ['edit.duplicate', 'edit.delete'],
  ],
  line: [['line.rename', { menu: 'line.menu', icon: 'line', ids: lineKinds }], ['insert.lane'], ['line.remove']],
  cell: [
    ['insert.process', 'insert.standard', 'insert.environment', 'insert.people'],
    ['edit.paste'],
    ['slot.before', 'slot.after', 'slot.remove'],
    ['arrange.all', 'lane.showAll'],
  ],
}
