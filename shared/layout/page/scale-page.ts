import type { Item, Page, Stroke } from './model.ts'
import { transformPath } from './path.ts'

const scaleStroke = (stroke: Stroke, k: number): Stroke => ({
  ...stroke,
  width: stroke.width * k,
  ...(stroke.dash ? { dash: stroke.dash.map((value) => value * k) } : {}),
})

function scaleItem(item: Item, k: number): Item {
  switch (item.type) {
    case 'rect':
      return {
        ...item,
        x: item.x * k,
        y: item.y * k,
        w: item.w * k,
        h: item.h * k,
        ...(item.radius === undefined ? {} : { radius: item.radius * k }),
        ...(item.stroke ? { stroke: scaleStroke(item.stroke, k) } : {}),
      }
    case 'line':
      return {
        ...item,
        x1: item.x1 * k,
        y1: item.y1 * k,
        x2: item.x2 * k,
        y2: item.y2 * k,
        stroke: scaleStroke(item.stroke, k),
      }
    case 'path':
      return {
        ...item,
        d: transformPath(item.d, k, 0, 0),
        ...(item.stroke ? { stroke: scaleStroke(item.stroke, k) } : {}),
      }
    case 'circle':
      return {
        ...item,
        cx: item.cx * k,
        cy: item.cy * k,
        r: item.r * k,
        ...(item.stroke ? { stroke: scaleStroke(item.stroke, k) } : {}),
      }
    case 'text':
      return { ...item, x: item.x * k, y: item.y * k, size: item.size * k }
    case 'image':
      return { ...item, x: item.x * k, y: item.y * k, w: item.w * k, h: item.h * k }
  }
}

/** `page` enlarged by `k` with everything on it: an A4 page becomes the same page on A3. */
export function scalePage(page: Page, k: number): Page {
  const box = <T extends { readonly x: number; readonly y: number; readonly w: number; readonly h: number }>(
    each: T,
  ): T => ({
    ...each,
    x: each.x * k,
    y: each.y * k,
    w: each.w * k,
    h: each.h * k,
  })
  return {
    ...page,
    width: page.width * k,
    height: page.height * k,
    items: page.items.map((item) => scaleItem(item, k)),
    links: page.links.map(box),
    destinations: page.destinations.map((each) => ({
      ...each,
      y: each.y * k,
      ...(each.x === undefined ? {} : { x: each.x * k }),
    })),
    comments: page.comments.map((each) => ({ ...each, x: each.x * k, y: each.y * k })),
  }
}
