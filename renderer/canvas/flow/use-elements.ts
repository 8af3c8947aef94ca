import { type ReactFlowState, useStoreApi } from '@xyflow/react'
import { useLayoutEffect, useMemo, useRef } from 'react'
import type { UiLanguage } from '../../../shared/i18n/t.ts'
import type { Board, Box } from '../../../shared/layout/board/types.ts'
import { type Size, type View, visibleBox } from '../geometry/view.ts'
import { createFlowElements } from './elements.ts'
import { covers, isFar, nextGiven, nothing, regionOf, type Wanted, wantedIn } from './staging.ts'

/** Elements that come or go in one frame: more would be felt. */
const step = { nodes: 10, wires: 16 }
/** Milliseconds without a change of zoom after which it has come to rest. */
const rest = 140

type Store = Pick<ReturnType<typeof useStoreApi>, 'getState' | 'subscribe'>
type Shape = { readonly board: Board; readonly size: Size }

const viewOf = ({ transform: [x, y, zoom] }: ReactFlowState): View => ({ x, y, zoom })

/**
 * Decides which nodes and connections React Flow has, and hands them over in stages, some per frame: what has no elements yet is drawn, so nobody
 * can tell. While the zoom is changing nothing comes; once a large board is too small to read, everything goes.
 */
function createElementSource(store: Store, language: UiLanguage, opening: View) {
  const toElements = createFlowElements(language)
  let shape: Shape | null = null
  let region: Box | null = null
  let wanted: Wanted = nothing
  let given = { nodes: new Set<string>() as ReadonlySet<string>, wires: new Set<string>() as ReadonlySet<string> }
  let frame = 0
  let timer = 0
  let isOpen = false

  const view = (): View => (isOpen ? viewOf(store.getState()) : opening)
  const put = (): boolean => {
    if (!shape) return true
    const { board } = shape
    const nodes = nextGiven(given.nodes, wanted.nodes, step.nodes)
    const wires = nodes.isDone || wanted === nothing ? nextGiven(given.wires, wanted.wires, step.wires) : null
    given = { nodes: nodes.ids, wires: wires?.ids ?? given.wires }
    const elements = toElements(board, {
      nodes: board.nodes.filter(({ id }) => given.nodes.has(id)),
      connections: board.connections.filter(({ id }) => given.wires.has(id)),
    })
    const { setNodes, setEdges } = store.getState()
    setEdges(elements.edges)
    setNodes(elements.nodes)
    return nodes.isDone && wires?.isDone === true
  }
  const pump = (): void => {
    frame = put() ? 0 : requestAnimationFrame(pump)
  }
  const start = (): void => {
    if (frame === 0) frame = requestAnimationFrame(pump)
  }
  /** Works out anew what is wanted. */
  const aim = (): void => {
    if (!shape) return
    const now = view()
    region = isFar(shape.board, now.zoom) ? null : regionOf(now, shape.size)
    wanted = region ? wantedIn(shape.board, region, visibleBox(now, shape.size)) : nothing
  }
  const settle = (): void => {
    timer = 0
    aim()
    start()
  }
  const follow = (now: View, before: View): void => {
    if (!shape) return
    isOpen = true
    if (now.zoom !== before.zoom) {
      window.clearTimeout(timer)
      timer = window.setTimeout(settle, rest)
      if (isFar(shape.board, now.zoom) && wanted !== nothing) {
        wanted = nothing
        region = null
        start()
      }
    } else if (timer === 0 && region && !covers(region, now, shape.size)) settle()
  }
  return {
    /** Another board or size: what has elements is brought up to date at once. */
    show: (next: Shape): void => {
      shape = next
      aim()
      if (!put()) start()
    },
    listen: (): (() => void) =>
      store.subscribe((state, before) => {
        if (state.transform !== before.transform) follow(viewOf(state), viewOf(before))
      }),
    end: (): void => {
      cancelAnimationFrame(frame)
      window.clearTimeout(timer)
    },
  }
}

/** Gives React Flow the elements that `board` needs in the present view. `opening` = the view it starts with. */
export function useElements(board: Board, size: Size, language: UiLanguage, opening: View): void {
  const store = useStoreApi()
  const first = useRef(opening).current
  const source = useMemo(() => createElementSource(store, language, first), [store, language, first])
  useLayoutEffect(() => source.show({ board, size }), [source, board, size])
  useLayoutEffect(() => {
    const stop = source.listen()
    return () => {
      stop()
      source.end()
    }
  }, [source])
}
