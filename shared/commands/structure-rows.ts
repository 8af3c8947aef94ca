import type { Key } from '../i18n/key.ts'
import type { CommandEntry } from './types.ts'

/** A row whose labels are messages that exist in every language; `short` says it inside a submenu that names the rest. */
type Row = CommandEntry & { readonly label: Key; readonly short?: Key }

/** Columns of the board. */
export const slotRows = [
  {
    id: 'slot.before',
    label: 'command.insertSlotBefore',
    icon: 'slotBefore',
    keys: ['Mod+Shift+Left'],
    menu: { id: 'insert', group: 4 },
    when: 'slot',
    canvasOnly: true,
  },
  {
    id: 'slot.after',
    label: 'command.insertSlotAfter',
    icon: 'slotAfter',
    keys: ['Mod+Shift+Right'],
    menu: { id: 'insert', group: 4 },
    when: 'slot',
    canvasOnly: true,
  },
  {
    id: 'slot.remove',
    label: 'command.removeSlot',
    icon: 'slotRemove',
    keys: ['Mod+Shift+Backspace'],
    menu: { id: 'insert', group: 4 },
    when: 'slot',
    canvasOnly: true,
  },
] as const satisfies readonly Row[]

/** What of the lanes is on show. */
export const laneRows = [
  {
    id: 'lane.collapse',
    label: 'command.collapseLane',
    state: 'command.laneCollapsed',
    icon: 'collapse',
    keys: ['Mod+Shift+K'],
    menu: { id: 'arrange', group: 4 },
    when: 'lane',
  },
  {
    id: 'lane.hide',
    label: 'command.hideLane',
    icon: 'hide',
    keys: ['Mod+Shift+H'],
    menu: { id: 'arrange', group: 4 },
    when: 'lane',
  },
  {
    id: 'lane.showAll',
    label: 'command.showLanes',
    icon: 'show',
    keys: ['Mod+Shift+J'],
    menu: { id: 'arrange', group: 4 },
    when: 'hiddenLanes',
  },
  {
    id: 'lane.expandAll',
    label: 'command.expandLanes',
    icon: 'collapse',
    menu: { id: 'arrange', group: 4 },
    when: 'collapsedLanes',
  },
] as const satisfies readonly Row[]

const role = { icon: 'lane', when: 'lane' } as const
const line = { icon: 'line', when: 'lane' } as const
const kind = { when: 'node' } as const
const type = { icon: 'connect', when: 'connection' } as const

/** What a lane, a separation line, a node or a connection is: in context menus and the palette only. */
export const recordRows = [
  { id: 'role.evidence', label: 'command.role.evidence', short: 'role.evidence', ...role },
  { id: 'role.customer', label: 'command.role.customer', short: 'role.customer', ...role },
  { id: 'role.frontstage', label: 'command.role.frontstage', short: 'role.frontstage', ...role },
  { id: 'role.backstage', label: 'command.role.backstage', short: 'role.backstage', ...role },
  { id: 'role.support', label: 'command.role.support', short: 'role.support', ...role },
  { id: 'role.standard', label: 'command.role.standard', short: 'role.standard', ...role },
  { id: 'role.custom', label: 'command.role.custom', short: 'lane.roleOther', ...role },
  { id: 'line.interaction', label: 'command.line.interaction', short: 'line.interaction', ...line },
  { id: 'line.visibility', label: 'command.line.visibility', short: 'line.visibility', ...line },
  { id: 'line.internal', label: 'command.line.internal', short: 'line.internal', ...line },
  { id: 'line.custom', label: 'command.line.custom', short: 'line.custom', ...line },
  { id: 'line.rename', label: 'command.renameLine', icon: 'label', when: 'line' },
  { id: 'line.remove', label: 'command.removeLine', icon: 'delete', when: 'line' },
  { id: 'kind.process', label: 'command.kind.process', short: 'kind.process', icon: 'process', ...kind },
  { id: 'kind.standard', label: 'command.kind.standard', short: 'kind.standard', icon: 'standard', ...kind },
  {
    id: 'kind.environment',
    label: 'command.kind.environment',
    short: 'kind.environment',
    icon: 'environment',
    ...kind,
  },
  { id: 'kind.people', label: 'command.kind.people', short: 'kind.people', icon: 'people', ...kind },
  { id: 'type.flow', label: 'command.type.flow', short: 'type.flow', ...type },
  { id: 'type.interaction', label: 'command.type.interaction', short: 'type.interaction', ...type },
  { id: 'type.support', label: 'command.type.support', short: 'type.support', ...type },
  { id: 'type.governs', label: 'command.type.governs', short: 'type.governs', ...type },
  { id: 'type.shapes', label: 'command.type.shapes', short: 'type.shapes', ...type },
  { id: 'type.performs', label: 'command.type.performs', short: 'type.performs', ...type },
  {
    id: 'connection.twoWay',
    label: 'command.twoWay',
    state: 'connection.twoWay',
    icon: 'twoWay',
    when: 'connection',
  },
  { id: 'connection.reverse', label: 'command.reverse', icon: 'reverse', when: 'connection' },
  { id: 'connection.attachStart', label: 'command.attachStart', icon: 'attachStart', when: 'oneConnection' },
  { id: 'connection.attachEnd', label: 'command.attachEnd', icon: 'attachEnd', when: 'oneConnection' },
  {
    id: 'view.contextMenu',
    label: 'command.contextMenu',
    keys: ['Shift+F10', 'ContextMenu'],
    when: 'document',
    canvasOnly: true,
    quiet: true,
  },
] as const satisfies readonly Row[]
