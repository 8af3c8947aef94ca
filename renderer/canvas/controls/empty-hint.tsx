import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { Key } from '../../../shared/i18n/key.ts'
import { useSettings } from '../../store/settings.ts'
import css from '../canvas.module.css'

type HintProps = { readonly document: Blueprint; readonly readOnly: boolean; readonly say: (key: Key) => string }

/** What to do first, while there is nothing on the board and no guide that says so. */
export function EmptyHint({ document, readOnly, say }: HintProps) {
  const isGuided = useSettings((state) => state.settings.hints) && !readOnly && !document.exampleData
  if (document.nodes.length > 0 || isGuided) return null
  const hasGrid = document.stages.length > 0 && document.lanes.length > 0
  const next: Key = readOnly ? 'canvas.empty.readOnly' : hasGrid ? 'canvas.empty.nodes' : 'canvas.empty.grid'
  return (
    <div className={css.hint} data-layer="hint">
      <strong>{say('canvas.empty.title')}</strong>
      {say(next)}
    </div>
  )
}
