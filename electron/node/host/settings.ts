import type { Language } from '../../../shared/document/schema/text.ts'
import { type Settings, settingsSchema } from '../../../shared/host/contract.ts'
import type { SettingsPort } from '../settings/settings-port.ts'

const defaults = (language: Language): Settings => ({
  language,
  theme: 'auto',
  author: '',
  hints: true,
  export: {
    languages: language,
    parts: ['cover', 'guide', 'poster', 'curve', 'register', 'cards', 'priorities', 'method'],
    paper: 'A4',
    poster: 'A1',
  },
})

/** The user's settings; whatever is stored but does not fit falls back to its default, field by field. */
export function readSettings(port: SettingsPort, language: Language): Settings {
  const stored = port.get('settings')
  const settings: Record<string, unknown> = { ...defaults(language) }
  if (typeof stored === 'object' && stored !== null) {
    for (const [key, schema] of Object.entries(settingsSchema.shape)) {
      const parsed = schema.safeParse(Object.getOwnPropertyDescriptor(stored, key)?.value)
      if (parsed.success) settings[key] = parsed.data
    }
  }
  return settingsSchema.parse(settings)
}

/** Stores the given fields and returns all settings. */
export async function writeSettings(
  port: SettingsPort,
  language: Language,
  change: Partial<Settings>,
): Promise<Settings> {
  const settings = settingsSchema.parse({ ...readSettings(port, language), ...change })
  await port.set('settings', settings)
  return settings
}
