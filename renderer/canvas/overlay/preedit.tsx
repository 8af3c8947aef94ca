import type { Board } from '../../../shared/layout/board/types.ts'
import { useSession } from '../../store/session.ts'
import css from '../canvas.module.css'
import { usePreedit } from '../use-composition.ts'
import { labelSpot } from './label-editor.tsx'

/** What an input method is composing, in the place of the selected label. */
export function Preedit({ board }: { readonly board: Board }) {
  const text = usePreedit((state) => state.text)
  const item = useSession((state) => state.selection[0])
  const spot = text !== null && item ? labelSpot(board, item) : null
  if (!spot) return null
  const { block, box, ground, ink } = spot
  return (
    <div
      className={css.preedit}
      data-layer="preedit"
      style={{
        left: box.x,
        top: box.y,
        width: box.w,
        fontSize: block.size,
        lineHeight: `${block.lineHeight}px`,
        fontWeight: block.bold ? 700 : 400,
        textAlign: block.align === 'middle' ? 'center' : 'start',
        background: ground,
        color: ink,
        boxShadow: `0 0 0 3px ${ground}, 0 0 0 5px #2467BA`,
      }}
    >
      {text}
    </div>
  )
}
