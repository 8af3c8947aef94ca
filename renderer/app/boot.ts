import { showHostError, showOpenFailure } from '../commands/errors.ts'
import { showOpened } from '../commands/open.ts'
import { connectHost } from '../host/connect.ts'
import { callHost, setHost } from '../store/host.ts'
import { useSettings } from '../store/settings.ts'
import { followGlyphs } from './follow-glyphs.ts'

/** Connects the page to the host of its shell and to its typeface; once, before the first render. */
export function connect(): void {
  followGlyphs()
  setHost(connectHost())
}

/** Asks the host who it is, takes over its settings and opens the file it was started with. */
export async function boot(): Promise<void> {
  const [info, settings] = await Promise.all([callHost('app.info', {}), callHost('settings.get', {})])
  useSettings.setState({
    ...(info.ok ? { info: info.value } : {}),
    ...(settings.ok ? { settings: settings.value } : {}),
  })
  if (!info.ok) showHostError(info.error)
  const initial = await callHost('document.initial', {})
  if (!initial.ok) showOpenFailure(initial.error)
  else if (initial.value) await showOpened(initial.value)
}
