import { outcomeLook } from '../../shared/layout/look.ts'
import type { Outcome } from '../../shared/scoring/types.ts'

/** ✕✕ ✕ ± ○ ★ ★★ as on the board; decoration beside the class word. */
export function OutcomeMark({ outcome, size = 12 }: { readonly outcome: Outcome; readonly size?: number }) {
  const { mark, markWidth } = outcomeLook[outcome]
  return (
    <svg
      width={(size * markWidth) / 16}
      height={size}
      viewBox={`0 0 ${markWidth} 16`}
      aria-hidden="true"
      focusable="false"
    >
      <path d={mark} fill="currentColor" fillRule="evenodd" />
    </svg>
  )
}
