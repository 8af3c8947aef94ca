import type { Node } from '../../shared/document/schema/node.ts'
import { markLook } from '../../shared/layout/look.ts'
import { useT } from '../store/settings.ts'
import { durationWords, markWords } from './mark-words.ts'
import styles from './node-marks.module.css'

/** F, W with its minutes, ◇: the marks as on the board; decoration, the node's name says them in words. */
export function NodeMarks({ node }: { readonly node: Pick<Node, 'marks'> }) {
  const say = useT()
  const { fail, wait, decision } = node.marks
  if (!fail && !wait && !decision) return null
  const minutes = wait?.minutes
  return (
    <span className={styles.marks} aria-hidden="true" title={markWords(node, say).join(', ')}>
      {fail && (
        <span className={styles.mark} style={{ '--tone': markLook.fail.colour } as React.CSSProperties}>
          {markLook.fail.letter}
        </span>
      )}
      {wait && (
        <span className={styles.mark} style={{ '--tone': markLook.wait.colour } as React.CSSProperties}>
          {markLook.wait.letter}
          {typeof minutes === 'number' && <small>{durationWords(minutes, say)}</small>}
        </span>
      )}
      {decision && <span className={styles.mark}>◇</span>}
    </span>
  )
}
