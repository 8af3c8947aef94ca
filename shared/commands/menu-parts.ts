import type { Key } from '../i18n/key.ts'
import { commands } from './catalogue.ts'
import type { MenuId } from './types.ts'

type Row = (typeof commands)[number]

/** One line of a menu: a command, or a submenu with its commands. A line is drawn where `group` changes. */
export type MenuPart = { readonly group: number; readonly sub: Key | null; readonly rows: readonly [Row, ...Row[]] }

/** The lines of a menu, in-page and native alike, in the order of the catalogue. */
export function menuParts(menu: MenuId): MenuPart[] {
  const parts: { group: number; sub: Key | null; rows: [Row, ...Row[]] }[] = []
  for (const row of commands) {
    if (row.menu?.id !== menu) continue
    const { group, sub = null } = row.menu
    const last = parts.at(-1)
    if (sub !== null && last?.sub === sub) last.rows.push(row)
    else parts.push({ group, sub, rows: [row] })
  }
  return parts
}
