import { type ReactNode, startTransition, useEffect, useState } from 'react'

type Props = { readonly children: ReactNode; readonly fallback: ReactNode }

/** Its children from the frame after the one it first appears in; `fallback` until then. The board is seen first, then what is said about it. */
export function AfterPaint({ children, fallback }: Props) {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    let timer = 0
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => startTransition(() => setPainted(true)))
    })
    return () => {
      cancelAnimationFrame(frame)
      window.clearTimeout(timer)
    }
  }, [])
  return isPainted ? children : fallback
}
