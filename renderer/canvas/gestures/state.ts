import { create } from 'zustand'
import type { NodeKind } from '../../../shared/document/schema/node.ts'
import type { ConnectionEnd } from '../../../shared/editing/operations/reconnect.ts'
import type { Point } from '../../../shared/layout/board/types.ts'
import type { Side } from '../geometry/hit-test.ts'

/** What the pointer is doing on the canvas; places are in board units. */
export type Gesture =
  | { readonly type: 'idle' }
  /** `ids` travel together, or copies of them; `grabbed` is the one under the pointer, which decides the target cell. */
  | {
      readonly type: 'move'
      readonly ids: readonly string[]
      readonly grabbed: string
      readonly from: Point
      readonly at: Point
      readonly isCopy: boolean
    }
  | {
      readonly type: 'connect'
      readonly from: string
      readonly side: Side
      readonly at: Point
      readonly over: string | null
      readonly allowed: boolean
    }
  /** One end of a connection on its way to another node. */
  | {
      readonly type: 'reconnect'
      readonly connection: string
      readonly end: ConnectionEnd
      readonly at: Point
      readonly over: string | null
      readonly allowed: boolean
    }
  | { readonly type: 'marquee'; readonly from: Point; readonly at: Point }
  /** A kind on its way from the palette; `at` is null while the pointer is not over the canvas. */
  | { readonly type: 'palette'; readonly kind: NodeKind; readonly at: Point | null }

type GestureState = { readonly gesture: Gesture; readonly hover: string | null }

const idle: Gesture = { type: 'idle' }

/** The gesture under way and the node under the resting pointer: drawn by the overlay, gone when the button is up. */
export const useGesture = create<GestureState>(() => ({ gesture: idle, hover: null }))

export const setGesture = (gesture: Gesture): void => useGesture.setState({ gesture })
export const endGesture = (): void => useGesture.setState({ gesture: idle })
export const isIdle = (): boolean => useGesture.getState().gesture.type === 'idle'

/** Remembers the hovered node; renders nothing when it has not changed. */
export function setHover(hover: string | null): void {
  if (useGesture.getState().hover !== hover) useGesture.setState({ hover })
}
