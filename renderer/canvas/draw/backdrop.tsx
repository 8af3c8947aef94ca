import { memo, useMemo } from 'react'
import type { Board } from '../../../shared/layout/board/types.ts'
import { palette } from '../../../shared/layout/look.ts'
import { boardItems } from '../../../shared/layout/page/board-items.ts'
import css from '../canvas.module.css'
import { Items } from './items.tsx'

/** What lies under nodes and connections, in board units: the sheet of paper, lanes, separation lines, stage headers and curve. */
export const Backdrop = memo(function Backdrop({ board }: { readonly board: Board }) {
  const items = useMemo(() => boardItems({ ...board, nodes: [], connections: [] }, { scale: 1, dx: 0, dy: 0 }), [board])
  return (
    <svg className={css.backdrop} width={board.width} height={board.height} aria-hidden="true" data-layer="backdrop">
      <rect width={board.width} height={board.height} rx={4} fill={palette.white} />
      <Items items={items} />
    </svg>
  )
})
