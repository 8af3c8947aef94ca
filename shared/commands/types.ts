import type { Key } from '../i18n/key.ts'

/** Where a command stands in the menus. */
export type MenuId = 'file' | 'edit' | 'insert' | 'view' | 'arrange' | 'moment' | 'help'

/** What must hold for a command to be enabled; evaluated against the session by the renderer and the native menu. */
export type When =
  | 'always'
  | 'document' // a document is open
  | 'editable' // … and not read-only
  | 'selection' // something is selected, editable
  | 'node' // at least one node is selected, editable
  | 'oneNode' // exactly one node is selected, editable
  | 'connection'
  | 'oneConnection' // nothing but one connection is selected, editable
  | 'movable' // a node, a stage or a lane is selected, editable
  | 'slot' // something that stands in a column is selected, editable
  | 'lane' // a lane is selected, editable
  | 'line' // a lane with a separation line is selected, editable
  | 'hiddenLanes' // some lanes are hidden, editable
  | 'collapsedLanes' // some lanes are collapsed, editable
  | 'canUndo'
  | 'canRedo'
  | 'clipboard'

/**
 * One row of the catalogue. `keys` are in the portable form "Mod+Shift+S" (Mod = Ctrl, or Cmd on macOS); the first is shown in menus.
 * `label` and `icon` are keys, resolved by i18n and the renderer's icon table.
 */
export type CommandEntry = {
  readonly id: string
  readonly label: string
  /** Shorter words for a submenu that says the rest. */
  readonly short?: string
  /** What the command switches, where a tick says whether it holds; the native menu, which shows no ticks, says what it does. */
  readonly state?: Key
  readonly icon?: string
  readonly keys?: readonly string[]
  /** `sub` names a submenu; rows of one submenu stand together. */
  readonly menu?: { readonly id: MenuId; readonly group: number; readonly sub?: Key }
  readonly when: When
  /** Keys work only while the canvas has focus (single letters and arrows). */
  readonly canvasOnly?: boolean
  /** Hidden from the command palette (movement keys and the like). */
  readonly quiet?: boolean
}
