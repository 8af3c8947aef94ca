import { type MantineColorSchemeManager, useMantineColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useSettings } from '../store/settings.ts'

/** The theme is one of the host's settings, so Mantine stores nothing itself. */
export const noStoredScheme: MantineColorSchemeManager = {
  get: (defaultValue) => defaultValue,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
}

/** Keeps Mantine's colour scheme and the page's language at what the settings say. */
export function useThemeSync(): void {
  const { theme, language } = useSettings((state) => state.settings)
  const { setColorScheme } = useMantineColorScheme()
  // Mantine's setter is new on every render, and calling it makes the whole page restyle: only a change of theme may.
  const set = useRef(setColorScheme)
  set.current = setColorScheme
  useEffect(() => set.current(theme), [theme])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
}
