import styles from './inspector.module.css'

type Props = { readonly field: string; readonly children: React.ReactNode }

/** Says which field of its record stands here, so that findings, searches and translations can lead to it. Takes no room of its own. */
export const FieldSpot = ({ field, children }: Props) => (
  <div className={styles.spot} data-field={field}>
    {children}
  </div>
)
