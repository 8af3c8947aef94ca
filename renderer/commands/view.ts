import type { DocumentView } from '../../shared/document/schema/view.ts'
import type { Settings } from '../../shared/host/contract.ts'
import { animateNextBoard } from '../store/motion.ts'
import { flushPending } from '../store/pending.ts'
import { type EditorView, select, sessionState, setSession } from '../store/session.ts'
import { changeSettings, useSettings } from '../store/settings.ts'
import { viewport } from '../store/viewport.ts'
import { focusOf } from './focus.ts'
import type { Handler } from './types.ts'

const theme =
  (value: Settings['theme']): Handler =>
  () =>
    changeSettings({ theme: value })
const documentLanguages =
  (value: 'zh-CN' | 'en' | 'both'): Handler =>
  () =>
    setSession({ documentLanguages: value })

/** Another way to look at the blueprint; what was being typed is kept, the selection stays. */
const show =
  (view: EditorView): Handler =>
  () => {
    flushPending()
    setSession({ view, labelEdit: null, dropTarget: null, paletteDrag: null })
  }

/** The board by its lanes or by the four levers; the selection stays, but for lanes, which the other view does not have. */
export function showPivot(pivot: DocumentView): void {
  const { pivot: before, selection } = sessionState()
  if (pivot === before) return
  flushPending()
  animateNextBoard()
  const kept = selection.filter((item) => item.type !== 'lane')
  if (kept.length < selection.length) select(...kept)
  setSession({ pivot, leversSeen: true, view: 'board', cell: null, labelEdit: null, lineEdit: null, dropTarget: null })
  viewport().fit()
}

/** Opens the context menu of the selection; the canvas tells how, because it knows where things are. */
let openMenu: () => void = () => undefined
export const onContextMenu = (open: () => void): void => {
  openMenu = open
}

/** From the board to the list under it, if one is open, from there to the inspector's first field, and from anywhere else back to the board. */
function otherPane(): void {
  const from = document.activeElement
  const list = document.querySelector<HTMLElement>('[data-pane="dock"]')
  const isOnList = list?.contains(from) ?? false
  const isOnBoard =
    sessionState().view === 'board' ? focusOf(from) === 'canvas' : Boolean(from?.closest('main [data-view]'))
  if (isOnBoard && list) list.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
  else if (isOnBoard || isOnList) setSession({ inspector: true, fieldFocus: { field: '', part: null, take: true } })
  else viewport().focus()
}

/** Opens the command palette; the app tells how, so that commands need no component. */
let openPalette: () => void = () => undefined
export const onOpenPalette = (open: () => void): void => {
  openPalette = open
}

export const viewHandlers = {
  'view.board': show('board'),
  'view.moments': show('moments'),
  'view.outline': show('outline'),
  'view.table': show('table'),
  'view.pivot': () => showPivot(sessionState().pivot === 'lanes' ? 'levers' : 'lanes'),
  'view.contextMenu': () => openMenu(),
  'view.zoomIn': () => viewport().zoomIn(),
  'view.zoomOut': () => viewport().zoomOut(),
  'view.zoom100': () => viewport().zoomTo(1),
  'view.fit': () => viewport().fit(),
  'view.pane': otherPane,
  'view.inspector': () => setSession({ inspector: !sessionState().inspector }),
  'view.documentZh': documentLanguages('zh-CN'),
  'view.documentEn': documentLanguages('en'),
  'view.documentBoth': documentLanguages('both'),
  'view.interfaceLanguage': () =>
    changeSettings({ language: useSettings.getState().settings.language === 'en' ? 'zh-CN' : 'en' }),
  'view.themeLight': theme('light'),
  'view.themeDark': theme('dark'),
  'view.themeAuto': theme('auto'),
  'help.palette': () => openPalette(),
  'help.shortcuts': () => setSession({ dialog: 'shortcuts' }),
  'help.guide': () => setSession({ dialog: 'help' }),
  'help.hints': () => changeSettings({ hints: !useSettings.getState().settings.hints }),
} satisfies Record<string, Handler>
