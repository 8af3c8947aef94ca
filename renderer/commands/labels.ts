import { type CommandId, commandEntry } from '../../shared/commands/catalogue.ts'
import type { Node } from '../../shared/document/schema/node.ts'
import { redoLabel, undoLabel } from '../../shared/editing/history/history.ts'
import { t, type UiLanguage } from '../../shared/i18n/t.ts'
import { currentBlueprint, useEditor } from '../store/editor.ts'
import { sessionState } from '../store/session.ts'
import { useSettings } from '../store/settings.ts'
import { isMac, showChord } from './key-names.ts'
import { nodesOf } from './selected.ts'

/** The command's words in menus, palette and tooltips: what it switches where it switches something; undo and redo name their step. */
export function commandLabel(id: CommandId, language: UiLanguage): string {
  const { history } = useEditor.getState()
  const step = history && (id === 'edit.undo' ? undoLabel(history) : id === 'edit.redo' ? redoLabel(history) : null)
  if (step) {
    const key = id === 'edit.undo' ? 'command.undoStep' : 'command.redoStep'
    return t(language, key, { step: t(language, step) })
  }
  const { label, state } = commandEntry(id)
  return t(language, state ?? label)
}

/** The command's first key as this machine writes it; '' when it has none. */
export function commandKey(id: CommandId): string {
  const key = commandEntry(id).keys?.[0]
  return key ? showChord(key, isMac()) : ''
}

/** Whether all selected nodes are a moment, or have a mark. */
function isMarked(mark: 'moment' | keyof Node['marks']): boolean {
  const document = currentBlueprint()
  const nodes = document ? nodesOf(document, sessionState().selection) : []
  const holds = (node: Node): boolean =>
    mark === 'moment' ? document?.moments.some((one) => one.node === node.id) === true : Boolean(node.marks[mark])
  return nodes.length > 0 && nodes.every(holds)
}

/** Whether something is selected in a list of the document, and all of it is so. */
function areAll<T extends { readonly id: string }>(list: readonly T[] | undefined, isSo: (one: T) => boolean): boolean {
  const ids = new Set(sessionState().selection.map(({ id }) => id))
  const chosen = list?.filter(({ id }) => ids.has(id)) ?? []
  return chosen.length > 0 && chosen.every(isSo)
}

/** Whether the command names the state that holds now (shown with a tick); null for commands that name no state. */
export function isChecked(id: CommandId): boolean | null {
  const { theme, hints } = useSettings.getState().settings
  const { dock, documentLanguages, inspector, pivot, view } = sessionState()
  switch (id) {
    case 'view.themeLight':
      return theme === 'light'
    case 'view.themeDark':
      return theme === 'dark'
    case 'view.themeAuto':
      return theme === 'auto'
    case 'view.documentZh':
      return documentLanguages === 'zh-CN'
    case 'view.documentEn':
      return documentLanguages === 'en'
    case 'view.documentBoth':
      return documentLanguages === 'both'
    case 'view.board':
    case 'view.moments':
    case 'view.outline':
    case 'view.table':
      return id === `view.${view}`
    case 'view.pivot':
      return pivot === 'levers'
    case 'view.inspector':
      return inspector
    case 'help.hints':
      return hints
    case 'view.checks':
    case 'view.annotations':
      return id === `view.${dock}`
    case 'moment.toggle':
      return isMarked('moment')
    case 'mark.fail':
      return isMarked('fail')
    case 'mark.wait':
      return isMarked('wait')
    case 'mark.decision':
      return isMarked('decision')
    case 'lane.collapse':
      return areAll(currentBlueprint()?.lanes, (lane) => lane.collapsed === true)
    case 'connection.twoWay':
      return areAll(currentBlueprint()?.connections, (one) => one.twoWay)
    default:
      return null
  }
}
