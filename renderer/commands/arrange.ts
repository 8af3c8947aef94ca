import { arrange } from '../../shared/editing/operations/arrange.ts'
import { type Direction, moveNodeBy } from '../../shared/editing/operations/move-node-by.ts'
import { spanNode } from '../../shared/editing/operations/span-node.ts'
import { edit } from '../store/editor.ts'
import { select } from '../store/session.ts'
import { viewport } from '../store/viewport.ts'
import { chain } from './chain.ts'
import { report } from './errors.ts'
import { neighbour } from './neighbour.ts'
import { selectedNow } from './selected.ts'
import type { Handler } from './types.ts'

/** Moves the selected nodes one step; at the edge of the board nothing happens. */
const move =
  (direction: Direction): Handler =>
  () => {
    const nodes = selectedNow()?.nodes.map((node) => node.id) ?? []
    const label = nodes.length > 1 ? 'undo.moveNodes' : 'undo.moveNode'
    const result = edit(label, (document) => moveNodeBy(document, { nodes, direction }))
    if (!result.ok && result.error.code !== 'out-of-range') report(result)
    const [first] = nodes
    if (first) viewport().reveal({ type: 'node', id: first })
  }

/** Widens or narrows every selected node by one slot, all or none. */
const span =
  (step: 1 | -1): Handler =>
  () => {
    const nodes = selectedNow()?.nodes ?? []
    const steps = nodes
      .filter((node) => node.at.span + step >= 1)
      .map(
        (node) => (document: Parameters<typeof spanNode>[0]) =>
          spanNode(document, { node: node.id, span: node.at.span + step }),
      )
    if (steps.length > 0) report(edit('undo.spanNode', chain(...steps)))
  }

const go =
  (direction: Direction): Handler =>
  () => {
    const now = selectedNow()
    const next = now && neighbour(now.document, now.nodes.at(-1) ?? null, direction)
    if (!next) return
    select({ type: 'node', id: next.id })
    viewport().reveal({ type: 'node', id: next.id })
  }

export const arrangeHandlers = {
  'arrange.all': () => {
    report(edit('undo.arrange', (document) => arrange(document, {})))
  },
  'arrange.left': move('left'),
  'arrange.right': move('right'),
  'arrange.up': move('up'),
  'arrange.down': move('down'),
  'arrange.wider': span(1),
  'arrange.narrower': span(-1),
  'select.left': go('left'),
  'select.right': go('right'),
  'select.up': go('up'),
  'select.down': go('down'),
} satisfies Record<string, Handler>
