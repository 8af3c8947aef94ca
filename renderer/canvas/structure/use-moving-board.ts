import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Board } from '../../../shared/layout/board/types.ts'
import { takeAnimation } from '../../store/motion.ts'
import { useSession } from '../../store/session.ts'
import { targetBox } from '../geometry/cells.ts'
import { useGesture } from '../gestures/state.ts'
import { boardBetween, ease, openGap } from './tween.ts'

const duration = 250
const gapDuration = 110
/** Above this many nodes the board changes at once: the eye could not follow, and the machine should not try. */
const mostNodes = 400

const nobody: ReadonlySet<string> = new Set()
const isStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** `board` with a gap under the pointer while a drag is between two columns. */
function useGap(board: Board): Board {
  const target = useSession((state) => state.dropTarget)
  // The same list for the whole drag: the board is not rendered again with every step of the pointer.
  const ids = useGesture(({ gesture }) => (gesture.type === 'move' && !gesture.isCopy ? gesture.ids : null))
  const staying = useMemo(() => (ids ? new Set(ids) : nobody), [ids])
  return useMemo(() => {
    if (!target?.insert || board.nodes.length > mostNodes || isStill()) return board
    const bar = targetBox(board, target)
    return openGap(board, bar.x + bar.w / 2, staying)
  }, [board, target, staying])
}

type Moving = { readonly target: Board; readonly shown: Board }

/**
 * The board as it is drawn: `board`, or on its way there for a moment after a command that asked for it (see store/motion.ts), and with a gap where a drag
 * would insert. Hit-testing goes by `board` itself.
 */
export function useMovingBoard(board: Board): Board {
  const target = useGap(board)
  const [moving, setMoving] = useState<Moving | null>(null)
  const shown = moving?.target === target ? moving.shown : target
  const before = useRef({ board, target, shown })
  const frame = useRef(0)

  // Runs before anything is painted: the first frame of a motion shows the old places.
  useLayoutEffect(() => {
    const last = before.current
    before.current = { board, target, shown: last.shown }
    if (last.target === target) return
    cancelAnimationFrame(frame.current)
    const isGap = last.board === board
    const isAsked = takeAnimation() && !isGap
    if ((!isGap && !isAsked) || board.nodes.length > mostNodes || isStill()) return
    const start = performance.now()
    const length = isGap ? gapDuration : duration
    const step = (): void => {
      const time = Math.min(1, (performance.now() - start) / length)
      setMoving(time < 1 ? { target, shown: boardBetween(last.shown, target, ease(time)) } : null)
      if (time < 1) frame.current = requestAnimationFrame(step)
    }
    step()
  }, [board, target])
  useLayoutEffect(() => {
    before.current = { ...before.current, shown }
  }, [shown])
  useLayoutEffect(() => () => cancelAnimationFrame(frame.current), [])
  return shown
}
