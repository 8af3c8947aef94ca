import type { Settings } from '../../shared/host/contract.ts'
import { flushPending } from '../store/pending.ts'
import { type EditorView, sessionState, setSession } from '../store/session.ts'
import { changeSettings, useSettings } from '../store/settings.ts'
import { viewport } from '../store/viewport.ts'
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
  'view.zoomIn': () => viewport().zoomIn(),
  'view.zoomOut': () => viewport().zoomOut(),
  'view.zoom100': () => viewport().zoomTo(1),
  'view.fit': () => viewport().fit(),
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
} satisfies Record<string, Handler>
