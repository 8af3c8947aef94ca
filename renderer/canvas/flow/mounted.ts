import { createContext, useContext, useLayoutEffect } from 'react'

/** The nodes that have elements of their own on screen at this moment; the drawing of the board leaves them out. */
export type Mounted = {
  readonly nodes: Set<string>
  /** Told after each change. */
  onChange: () => void
}

export const createMounted = (): Mounted => ({ nodes: new Set(), onChange: () => undefined })

/** The registry of the canvas around. */
export const MountedContext = createContext<Mounted | null>(null)

/** Enters a node into the registry from the frame its elements appear in until they are gone. */
export function useMounted(id: string): void {
  const mounted = useContext(MountedContext)
  useLayoutEffect(() => {
    mounted?.nodes.add(id)
    mounted?.onChange()
    return () => {
      mounted?.nodes.delete(id)
      mounted?.onChange()
    }
  }, [mounted, id])
}
