import { memo } from 'react'
import type { Item, Stroke } from '../../../shared/layout/page/model.ts'

const paint = (fill: string | undefined, stroke: Stroke | undefined) => ({
  fill: fill ?? 'none',
  ...(stroke ? { stroke: stroke.colour, strokeWidth: stroke.width } : {}),
  ...(stroke?.dash ? { strokeDasharray: stroke.dash.join(' ') } : {}),
})

function drawItem(item: Item, key: number) {
  switch (item.type) {
    case 'rect': {
      const { x, y, w, h, radius = 0 } = item
      return <rect key={key} x={x} y={y} width={w} height={h} rx={radius} {...paint(item.fill, item.stroke)} />
    }
    case 'line':
      return <line key={key} x1={item.x1} y1={item.y1} x2={item.x2} y2={item.y2} {...paint(undefined, item.stroke)} />
    case 'path':
      return <path key={key} d={item.d} {...paint(item.fill, item.stroke)} />
    case 'circle':
      return <circle key={key} cx={item.cx} cy={item.cy} r={item.r} {...paint(item.fill, item.stroke)} />
    case 'text': {
      const { x, y, text, size, weight, colour, align } = item
      return (
        <text
          key={key}
          x={x}
          y={y}
          fontSize={size}
          fontWeight={weight === 'bold' ? 700 : 400}
          fill={colour}
          textAnchor={align ?? 'start'}
        >
          {text}
        </text>
      )
    }
    case 'image':
      return null
  }
}

/** Page items as SVG elements, in order; put them into an `<svg>` in the items' unit. Images are left to the caller. */
export const Items = memo(function Items({ items }: { readonly items: readonly Item[] }) {
  return <>{items.map(drawItem)}</>
})
