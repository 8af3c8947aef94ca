import { Button } from '@mantine/core'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { useBlueprint } from '../../store/editor.ts'
import { useT } from '../../store/settings.ts'
import { NoStages } from './no-stages.tsx'
import styles from './outline.module.css'
import { OutlineTree } from './outline-tree.tsx'
import { fold } from './state.ts'
import { buildOutline, type RowType } from './tree.ts'

/** The keys of all rows of some types that can be opened. */
const parents = (document: Blueprint, types: readonly RowType[]): string[] =>
  buildOutline(document).flatMap((row) => (row.children > 0 && types.includes(row.type) ? [row.key] : []))

/** The whole blueprint as a tree, stage → lane → step → moment: what the canvas shows, in words and by keyboard. */
export function OutlineView() {
  const say = useT()
  const document = useBlueprint()
  if (!document) return null
  if (document.stages.length === 0) return <NoStages />
  const openAll = (): void => fold({ open: parents(document, ['stage', 'lane', 'node']) })
  const closeLanes = (): void => fold({ close: parents(document, ['lane']) })
  return (
    <div className={styles.view}>
      <div className={styles.bar}>
        <h2 className={styles.name}>{say('outline.name')}</h2>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={openAll}>
          {say('outline.openAll')}
        </Button>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={closeLanes}>
          {say('outline.closeAll')}
        </Button>
      </div>
      <OutlineTree document={document} />
      <p className={styles.keys}>{say('outline.keys')}</p>
    </div>
  )
}
