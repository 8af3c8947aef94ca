import { Handle, MarkerType, type NodeProps, Position, ReactFlow } from '@xyflow/react'
import { createRoot } from 'react-dom/client'
import type { Graph } from '../canvas/graph.ts'

/** The bench's first peer: React Flow as its documentation shows it, with a node of label, small print and badge. */
const { nodes, edges } = (window as unknown as { graph: Graph }).graph

type Data = { readonly label: string; readonly second: string; readonly badge: number | null }

function Card({ data }: NodeProps & { readonly data: Data }) {
  return (
    <div className="card">
      <Handle type="target" position={Position.Left} />
      <div>{data.label}</div>
      <small>{data.second}</small>
      {data.badge !== null && <span className="badge">{data.badge}</span>}
      <Handle type="source" position={Position.Right} />
    </div>
  )
}

const style = document.createElement('style')
style.textContent = `html,body,#root{margin:0;height:100%}.card{box-sizing:border-box;width:100%;height:100%;padding:6px 12px;
border:1px solid #0b6bb8;border-radius:7px;background:#e8f2fb;font:14px/20px sans-serif;white-space:pre-line;position:relative}
.badge{position:absolute;right:-8px;top:-12px;padding:2px 8px;border-radius:12px;background:#fff;border:1px solid #56606f}`
document.head.append(style)
const root = document.createElement('div')
root.id = 'root'
document.body.append(root)
createRoot(root).render(
  <ReactFlow
    nodeTypes={{ card: Card }}
    defaultNodes={nodes.map(({ id, x, y, w, h, label, second, badge }) => ({
      id,
      type: 'card',
      position: { x, y },
      style: { width: w, height: h },
      data: { label, second, badge },
    }))}
    defaultEdges={edges.map(({ id, from, to }) => ({
      id,
      source: from,
      target: to,
      type: 'smoothstep',
      markerEnd: { type: MarkerType.ArrowClosed },
    }))}
    minZoom={0.02}
    fitView
    panOnScroll
    zoomActivationKeyCode="Control"
  />,
)
