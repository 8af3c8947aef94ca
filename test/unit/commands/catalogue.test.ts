import { describe, expect, it } from 'vitest'
import { isChecked } from '../../../renderer/commands/labels.ts'
import { handlers } from '../../../renderer/commands/run.ts'
import { catalogue, commandEntry, commands, isCommandId } from '../../../shared/commands/catalogue.ts'
import { isKey } from '../../../shared/i18n/t.ts'

describe('the command catalogue', () => {
  it('names every command once', () => {
    const ids = commands.map((row) => row.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has a handler for every command and no handler without one', () => {
    expect(Object.keys(handlers).sort()).toEqual(commands.map((row) => row.id).sort())
  })

  it('gives no key to two commands', () => {
    const keys = commands.flatMap((row) => row.keys ?? [])
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  it('has words for every command and every menu', () => {
    for (const row of commands) {
      expect(isKey(row.label)).toBe(true)
      if (row.menu) expect(isKey(`menu.${row.menu.id}`)).toBe(true)
    }
  })

  it('keeps groups of a menu together, in rising order', () => {
    const last = new Map<string, number>()
    for (const { menu } of commands) {
      if (!menu) continue
      expect(menu.group).toBeGreaterThanOrEqual(last.get(menu.id) ?? 0)
      last.set(menu.id, menu.group)
    }
  })

  it('has plain letters and arrows on the canvas only', () => {
    for (const row of commands) {
      const plain = (row.keys ?? []).some((key) =>
        /^([A-Z0-9]|Left|Right|Up|Down|Delete|Backspace|Enter|Escape)$/.test(key),
      )
      if (plain) expect(row.canvasOnly, row.id).toBe(true)
    }
  })

  it('finds rows by id', () => {
    expect(commandEntry('file.save').keys).toEqual(['Mod+S'])
    expect(isCommandId('file.save')).toBe(true)
    expect(isCommandId('file.burn')).toBe(false)
    expect(catalogue.length).toBeGreaterThan(50)
  })

  it('ticks the state that holds', () => {
    expect(isChecked('view.themeAuto')).toBe(true)
    expect(isChecked('view.themeDark')).toBe(false)
    expect(isChecked('file.save')).toBe(null)
  })
})
