import { create } from 'zustand'
import type { Output, Settings } from '../../shared/host/contract.ts'
import type { Key } from '../../shared/i18n/key.ts'
import { type Params, t, type UiLanguage } from '../../shared/i18n/t.ts'
import { callHost } from './host.ts'

export type AppInfo = Output<'app.info'>

type SettingsState = { readonly settings: Settings; readonly info: AppInfo }

/** Used until the host has answered, and when it cannot. */
export const defaultSettings: Settings = {
  language: 'zh-CN',
  theme: 'auto',
  author: '',
  hints: true,
  export: {
    languages: 'zh-CN',
    parts: ['cover', 'guide', 'poster', 'curve', 'register', 'cards', 'priorities', 'method'],
    paper: 'A4',
    poster: 'A1',
  },
}

export const useSettings = create<SettingsState>(() => ({
  settings: defaultSettings,
  info: { version: '', shell: 'memory', platform: '', capabilities: { nativeDialogs: false, nativeMenu: false } },
}))

/** Takes effect at once; the host keeps it for the next start. A host that cannot store it changes nothing on screen. */
export function changeSettings(change: Partial<Settings>): void {
  useSettings.setState((state) => ({ settings: { ...state.settings, ...change } }))
  void callHost('settings.set', change)
}

export const uiLanguage = (): UiLanguage => useSettings.getState().settings.language
export const useUiLanguage = (): UiLanguage => useSettings((state) => state.settings.language)

/** `t` in the language of the interface, for code outside components. */
export const say = (key: Key, params?: Params): string => t(uiLanguage(), key, params)

type Say = (key: Key, params?: Params) => string

const speakers: Readonly<Record<UiLanguage, Say>> = {
  'zh-CN': (key, params) => t('zh-CN', key, params),
  en: (key, params) => t('en', key, params),
}

/** `t` in the language of the interface, one function per language; components using it follow a change of language at once. */
export const useT = (): Say => speakers[useUiLanguage()]
