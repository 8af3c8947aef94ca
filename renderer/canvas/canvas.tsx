import { ReactFlowProvider } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { useLayoutEffect, useRef, useState } from 'react'
import { useBlueprint } from '../store/editor.ts'
import css from './canvas.module.css'
import { CanvasFlow } from './canvas-flow.tsx'
import type { Size } from './geometry/view.ts'

/** The size of an element, kept up to date; null before it has been measured, or while it has none. */
function useSize(): readonly [React.RefObject<HTMLDivElement | null>, Size | null] {
  const element = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = target
      if (width === 0 || height === 0) return
      setSize((old) => (old?.width === width && old.height === height ? old : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    return () => observer.disconnect()
  }, [])
  return [element, size]
}

/**
 * The open blueprint on an editable board; nothing without one. It reads and writes the stores only. The flow is mounted once its size is known,
 * so that it opens fitted instead of mounting everything at another zoom first.
 */
export function Canvas() {
  const [root, size] = useSize()
  const document = useBlueprint()
  return (
    <div ref={root} className={css.root} data-testid="canvas">
      {document && size && (
        <ReactFlowProvider>
          <CanvasFlow key={document.id} document={document} size={size} root={root} />
        </ReactFlowProvider>
      )}
    </div>
  )
}
