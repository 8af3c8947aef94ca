import type { NodeKind } from '../../shared/document/schema/node.ts'
import { kindLook } from '../../shared/layout/look.ts'

/** The icon of a node kind in its colour, as on the board; decoration beside the kind's name. */
export function KindIcon({ kind, size = 16 }: { readonly kind: NodeKind; readonly size?: number }) {
  const look = kindLook[kind]
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={look.icon} fill="currentColor" />
    </svg>
  )
}
