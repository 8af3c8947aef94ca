import type { NodeProps } from '@xyflow/react'
import { type CSSProperties, memo } from 'react'
import type { BoardNode, TextBlock } from '../../../shared/layout/board/types.ts'
import { kindLook } from '../../../shared/layout/look.ts'
import { frameOf } from '../../../shared/layout/page/board-frame.ts'
import { ornamentItems } from '../../../shared/layout/page/board-node-items.ts'
import { currentBlueprint } from '../../store/editor.ts'
import { imageUrl } from '../../store/images.ts'
import css from '../canvas.module.css'
import { Items } from '../draw/items.tsx'
import type { FlowNode } from './elements.ts'
import { useMounted } from './mounted.ts'

/** A text block inside a box whose top left corner is (x, y): one element, its last baseline exactly where the board has it. */
export function textStyle(block: TextBlock, box: { x: number; y: number; h: number }): CSSProperties {
  const lastBaseline = block.y + (block.lines.length - 1) * block.lineHeight
  return {
    left: block.x - box.x,
    bottom: box.y + box.h - lastBaseline,
    fontSize: block.size,
    lineHeight: `${block.lineHeight}px`,
    ...(block.bold ? { fontWeight: 700 } : {}),
  }
}

function Words({
  block,
  node,
  quiet,
}: {
  readonly block: TextBlock
  readonly node: BoardNode
  readonly quiet?: boolean
}) {
  return (
    <div className={quiet ? `${css.words} ${css.quiet}` : css.words} style={textStyle(block, node)}>
      {block.lines.join('\n')}
    </div>
  )
}

/** The node's picture, from the document's own bytes. */
function Picture({ node }: { readonly node: BoardNode }) {
  const asset = currentBlueprint()?.assets.find(({ id }) => id === node.image?.asset)
  if (!asset || !node.image) return null
  const { x, y, w, h } = node.image
  return (
    <img
      className={css.picture}
      src={imageUrl(asset)}
      alt=""
      decoding="async"
      draggable={false}
      style={{ left: x - node.x, top: y - node.y, width: w, height: h }}
    />
  )
}

const hasOrnaments = (node: BoardNode): boolean => node.badges.length + node.marks.length + node.annotations.length > 0

function Ornaments({ node }: { readonly node: BoardNode }) {
  const items = ornamentItems(frameOf({ scale: 1, dx: -node.x, dy: -node.y }), node)
  return (
    <svg className={css.ornaments} width={node.w} height={node.h} aria-hidden="true">
      <Items items={items} />
    </svg>
  )
}

/**
 * A node of the board. The box carries border, ground and icon itself (the icon is its pseudo-element), so that a plain node is two or three
 * elements: what React Flow costs is counted in elements. It is its own handle ("source target") too: React Flow measures handles whenever an
 * element appears and drops the edges of a node that has none.
 */
export const BoardNodeView = memo(function BoardNodeView({ data: { node } }: NodeProps<FlowNode>) {
  useMounted(node.id)
  const look = kindLook[node.kind]
  const style = {
    '--kind': look.colour,
    '--icon': `path('${look.icon}')`,
    '--icon-x': `${node.icon.x - node.x}px`,
    '--icon-y': `${node.icon.y - node.y}px`,
    '--icon-scale': node.icon.w / 16,
    '--edge': `${node.badges.length > 0 ? 2.2 : 1.2}px`,
    background: look.fill,
    borderRadius: Math.min(look.radius, node.h / 2),
  } as CSSProperties
  return (
    <div className={`${css.node} source target`} style={style} data-kind={node.kind} data-handlepos="right">
      {node.image && <Picture node={node} />}
      <Words block={node.label} node={node} />
      {node.second && <Words block={node.second} node={node} quiet />}
      {node.detail && <Words block={node.detail} node={node} quiet />}
      {hasOrnaments(node) && <Ornaments node={node} />}
    </div>
  )
})
