import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import '../ui/tokens.css'
import { MantineProvider } from '@mantine/core'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useEditor } from '../store/editor.ts'
import { useSession } from '../store/session.ts'
import { useSettings } from '../store/settings.ts'
import { cssVariables, theme } from '../ui/theme.ts'
import { AttachDialog } from './attach-dialog.tsx'
import { boot } from './boot.ts'
import { CommandPalette } from './command-palette.tsx'
import { ConnectDialog } from './connect-dialog.tsx'
import { Editor } from './editor.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { FailedDialog, FailedPart } from './failed-part.tsx'
import { FileChooser } from './file-chooser.tsx'
import { Help } from './help.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { Questions } from './questions.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { StartScreen } from './start-screen.tsx'
import { noStoredScheme, useThemeSync } from './theme-sync.ts'
import { Toasts } from './toasts.tsx'
import { useWindow } from './window.ts'

const ExportDialog = lazy(() =>
  import('../export/export-dialog.tsx').then((module) => ({ default: module.ExportDialog })),
)

function Dialogs() {
  const dialog = useSession((state) => state.dialog)
  return (
    <>
      {dialog === 'export' && (
        <ErrorBoundary fallback={(error, again) => <FailedDialog error={error} again={again} />}>
          <Suspense fallback={null}>
            <ExportDialog />
          </Suspense>
        </ErrorBoundary>
      )}
      <ConnectDialog />
      <AttachDialog />
      <PasteDialog />
      <Shortcuts />
      <Help />
      <CommandPalette />
      <Questions />
      <FileChooser />
      <Toasts />
    </>
  )
}

function Screen() {
  const [ready, setReady] = useState(false)
  const hasDocument = useEditor((state) => state.history !== null)
  useThemeSync()
  useWindow(ready)
  useEffect(() => {
    void boot().finally(() => setReady(true))
  }, [])
  return (
    <>
      <ErrorBoundary fallback={(error, again) => <FailedPart error={error} again={again} />}>
        {ready && (hasDocument ? <Editor /> : <StartScreen />)}
      </ErrorBoundary>
      <Dialogs />
    </>
  )
}

/** The whole page: start screen or editor, and the dialogs over them. */
export function App() {
  const preferred = useSettings((state) => state.settings.theme)
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme={preferred}
      colorSchemeManager={noStoredScheme}
    >
      <Screen />
    </MantineProvider>
  )
}
