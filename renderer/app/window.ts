import { useEffect } from 'react'
import { isCommandId } from '../../shared/commands/catalogue.ts'
import { textIn } from '../../shared/document/text.ts'
import { listenToClipboard } from '../commands/copy-paste.ts'
import { listenToDrops } from '../commands/images.ts'
import { listenToKeys } from '../commands/keys.ts'
import { mayLeave } from '../commands/leave.ts'
import { openRequested } from '../commands/open.ts'
import { runCommand } from '../commands/run.ts'
import { useBlueprint, useDirty, useOtherName } from '../store/editor.ts'
import { callHost, onHost } from '../store/host.ts'
import { useSettings, useT, useUiLanguage } from '../store/settings.ts'

/** Keys, native menu, closing and files from outside: what the window sends to the page. */
function useWindowEvents(ready: boolean): void {
  useEffect(() => {
    if (!ready) return
    const ends = [
      listenToKeys(),
      listenToClipboard(),
      listenToDrops(),
      onHost('command.run', ({ command }) => {
        if (isCommandId(command)) void runCommand(command, 'host')
      }),
      onHost('window.closing', () => {
        void mayLeave().then((may) => (may ? callHost('window.close', {}) : undefined))
      }),
      onHost('document.requested', (opened) => void openRequested(opened)),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [ready])
}

/** In a browser only the browser can hold the window open; Electron asks through `window.closing`. */
function useBrowserGuard(unsaved: boolean): void {
  const shell = useSettings((state) => state.info.shell)
  useEffect(() => {
    if (shell === 'electron' || !unsaved) return
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [shell, unsaved])
}

/** Connects the page with its window: keys, menu, title, unsaved state. */
export function useWindow(ready: boolean): void {
  const say = useT()
  const language = useUiLanguage()
  const blueprint = useBlueprint()
  const unsaved = useDirty()
  useWindowEvents(ready)
  useBrowserGuard(unsaved)
  const name = blueprint ? textIn(blueprint.title, language, blueprint.languages) || say('app.untitled') : ''
  const file = useOtherName(name)
  const title = name ? `${unsaved ? '● ' : ''}${name}${file === '' ? '' : ` · ${file}`} · Onstage` : 'Onstage'
  useEffect(() => {
    if (!ready) return
    document.title = title
    void callHost('window.state', { title: title.slice(0, 500), unsaved })
  }, [ready, title, unsaved])
}
