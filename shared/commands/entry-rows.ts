import type { Key } from '../i18n/key.ts'
import type { CommandEntry } from './types.ts'

/** A row whose labels are messages that exist in every language. */
type Row = CommandEntry & { readonly label: Key; readonly short?: Key }

/** Drawing by typing: each adds a connected step beside the selected one and opens its label. */
export const entryRows = [
  {
    id: 'insert.next',
    label: 'command.nextStep',
    icon: 'stepNext',
    keys: ['Enter'],
    menu: { id: 'insert', group: 0 },
    when: 'editable',
    canvasOnly: true,
  },
  {
    id: 'insert.below',
    label: 'command.stepBelow',
    icon: 'stepBelow',
    keys: ['Tab'],
    menu: { id: 'insert', group: 0 },
    when: 'oneNode',
    canvasOnly: true,
  },
  {
    id: 'insert.above',
    label: 'command.stepAbove',
    icon: 'stepAbove',
    keys: ['Shift+Tab'],
    menu: { id: 'insert', group: 0 },
    when: 'oneNode',
    canvasOnly: true,
  },
  {
    id: 'insert.nextStage',
    label: 'command.stepInNextStage',
    icon: 'stepStage',
    keys: ['Shift+Enter'],
    menu: { id: 'insert', group: 0 },
    when: 'oneNode',
    canvasOnly: true,
  },
] as const satisfies readonly Row[]

export const copyRows = [
  {
    id: 'edit.copyPicture',
    label: 'command.copyPicture',
    icon: 'picture',
    keys: ['Mod+Shift+C'],
    menu: { id: 'edit', group: 2 },
    when: 'selection',
  },
] as const satisfies readonly Row[]

/** From the board to the ratings of a moment, and between board and inspector. */
export const rateRows = [
  {
    id: 'moment.rate',
    label: 'command.rateMoment',
    icon: 'moment',
    keys: ['R'],
    menu: { id: 'moment', group: 1 },
    when: 'node',
    canvasOnly: true,
  },
] as const satisfies readonly Row[]

export const paneRows = [
  {
    id: 'view.pane',
    label: 'command.otherPane',
    icon: 'inspector',
    keys: ['F6'],
    menu: { id: 'view', group: 2 },
    when: 'document',
  },
] as const satisfies readonly Row[]
