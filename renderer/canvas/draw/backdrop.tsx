import { memo, useMemo } from 'react'
import type { Board } from '../../../shared/layout/board/types.ts'
import { boardItems } from '../../../shared/layout/page/board-items.ts'
import css from '../canvas.module.css'
import { Items } from './items.tsx'

/** What lies under nodes and connections, in board units: the sheet of paper, lanes, separation lines, stage headers and curve. */
export const Backdrop = memo(function Backdrop({ board }: { readonly board: Board }) {
  const items = useMemo(() => boardItems({ ...board, nodes: [], connections: [] }, { scale: 1, dx: 0, dy: 0 }), [board])
  return (
    <div className={css.sheet} style={{ width: board.width, height: board.height }}>
      <svg width={board.width} height={board.height} aria-hidden="true" data-layer="backdrop">
        <Items items={items} />
      </svg>
    </div>
  )
})
