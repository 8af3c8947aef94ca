import { beforeEach, describe, expect, it } from 'vitest'
import { menuTemplate } from '../../../electron/main/menu.ts'
import { commandLabel, isChecked } from '../../../renderer/commands/labels.ts'
import { select, setSession } from '../../../renderer/store/session.ts'
import { commandEntry, commands } from '../../../shared/commands/catalogue.ts'
import { menuParts } from '../../../shared/commands/menu-parts.ts'
import { t } from '../../../shared/i18n/t.ts'
import { openStage, template } from './stage.ts'

describe('the parts of a menu', () => {
  it('are its commands, those of a submenu as one line that names the rest', () => {
    const view = menuParts('view')
    expect(view.flatMap((part) => part.rows)).toEqual(commands.filter((row) => row.menu?.id === 'view'))
    expect(view.filter((part) => part.sub).map((part) => part.rows.length)).toEqual([3, 3])
    for (const { rows } of view.filter((part) => part.sub)) for (const row of rows) expect(row.short).toBeDefined()
  })

  it('are few enough for a low window, at 28 px each', () => {
    for (const id of ['file', 'edit', 'insert', 'moment', 'arrange', 'view', 'help'] as const)
      expect(menuParts(id).length * 28).toBeLessThan(600)
  })
})

describe('the native menu', () => {
  it('has the same lines and submenus, and runs their commands', () => {
    const ran: string[] = []
    const template = menuTemplate('en', 'linux', (id) => ran.push(id))
    const view = template.find((item) => item.label === 'View')?.submenu
    if (!Array.isArray(view)) throw new Error('no view menu')
    const lines = view.filter((item) => item.type !== 'separator')
    expect(lines.map((item) => item.id ?? item.label)).toEqual(
      menuParts('view').map((part) => (part.sub ? t('en', part.sub) : part.rows[0].id)),
    )
    const themes = lines.find((item) => item.label === 'Theme')?.submenu
    if (!Array.isArray(themes)) throw new Error('no themes')
    expect(themes.map((item) => item.label)).toEqual(['Light', 'Dark', 'As the system'])
    themes[1]?.click?.(undefined as never, undefined, undefined as never)
    expect(ran).toEqual(['view.themeDark'])
  })

  it('says what a command does, for it shows no ticks', () => {
    const moments = menuTemplate('en', 'linux', () => undefined)[3]?.submenu
    expect(Array.isArray(moments) && moments[0]?.label).toBe('Mark or unmark moment of truth')
  })
})

describe('commands that switch something', () => {
  beforeEach(() => {
    openStage()
  })

  it('are named by what they switch, and ticked while it is on', () => {
    expect(commandLabel('mark.wait', 'en')).toBe('Wait point')
    for (const row of commands.filter((one) => one.state)) expect(isChecked(row.id), row.id).not.toBe(null)
    expect(commandEntry('mark.wait').label).toBe('command.markWait')
  })

  it('are ticked for marks that all selected nodes have', () => {
    const { nodes } = template('taxi')
    const marked = nodes.find((node) => node.marks.wait !== null)?.id ?? ''
    const other = nodes.find((node) => node.marks.wait === null)?.id ?? ''
    setSession({ selection: [] })
    expect(isChecked('mark.wait')).toBe(false)
    setSession({ selection: [{ type: 'node', id: marked }] })
    expect(isChecked('mark.wait')).toBe(true)
    setSession({
      selection: [
        { type: 'node', id: marked },
        { type: 'node', id: other },
      ],
    })
    expect(isChecked('mark.wait')).toBe(false)
  })

  it('are ticked where all selected lanes are collapsed, or all selected connections run both ways', () => {
    const taxi = template('taxi')
    const [lane, otherLane] = taxi.lanes
    const [wire, otherWire] = taxi.connections
    if (!lane || !otherLane || !wire || !otherWire) throw new Error('too small')
    openStage({
      ...taxi,
      lanes: taxi.lanes.map((one) => ({ ...one, collapsed: one === otherLane })),
      connections: taxi.connections.map((one) => ({ ...one, twoWay: one === otherWire })),
    })
    for (const [command, type, off, on] of [
      ['lane.collapse', 'lane', lane.id, otherLane.id],
      ['connection.twoWay', 'connection', wire.id, otherWire.id],
    ] as const) {
      const isTicked = (...ids: string[]): boolean | null => {
        select(...ids.map((id) => ({ type, id })))
        return isChecked(command)
      }
      expect([isTicked(on), isTicked(off), isTicked(off, on), isTicked()]).toEqual([true, false, false, false])
    }
  })
})
