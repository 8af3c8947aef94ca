import type { EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { frameOf } from '../../../shared/layout/page/board-frame.ts'
import { connectionLabelItems } from '../../../shared/layout/page/board-items.ts'
import { connectionItems } from '../../../shared/layout/page/connection-items.ts'
import { Items } from '../draw/items.tsx'
import type { FlowEdge } from './elements.ts'

const frame = frameOf({ scale: 1, dx: 0, dy: 0 })

/** A connection along the route the board has found for it: line, heads, label. React Flow's own end points are not used. */
export const BoardConnectionView = memo(function BoardConnectionView({ data }: EdgeProps<FlowEdge>) {
  if (!data) return null
  const { connection, radius } = data
  return (
    <>
      <Items items={connectionItems(connection, (point) => point, 1, radius)} />
      {(connection.label || connection.annotations.length > 0) && (
        <Items items={connectionLabelItems(frame, connection)} />
      )}
    </>
  )
})
