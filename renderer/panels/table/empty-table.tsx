import { Button } from '@mantine/core'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { runCommand } from '../../commands/run.ts'
import { useT } from '../../store/settings.ts'
import { useReadOnly } from '../fields.tsx'
import styles from './table.module.css'

/** What to do first in a blueprint that has no stages or no lanes. */
export function EmptyTable({ document }: { readonly document: Blueprint }) {
  const say = useT()
  const readOnly = useReadOnly()
  const needs = document.stages.length === 0 ? 'insert.stage' : 'insert.lane'
  return (
    <div className={styles.empty}>
      <h2>{say('canvas.empty.title')}</h2>
      <p>{say(readOnly ? 'canvas.empty.readOnly' : 'table.noGrid')}</p>
      {!readOnly && (
        <Button onClick={() => void runCommand(needs, 'button')}>
          {say(needs === 'insert.stage' ? 'command.addStage' : 'command.addLane')}
        </Button>
      )}
    </div>
  )
}
