import type { Graph } from '../canvas/graph.ts'

/** The bench's second peer, the limit: the graph on one canvas with what pan, zoom and drag need and nothing else. */
const graph = (window as unknown as { graph: Graph }).graph
const nodes = graph.nodes.map((node) => ({ ...node, lines: node.label.split('\n') }))
const canvas = document.createElement('canvas')
canvas.id = 'bare'
document.body.style.margin = '0'
canvas.style.cssText = 'position:fixed;inset:0;will-change:transform'
canvas.width = window.innerWidth
canvas.height = window.innerHeight
document.body.append(canvas)
const ctx = canvas.getContext('2d')

const fitted = Math.max(0.02, Math.min(1, canvas.width / graph.width, canvas.height / graph.height))
const view = { x: 0, y: 0, zoom: fitted }
const dragged = { node: null as (typeof nodes)[number] | null, dx: 0, dy: 0 }
const boxes = graph.edges.map(({ points }) => {
  const xs = points.map(([x]) => x)
  return [Math.min(...xs), Math.max(...xs)] as const
})

function drawEdges(left: number, right: number): void {
  if (!ctx) return
  ctx.beginPath()
  graph.edges.forEach(({ points }, index) => {
    const [from = 0, to = 0] = boxes[index] ?? []
    if (to < left || from > right) return
    points.forEach(([x, y], at) => {
      if (at === 0) ctx.moveTo(x, y)
      else ctx.lineTo(x, y)
    })
  })
  ctx.strokeStyle = '#3a4757'
  ctx.lineWidth = Math.min(1.3, 1 / view.zoom)
  ctx.stroke()
}

function drawNode(node: (typeof nodes)[number], isReadable: boolean): void {
  if (!ctx) return
  ctx.fillStyle = '#e8f2fb'
  ctx.fillRect(node.x, node.y, node.w, node.h)
  if (!isReadable) return
  ctx.strokeStyle = '#0b6bb8'
  ctx.lineWidth = 1.2
  ctx.strokeRect(node.x, node.y, node.w, node.h)
  ctx.fillStyle = '#1f2a3a'
  ctx.font = '14px sans-serif'
  node.lines.forEach((line, index) => {
    ctx.fillText(line, node.x + 12, node.y + 24 + index * 20)
  })
}

function draw(): void {
  if (!ctx) return
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.clearRect(0, 0, canvas.width, canvas.height)
  ctx.setTransform(view.zoom, 0, 0, view.zoom, view.x, view.y)
  const [left, right] = [-view.x / view.zoom, (canvas.width - view.x) / view.zoom]
  drawEdges(left, right)
  for (const node of nodes) if (node.x + node.w >= left && node.x <= right) drawNode(node, view.zoom > 0.3)
}

let frame = 0
const later = (): void => {
  if (frame !== 0) return
  frame = requestAnimationFrame(() => {
    frame = 0
    draw()
  })
}
const at = (event: MouseEvent): [number, number] => [
  (event.clientX - view.x) / view.zoom,
  (event.clientY - view.y) / view.zoom,
]
canvas.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault()
    if (event.ctrlKey) {
      const [bx, by] = at(event)
      view.zoom = Math.min(4, Math.max(0.02, view.zoom * 2 ** (-event.deltaY * 0.002)))
      view.x = event.clientX - bx * view.zoom
      view.y = event.clientY - by * view.zoom
    } else {
      view.x -= event.deltaX
      view.y -= event.deltaY
    }
    later()
  },
  { passive: false },
)
canvas.addEventListener('pointerdown', (event) => {
  const [x, y] = at(event)
  dragged.node =
    nodes.find((node) => x >= node.x && x <= node.x + node.w && y >= node.y && y <= node.y + node.h) ?? null
  if (dragged.node) [dragged.dx, dragged.dy] = [x - dragged.node.x, y - dragged.node.y]
})
canvas.addEventListener('pointermove', (event) => {
  const [x, y] = at(event)
  if (!dragged.node) return
  Object.assign(dragged.node, { x: x - dragged.dx, y: y - dragged.dy })
  later()
})
canvas.addEventListener('pointerup', () => {
  dragged.node = null
})
draw()
Object.assign(window, {
  /** Where a node of this page can be grabbed, and the view set to 100 % there. */
  bareAt: (zoom: number) => {
    const node = nodes[Math.floor(nodes.length / 2)]
    if (!node) return null
    Object.assign(view, { zoom, x: 500 - (node.x + node.w / 2) * zoom, y: 300 - (node.y + node.h / 2) * zoom })
    draw()
    return { x: 500, y: 300 }
  },
})
