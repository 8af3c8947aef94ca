import type { History } from '../../shared/editing/history/history.ts'
import { useEditor } from '../store/editor.ts'
import { type Selected, sessionState, setSession } from '../store/session.ts'

/**
 * On the board a letter is a command, and typing starts a label. Somebody who types "Wait here" on a card means the label: W is a command only as
 * long as no further letters follow at once. Then the command is taken back as if it had never been, and the word begins with its letter.
 */
type Thought = {
  readonly item: Selected
  /** The letters that were taken for commands. */
  readonly letters: string
  /** When the last of them was pressed, by the event's clock, in ms. */
  readonly at: number
  readonly history: History | null
  readonly session: Pick<ReturnType<typeof sessionState>, 'selection' | 'cell' | 'pivot' | 'leversSeen'>
}

/** Letters of one word follow each other within so many milliseconds. */
const pause = 500

let last: Thought | null = null

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey

/** To be told of a key before the command it means runs. */
export function noteCommandKey(event: KeyboardEvent): void {
  const { selection, cell, pivot, leversSeen } = sessionState()
  const [item, more] = selection
  const isFurther = isSecondThought(event)
  if (!isLetter(event)) last = null
  else if (last && isFurther) last = { ...last, letters: last.letters + event.key, at: event.timeStamp }
  else if (item && !more && (item.type === 'node' || item.type === 'stage' || item.type === 'lane')) {
    const { history } = useEditor.getState()
    last = { item, letters: event.key, at: event.timeStamp, history, session: { selection, cell, pivot, leversSeen } }
  } else last = null
}

/** Whether `event` writes on, within `within` milliseconds, at a word whose first letters were taken for commands. */
export const isSecondThought = (event: KeyboardEvent, within = pause): boolean =>
  last !== null && event.timeStamp - last.at <= within

/** What came next was no letter of a word: the commands were meant. */
export const keepThought = (): void => {
  last = null
}

/** Takes those commands back, with whatever they changed, selected or asked for; returns what the letters were meant for. */
export function takeBack(): { readonly item: Selected; readonly letters: string } | null {
  const thought = last
  last = null
  if (!thought) return null
  useEditor.setState({ history: thought.history })
  setSession({ ...thought.session, labelEdit: null, fieldFocus: null })
  return thought
}
