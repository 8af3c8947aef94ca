import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { UndoKey } from '../../shared/editing/history/history.ts'
import { deleteNodes } from '../../shared/editing/operations/delete-nodes.ts'
import { currentBlueprint, edit, type Gesture } from './editor.ts'
import { type Selected, select, sessionState, setSession } from './session.ts'

/** Something just made whose label is being typed for the first time. */
type Fresh = {
  readonly item: Selected
  /** Named next, as part of the same step: the step that begins a new stage. */
  readonly onward: Selected | null
  /** What is there to stay when the naming is dropped, and selected then: a stage that has a name, for the step that begins it. */
  readonly stays: Selected | null
  /** What was made so far; naming it joins the same undo step, Escape takes all of it back that does not stay. */
  readonly gesture: Gesture
  readonly label: UndoKey
  /** The document right after it was made: after any other edit it is nothing new any more. */
  readonly after: Blueprint | null
  /** What was selected before. */
  readonly back: readonly Selected[]
}

let fresh: Fresh | null = null

/**
 * Selects what has just been made since `gesture` began and lets its label be typed; `onward` comes next. With `stays`, dropping it takes no more than the
 * node back: what stays may be the thing itself.
 */
export function nameFresh(
  item: Selected,
  gesture: Gesture,
  {
    label,
    back,
    onward = null,
    stays = null,
  }: Pick<Fresh, 'label' | 'back'> & Partial<Pick<Fresh, 'onward' | 'stays'>>,
): void {
  fresh = { item, onward, stays, gesture, label, after: currentBlueprint(), back }
  select(item)
  setSession({ labelEdit: item })
}

const isSame = (a: Selected, b: Selected): boolean => a.type === b.type && a.id === b.id

/** Ends the naming of `item`. The functions do nothing when it was not just made, or something else has happened since. */
export type Naming = {
  /** To be called once its words are in the document. With `goOn`, what is named next is opened; returns whether it was. */
  readonly keep: (goOn: boolean) => boolean
  /** Takes back what was made; returns whether it did. */
  readonly drop: () => boolean
  /** Goes on naming it after `change`, as part of the same step; returns whether it does. */
  readonly goOnAfter: (change: () => void) => boolean
}

const nothing: Naming = { keep: () => false, drop: () => false, goOnAfter: () => false }

/** The naming that is under way for `item`; ask before its words go into the document. */
export function namingOf(item: Selected): Naming {
  const now = fresh
  if (!now || !isSame(now.item, item) || currentBlueprint() !== now.after) return nothing
  const keep = (goOn: boolean): boolean => {
    const { onward, gesture, label } = now
    const isNamed = currentBlueprint() !== now.after
    gesture.commit(label)
    fresh = null
    if (!onward || !goOn) return false
    nameFresh(onward, gesture, { label, back: now.back, stays: isNamed ? item : null })
    return true
  }
  const drop = (): boolean => {
    fresh = null
    const { stays, gesture } = now
    if (stays === null) gesture.cancel()
    else if (item.type === 'node') {
      edit('undo.addStage', (document) => deleteNodes(document, { nodes: [item.id] }))
      gesture.commit('undo.addStage')
    }
    if (isSame(sessionState().selection[0] ?? item, item)) select(...(stays ? [stays] : now.back))
    return true
  }
  const goOnAfter = (change: () => void): boolean => {
    change()
    nameFresh(item, now.gesture, now)
    return true
  }
  return { keep, drop, goOnAfter }
}
