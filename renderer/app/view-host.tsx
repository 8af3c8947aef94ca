import { lazy, Suspense } from 'react'
import { Canvas } from '../canvas/canvas.tsx'
import { useSession } from '../store/session.ts'
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

/** The blueprint `id` in the view the session asks for. Only one is there at a time, so the canvas costs nothing beside the others. */
export function ViewHost({ id }: { readonly id: string | undefined }) {
  const view = useSession((state) => state.view)
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
