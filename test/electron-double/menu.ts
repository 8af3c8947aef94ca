import { knownOnly } from './strict.ts'

const itemOptions = [
  'id',
  'label',
  'role',
  'type',
  'accelerator',
  'enabled',
  'checked',
  'click',
  'submenu',
  'registerAccelerator',
  'visible',
]
const roles = [
  'appMenu',
  'editMenu',
  'viewMenu',
  'windowMenu',
  'quit',
  'about',
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'selectAll',
  'minimize',
  'zoom',
  'close',
  'front',
  'hide',
  'hideOthers',
  'unhide',
  'services',
  'togglefullscreen',
  'recentDocuments',
  'clearRecentDocuments',
  'window',
  'help',
]

export type MenuItem = {
  id?: string
  label?: string
  role?: string
  type?: string
  accelerator?: string
  enabled?: boolean
  click?: (...args: unknown[]) => void
  submenu?: MenuItem[]
}

/** Checks a menu template as Electron would: known options and roles only, a label, role or separator on every item. */
export function checkMenu(template: readonly MenuItem[]): readonly MenuItem[] {
  for (const item of template) {
    knownOnly('MenuItem', item, itemOptions)
    if (item.role && !roles.includes(item.role))
      throw new Error(`electron-double: menu role ${item.role} is not modelled`)
    if (!item.label && !item.role && item.type !== 'separator')
      throw new Error('electron-double: a menu item needs a label, a role or type separator')
    if (item.submenu) checkMenu(item.submenu)
  }
  return template
}

/** All items of a menu, flat. */
export const menuItems = (template: readonly MenuItem[]): MenuItem[] =>
  template.flatMap((item) => [item, ...menuItems(item.submenu ?? [])])
