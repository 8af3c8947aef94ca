import { catalogue } from '../../shared/commands/catalogue.ts'
import type { CommandEntry, MenuId } from '../../shared/commands/types.ts'
import { t, type UiLanguage } from '../../shared/i18n/t.ts'
import type { ElectronApi, MenuItemConstructorOptions } from './electron-api.ts'

const order: readonly MenuId[] = ['file', 'edit', 'insert', 'moment', 'arrange', 'view', 'help']

/** "Mod+Shift+S" as Electron writes it. Single keys belong to the canvas and would fire while typing, so the menu only shows modified ones. */
export function acceleratorOf(key: string | undefined): string | undefined {
  if (!key?.includes('+')) return undefined
  return key
    .split('+')
    .map(
      (part) =>
        ({ Mod: 'CommandOrControl', ArrowUp: 'Up', ArrowDown: 'Down', ArrowLeft: 'Left', ArrowRight: 'Right' })[part] ??
        part,
    )
    .join('+')
}

function itemOf(entry: CommandEntry, language: UiLanguage, run: (command: string) => void): MenuItemConstructorOptions {
  const accelerator = acceleratorOf(entry.keys?.[0])
  return {
    id: entry.id,
    label: t(language, entry.label as Parameters<typeof t>[1]),
    // The page handles the keys, in every shell alike; the menu only shows them.
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
    click: () => run(entry.id),
  }
}

/** The native menu bar as a template, from the command catalogue. `run` gets the id of the chosen command. */
export function menuTemplate(
  language: UiLanguage,
  platform: NodeJS.Platform,
  run: (command: string) => void,
): MenuItemConstructorOptions[] {
  const entries: readonly CommandEntry[] = catalogue
  const menus = order.map((id): MenuItemConstructorOptions => {
    const mine = entries.filter((entry) => entry.menu?.id === id)
    const submenu = mine.flatMap((entry, index) => {
      const before = mine[index - 1]
      const item = itemOf(entry, language, run)
      return before && before.menu?.group !== entry.menu?.group ? [{ type: 'separator' as const }, item] : [item]
    })
    if (id === 'file' && platform !== 'darwin') submenu.push({ type: 'separator' }, { role: 'quit' })
    return { label: t(language, `menu.${id}`), submenu }
  })
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }] : menus
}

/** Shows the menu bar in `language`; call again when the language changes. */
export function showMenu(electron: ElectronApi, language: UiLanguage, run: (command: string) => void): void {
  electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(menuTemplate(language, process.platform, run)))
}
