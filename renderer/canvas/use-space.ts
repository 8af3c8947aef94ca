import { useReactFlow, useStoreApi } from '@xyflow/react'
import { type RefObject, useMemo } from 'react'
import { shownDocument } from '../store/derived.ts'
import { currentBlueprint, useEditor } from '../store/editor.ts'
import { sessionState } from '../store/session.ts'
import { boardNow } from './board-now.ts'
import { keepInView } from './geometry/view.ts'
import type { CanvasSpace } from './gestures/space.ts'

/** The canvas as gestures see it; one object for the life of the canvas, answering from the stores. */
export function useCanvasSpace(root: RefObject<HTMLElement | null>): CanvasSpace {
  const store = useStoreApi()
  const { setViewport } = useReactFlow()
  return useMemo(() => {
    const open = () => {
      const document = currentBlueprint()
      if (!document) throw new Error('The canvas is shown without a document')
      return document
    }
    const space: CanvasSpace = {
      document: () => shownDocument(open(), sessionState().pivot),
      board: () => boardNow(open()),
      editable: () => useEditor.getState().file?.readOnly !== true,
      view: () => {
        const [x, y, zoom] = store.getState().transform
        return { x, y, zoom }
      },
      moveView: (view) => void setViewport(keepInView(view, space.board(), space.frame())),
      frame: () => root.current?.getBoundingClientRect() ?? { left: 0, top: 0, width: 1, height: 1 },
    }
    return space
  }, [store, setViewport, root])
}
