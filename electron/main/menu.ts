import { type MenuPart, menuParts } from '../../shared/commands/menu-parts.ts'
import type { MenuId } from '../../shared/commands/types.ts'
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

type Run = (command: string) => void

function itemOf(entry: MenuPart['rows'][number], language: UiLanguage, run: Run): MenuItemConstructorOptions {
  const accelerator = acceleratorOf(entry.keys?.[0])
  return {
    id: entry.id,
    label: t(language, (entry.menu?.sub && entry.short) || entry.label),
    // The page handles the keys, in every shell alike; the menu only shows them.
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
    click: () => run(entry.id),
  }
}

function partOf({ sub, rows }: MenuPart, language: UiLanguage, run: Run): MenuItemConstructorOptions {
  return sub
    ? { label: t(language, sub), submenu: rows.map((row) => itemOf(row, language, run)) }
    : itemOf(rows[0], language, run)
}

/** The native menu bar as a template, from the command catalogue. `run` gets the id of the chosen command. */
export function menuTemplate(language: UiLanguage, platform: NodeJS.Platform, run: Run): MenuItemConstructorOptions[] {
  const menus = order.map((id): MenuItemConstructorOptions => {
    const submenu = menuParts(id).flatMap((part, index, parts) => {
      const before = parts[index - 1]
      const item = partOf(part, language, run)
      return before && before.group !== part.group ? [{ type: 'separator' as const }, item] : [item]
    })
    if (id === 'file' && platform !== 'darwin') submenu.push({ type: 'separator' }, { role: 'quit' })
    return { label: t(language, `menu.${id}`), submenu }
  })
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }] : menus
}

/** Shows the menu bar in `language`; call again when the language changes. */
export function showMenu(electron: ElectronApi, language: UiLanguage, run: Run): void {
  electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(menuTemplate(language, process.platform, run)))
}
