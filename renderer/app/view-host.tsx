import { lazy, Suspense, useEffect, useRef } from 'react'
import { Canvas } from '../canvas/canvas.tsx'
import { type EditorView, type Selected, sessionState, useSession } from '../store/session.ts'
import { viewport } from '../store/viewport.ts'
import styles from './editor.module.css'

/** The other views are fetched when they are first asked for. */
const MomentsView = lazy(() =>
  import('../panels/moments/moments-view.tsx').then((module) => ({ default: module.MomentsView })),
)
const OutlineView = lazy(() =>
  import('../panels/outline/outline-view.tsx').then((module) => ({ default: module.OutlineView })),
)
const TableView = lazy(() => import('../panels/table/table-view.tsx').then((module) => ({ default: module.TableView })))

const others = { moments: MomentsView, outline: OutlineView, table: TableView } as const

/** Back on the board, it has the keyboard again, and what has been selected elsewhere is brought into view. The canvas needs two frames until it can. */
function useReturn(view: EditorView): void {
  const seen = useRef<readonly Selected[] | null>(null)
  useEffect(() => {
    if (view !== 'board') return
    const { selection } = sessionState()
    const [first] = selection
    let frame = 0
    if (seen.current !== null) {
      const wasElsewhere = seen.current !== selection
      frame = requestAnimationFrame(() => {
        if (document.activeElement === document.body) viewport().focus()
        frame = requestAnimationFrame(() => first && wasElsewhere && viewport().reveal(first))
      })
    }
    return () => {
      cancelAnimationFrame(frame)
      seen.current = sessionState().selection
    }
  }, [view])
}

/** The blueprint `id` in the view the session asks for. Only one is there at a time, so the canvas costs nothing beside the others. */
export function ViewHost({ id }: { readonly id: string | undefined }) {
  const view = useSession((state) => state.view)
  useReturn(view)
  if (view === 'board') {
    return (
      <div className={styles.canvas}>
        <Canvas key={`${id}`} />
      </div>
    )
  }
  const View = others[view]
  return (
    <div className={styles.canvas} data-view={view}>
      <Suspense fallback={null}>
        <View key={`${view} ${id}`} />
      </Suspense>
    </div>
  )
}
