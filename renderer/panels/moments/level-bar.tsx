import type { Fulfilment } from '../../../shared/document/schema/moment.ts'
import { passLine } from '../../../shared/scoring/rating.ts'
import styles from './moments.module.css'

type Props = { readonly value: Fulfilment | undefined; readonly target: Fulfilment | undefined }

const steps = [1, 2, 3, 4, 5]
const pitch = 9
const edge = (step: number): number => (step - 1) * pitch + (step > passLine ? 2 : 0)

/** Five steps filled to the rating, a gap at the pass line, a triangle under the target; decoration beside the figure. */
export function LevelBar({ value, target }: Props) {
  const aim = typeof target === 'number' && target > 0 ? edge(target) + pitch / 2 - 0.5 : null
  return (
    <svg className={styles.bar} width={48} height={11} viewBox="0 0 48 11" aria-hidden="true" focusable="false">
      {value !== null &&
        steps.map((step) => (
          <rect
            key={step}
            x={edge(step)}
            y={0}
            width={pitch - 1}
            height={5}
            rx={1}
            className={typeof value === 'number' && value >= step ? styles.full : styles.empty}
            data-blank={value === undefined}
          />
        ))}
      {aim !== null && <path d={`M${aim} 6.2 L${aim + 3.2} 10.8 L${aim - 3.2} 10.8 Z`} className={styles.aim} />}
      {target === null && <path d="M1 8.6 H45" className={styles.noAim} />}
    </svg>
  )
}
