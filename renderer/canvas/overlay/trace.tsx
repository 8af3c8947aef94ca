import { memo, useMemo } from 'react'
import type { Board, BoardNode } from '../../../shared/layout/board/types.ts'
import { kindLook, palette } from '../../../shared/layout/look.ts'
import { frameOf } from '../../../shared/layout/page/board-frame.ts'
import { nodeItems, ornamentItems } from '../../../shared/layout/page/board-node-items.ts'
import { connectionItems } from '../../../shared/layout/page/connection-items.ts'
import { Items } from '../draw/items.tsx'
import { grow } from '../geometry/box.ts'
import { connectionOf, nodeOf } from '../geometry/lookup.ts'
import { traceOf } from '../geometry/trace.ts'
import { accent } from './selection.tsx'

const frame = frameOf({ scale: 1, dx: 0, dy: 0 })

type RingProps = { readonly node: BoardNode; readonly px: number; readonly dash?: string; readonly width: number }

function Ring({ node, px, dash, width }: RingProps) {
  const { x, y, w, h } = grow(node, 3 * px)
  return (
    <rect
      x={x}
      y={y}
      width={w}
      height={h}
      rx={Math.min(kindLook[node.kind].radius + 3 * px, h / 2)}
      fill="none"
      stroke={accent}
      strokeWidth={width * px}
      {...(dash ? { strokeDasharray: dash } : {})}
    />
  )
}

type TraceProps = { readonly board: Board; readonly id: string; readonly px: number }

/**
 * The chain through a node over a veil that dims all the rest. What leads to it has a dashed ring, what follows a solid one, so that the directions
 * are told apart without colour.
 */
export const TraceView = memo(function TraceView({ board, id, px }: TraceProps) {
  const chain = useMemo(() => {
    const { up, down, wires } = traceOf(board, id)
    const nodes = [...new Set([id, ...up, ...down])].flatMap((each) => nodeOf(board, each) ?? [])
    return { up, down, nodes, wires: [...wires].flatMap((each) => connectionOf(board, each) ?? []) }
  }, [board, id])
  return (
    <g data-layer="trace">
      <rect width={board.width} height={board.height} fill={palette.paper} fillOpacity={0.72} />
      {chain.wires.map((wire) => (
        <Items key={wire.id} items={connectionItems(wire, (point) => point, 1, board.cornerRadius)} />
      ))}
      {chain.nodes.map((node) => (
        <g key={node.id}>
          <Items items={nodeItems(frame, node)} />
          <Ring
            node={node}
            px={px}
            width={node.id === id ? 3 : 1.5}
            {...(node.id !== id && !chain.down.has(node.id) ? { dash: `${4 * px} ${3 * px}` } : {})}
          />
          <Items items={ornamentItems(frame, node)} />
        </g>
      ))}
    </g>
  )
})
