import { lazy, Suspense } from 'react'
import { FindBar } from '../panels/find/find-bar.tsx'
import { Inspector } from '../panels/inspector.tsx'
import { PalettePanel } from '../panels/palette-panel.tsx'
import { StatusBar } from '../panels/status-bar.tsx'
import { useBlueprint, useEditor } from '../store/editor.ts'
import { useSession } from '../store/session.ts'
import { useT } from '../store/settings.ts'
import { AfterPaint } from './after-paint.tsx'
import styles from './editor.module.css'
import { Header } from './header.tsx'
import { ReadOnlyBanner } from './read-only-banner.tsx'
import { ViewHost } from './view-host.tsx'

const Dock = lazy(() => import('../panels/dock/dock.tsx').then((module) => ({ default: module.Dock })))

const viewName = {
  board: 'app.board',
  moments: 'command.viewMoments',
  outline: 'command.viewOutline',
  table: 'command.viewTable',
} as const

/** The editor: header, palette, the view on show with the lists under it, inspector and status bar. */
export function Editor() {
  const say = useT()
  const id = useBlueprint()?.id
  const documentId = useEditor((state) => state.file?.documentId)
  const inspector = useSession((state) => state.inspector)
  const view = useSession((state) => state.view)
  const dock = useSession((state) => state.dock !== null)
  return (
    <div className={styles.editor} data-inspector={inspector} data-view={view}>
      <Header />
      {view !== 'moments' && <PalettePanel />}
      <main className={styles.main} data-dock={dock} aria-label={say(viewName[view])}>
        <ReadOnlyBanner />
        <ViewHost id={id} />
        <FindBar />
        {dock && (
          <Suspense fallback={null}>
            <Dock />
          </Suspense>
        )}
      </main>
      {inspector && (
        <AfterPaint key={id} fallback={<aside className={styles.coming} />}>
          <Inspector key={`inspector-${id}-${documentId === undefined}`} />
        </AfterPaint>
      )}
      <StatusBar />
    </div>
  )
}
