import { UnstyledButton } from '@mantine/core'
import { runCommand } from '../commands/run.ts'
import { useBlueprint } from '../store/editor.ts'
import { useSession } from '../store/session.ts'
import { useSettings, useT } from '../store/settings.ts'
import styles from './status-bar.module.css'

/** Counts, the file's languages on show, interface language and zoom. */
export function StatusBar() {
  const say = useT()
  const document = useBlueprint()
  const zoom = useSession((state) => state.zoom)
  const selected = useSession((state) => state.selection.length)
  const shell = useSettings((state) => state.info.shell)
  if (!document) return null
  const counts = say('status.counts', {
    stages: document.stages.length,
    lanes: document.lanes.length,
    nodes: document.nodes.length,
    connections: document.connections.length,
    moments: document.moments.length,
  })
  return (
    <footer className={styles.bar} data-shell={shell}>
      <span className={styles.counts}>{counts}</span>
      {selected > 0 && <span>{say('status.selected', { n: selected })}</span>}
      {document.exampleData && <span className={styles.flag}>{say('term.exampleData')}</span>}
      <span className={styles.space} />
      <UnstyledButton
        className={styles.button}
        title={say('command.interfaceLanguage')}
        onClick={() => void runCommand('view.interfaceLanguage', 'button')}
      >
        {say('status.language')}
      </UnstyledButton>
      <UnstyledButton
        className={styles.button}
        title={say('command.zoom100')}
        onClick={() => void runCommand('view.zoom100', 'button')}
      >
        {Math.round(zoom * 100)}%
      </UnstyledButton>
    </footer>
  )
}
