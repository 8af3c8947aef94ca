import styles from './inspector.module.css'

type Props = { readonly title: string; readonly open?: boolean; readonly children: React.ReactNode }

/** A part of the inspector that can be folded away. */
export function Section({ title, open = false, children }: Props) {
  return (
    <details className={styles.section} open={open}>
      <summary>{title}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  )
}
