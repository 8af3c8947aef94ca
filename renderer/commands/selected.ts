import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Node } from '../../shared/document/schema/node.ts'
import { currentBlueprint } from '../store/editor.ts'
import { type Selected, sessionState } from '../store/session.ts'
import { viewNow } from '../store/shown.ts'

/** The selected nodes in document order; a selected moment stands for its node. */
export function nodesOf(document: Blueprint, selection: readonly Selected[]): readonly Node[] {
  const ids = new Set<string>()
  for (const { type, id } of selection) {
    if (type === 'node') ids.add(id)
    if (type === 'moment') ids.add(document.moments.find((moment) => moment.id === id)?.node ?? '')
  }
  return document.nodes.filter((node) => ids.has(node.id))
}

/** The open blueprint with its selected nodes; null without one. */
export function selectedNow(): { readonly document: Blueprint; readonly nodes: readonly Node[] } | null {
  const document = currentBlueprint()
  return document ? { document, nodes: nodesOf(document, sessionState().selection) } : null
}

/** The same among the lanes on show: where the selected nodes stand on the board. */
export function selectedShown(): { readonly document: Blueprint; readonly nodes: readonly Node[] } | null {
  const document = viewNow()
  return document ? { document, nodes: nodesOf(document, sessionState().selection) } : null
}
