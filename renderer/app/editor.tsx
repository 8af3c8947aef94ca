import { Canvas } from '../canvas/canvas.tsx'
import { Inspector } from '../panels/inspector.tsx'
import { PalettePanel } from '../panels/palette-panel.tsx'
import { StatusBar } from '../panels/status-bar.tsx'
import { useBlueprint, useEditor } from '../store/editor.ts'
import { useSession } from '../store/session.ts'
import { useT } from '../store/settings.ts'
import styles from './editor.module.css'
import { Header } from './header.tsx'
import { ReadOnlyBanner } from './read-only-banner.tsx'

/** The editor: header, palette, canvas, inspector and status bar. */
export function Editor() {
  const say = useT()
  const id = useBlueprint()?.id
  const documentId = useEditor((state) => state.file?.documentId)
  const inspector = useSession((state) => state.inspector)
  return (
    <div className={styles.editor} data-inspector={inspector}>
      <Header />
      <PalettePanel />
      <main className={styles.main} aria-label={say('app.board')}>
        <ReadOnlyBanner />
        <div className={styles.canvas}>
          <Canvas key={`${id}`} />
        </div>
      </main>
      {inspector && <Inspector key={`inspector-${id}-${documentId === undefined}`} />}
      <StatusBar />
    </div>
  )
}
