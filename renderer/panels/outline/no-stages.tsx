import { Button } from '@mantine/core'
import { runCommand } from '../../commands/run.ts'
import { useT } from '../../store/settings.ts'
import { useReadOnly } from '../fields.tsx'
import styles from './outline.module.css'

/** What to do first in a blueprint without stages. */
export function NoStages() {
  const say = useT()
  const readOnly = useReadOnly()
  return (
    <div className={styles.empty}>
      <h2>{say('canvas.empty.title')}</h2>
      <p>{say(readOnly ? 'canvas.empty.readOnly' : 'outline.noStages')}</p>
      {!readOnly && (
        <Button onClick={() => void runCommand('insert.stage', 'button')}>{say('command.addStage')}</Button>
      )}
    </div>
  )
}
