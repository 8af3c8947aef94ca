import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { Key } from '../../../shared/i18n/key.ts'
import css from '../canvas.module.css'

type HintProps = { readonly document: Blueprint; readonly readOnly: boolean; readonly say: (key: Key) => string }

/** What to do first, while there is nothing on the board. */
export function EmptyHint({ document, readOnly, say }: HintProps) {
  if (document.nodes.length > 0) return null
  const hasGrid = document.stages.length > 0 && document.lanes.length > 0
  const next: Key = readOnly ? 'canvas.empty.readOnly' : hasGrid ? 'canvas.empty.nodes' : 'canvas.empty.grid'
  return (
    <div className={css.hint} data-layer="hint">
      <strong>{say('canvas.empty.title')}</strong>
      {say(next)}
    </div>
  )
}
