import { useStoreApi, ViewportPortal } from '@xyflow/react'
import { useEffect, useState } from 'react'
import type { Board, BoardNode } from '../../../shared/layout/board/types.ts'
import { useT, useUiLanguage } from '../../store/settings.ts'
import css from '../canvas.module.css'
import { isFar } from '../flow/staging.ts'
import { overlaps } from '../geometry/box.ts'
import { type Size, visibleBox } from '../geometry/view.ts'
import { nodeName } from '../names.ts'

/** Names appear when the view has been still for this long, milliseconds. */
const rest = 260
/** More nodes in view than this get no names of their own: a list of hundreds helps nobody. */
const most = 200
/** Names that appear in one frame. */
const step = 40

type InView = { readonly board: Board; readonly nodes: readonly BoardNode[]; readonly count: number }

/** The nodes in view while the board is only drawn, once the view is still; null while it is moving or the nodes have elements of their own. */
function useStillNodes(board: Board, size: Size): InView | null {
  const store = useStoreApi()
  const [still, setStill] = useState<InView | null>(null)
  useEffect(() => {
    let timer = 0
    const look = (): void => {
      const [x, y, zoom] = store.getState().transform
      const seen = visibleBox({ x, y, zoom }, size)
      const nodes = isFar(board, zoom) ? board.nodes.filter((node) => overlaps(node, seen)) : null
      setStill(nodes && { board, nodes: nodes.length <= most ? nodes : [], count: nodes.length })
    }
    const wait = (): void => {
      window.clearTimeout(timer)
      timer = window.setTimeout(look, rest)
    }
    wait()
    const stop = store.subscribe((state, before) => {
      if (state.transform === before.transform) return
      if (!isFar(board, state.transform[2])) setStill(null)
      wait()
    })
    return () => {
      stop()
      window.clearTimeout(timer)
    }
  }, [store, board, size])
  return still?.board === board ? still : null
}

/** `count`, reached in steps, one per frame. */
function useSteps(count: number): number {
  const [shown, setShown] = useState(0)
  useEffect(() => {
    if (shown === count) return
    const frame = requestAnimationFrame(() => setShown(Math.min(count, shown + step)))
    return () => cancelAnimationFrame(frame)
  }, [shown, count])
  return Math.min(shown, count)
}

/**
 * Stands in for the nodes in view towards screen readers and the like while the board is only drawn: each in its place with its name, without a
 * picture. How many there are is said in any case.
 */
export function FarNames({ board, size }: { readonly board: Board; readonly size: Size }) {
  const t = useT()
  const language = useUiLanguage()
  const still = useStillNodes(board, size)
  const shown = useSteps(still?.nodes.length ?? 0)
  if (!still) return null
  return (
    <ViewportPortal>
      <div className={css.active} role="note">
        {t('canvas.far', { n: still.count })}
      </div>
      {still.nodes.slice(0, shown).map((node) => (
        <div
          key={node.id}
          className={css.farName}
          role="img"
          aria-label={nodeName(node, language)}
          data-id={node.id}
          style={{ left: node.x, top: node.y, width: node.w, height: node.h }}
        />
      ))}
    </ViewportPortal>
  )
}
