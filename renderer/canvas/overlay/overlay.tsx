import { useStore } from '@xyflow/react'
import type { Board } from '../../../shared/layout/board/types.ts'
import { kindLook } from '../../../shared/layout/look.ts'
import { type Selected, useSession } from '../../store/session.ts'
import { useT } from '../../store/settings.ts'
import css from '../canvas.module.css'
import { useShown } from '../controls/shown.ts'
import { grow } from '../geometry/box.ts'
import { handlePoint, showsHandles, sides } from '../geometry/hit-test.ts'
import { nodeOf } from '../geometry/lookup.ts'
import { nodesWithHandles } from '../gestures/press.ts'
import { useGesture } from '../gestures/state.ts'
import { GesturePreview, Target } from './drag-preview.tsx'
import { accent, Raised, SelectionRings } from './selection.tsx'
import { TraceView } from './trace.tsx'

function Handles({ board, ids, px }: { readonly board: Board; readonly ids: readonly string[]; readonly px: number }) {
  const nodes = ids.flatMap((id) => nodeOf(board, id) ?? []).filter((node) => showsHandles(node, 1 / px))
  return nodes.flatMap((node) =>
    sides.map((side) => {
      const [cx, cy] = handlePoint(node, side)
      return (
        <circle
          key={`${node.id} ${side}`}
          data-handle={`${node.id} ${side}`}
          cx={cx}
          cy={cy}
          r={5 * px}
          fill="#fff"
          stroke={accent}
          strokeWidth={2 * px}
        />
      )
    }),
  )
}

function HoverRing({ board, id, px }: { readonly board: Board; readonly id: string; readonly px: number }) {
  const node = nodeOf(board, id)
  if (!node) return null
  const { x, y, w, h } = grow(node, 2 * px)
  const radius = Math.min(kindLook[node.kind].radius + 2 * px, h / 2)
  return (
    <>
      <rect
        x={x}
        y={y}
        width={w}
        height={h}
        rx={radius}
        fill="none"
        stroke={accent}
        strokeOpacity={0.5}
        strokeWidth={1.5 * px}
      />
      <Raised nodes={[node]} px={px} />
    </>
  )
}

/** The node whose chain is to be seen: the hovered one while Alt is held, or the hovered or selected one while tracing is switched on. */
function useTraced(hover: string | null, selection: readonly Selected[]): string | null {
  const { trace, alt } = useShown()
  const [item, more] = selection
  const selected = item?.type === 'node' && !more ? item.id : null
  if (trace) return hover ?? selected
  return alt ? hover : null
}

/** Everything that floats over the board and follows the session: selection, handles, drop target, gestures. In board units. */
export function Overlay({ board, editable }: { readonly board: Board; readonly editable: boolean }) {
  const t = useT()
  const px = 1 / useStore((state) => state.transform[2])
  const selection = useSession((state) => state.selection)
  const dropTarget = useSession((state) => state.dropTarget)
  const editing = useSession((state) => state.labelEdit !== null)
  const { gesture, hover } = useGesture()
  const resting = gesture.type === 'idle' && !editing
  const traced = useTraced(hover, selection)
  const grabbed = gesture.type === 'move' ? nodeOf(board, gesture.grabbed) : undefined
  const slot = board.columns[0]
  const span = grabbed && slot ? Math.max(1, Math.round((grabbed.w + 40) / (slot.w + 40))) : 1
  return (
    <svg
      className={css.overlay}
      width={board.width}
      height={board.height}
      aria-hidden="true"
      data-layer="overlay"
      data-busy={gesture.type !== 'idle'}
    >
      {resting && traced !== null && <TraceView board={board} id={traced} px={px} />}
      {resting && hover !== null && <HoverRing board={board} id={hover} px={px} />}
      <SelectionRings board={board} selection={selection} px={px} />
      {resting && editable && <Handles board={board} ids={nodesWithHandles(selection, hover)} px={px} />}
      {dropTarget && <Target board={board} target={dropTarget} span={span} px={px} />}
      <GesturePreview board={board} gesture={gesture} px={px} words={(kind) => t(`kind.${kind}`)} />
    </svg>
  )
}
