import { type MantineColorSchemeManager, useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
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
  useEffect(() => setColorScheme(theme), [theme, setColorScheme])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
}
