import type { CSSProperties } from 'react'
import { markLook } from '../../shared/layout/look.ts'

/** The marks of nodes with the signs they have on the board. */
const signs = {
  moment: { sign: '◆', tone: '#B5308A' },
  fail: { sign: markLook.fail.letter, tone: markLook.fail.colour },
  wait: { sign: markLook.wait.letter, tone: markLook.wait.colour },
  decision: { sign: '◇', tone: 'var(--ink)' },
} as const

export type Mark = keyof typeof signs

/** Whether `name` is a mark's. */
export const isMark = (name: string): name is Mark => name in signs

/** The colour of a mark, as `--tone` for what stands for it. */
export const markTone = (mark: Mark): CSSProperties => ({ '--tone': signs[mark].tone }) as CSSProperties

/** The sign of a mark as on the board, in the colour of the words beside it, which say the same. */
export function MarkSign({ mark }: { readonly mark: Mark }) {
  return (
    <span aria-hidden="true" style={{ width: 16, textAlign: 'center', fontWeight: 700, lineHeight: 1 }}>
      {signs[mark].sign}
    </span>
  )
}
