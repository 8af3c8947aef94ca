import { Tooltip, UnstyledButton } from '@mantine/core'
import type { CommandId } from '../../shared/commands/catalogue.ts'
import { commandKey, commandLabel } from '../commands/labels.ts'
import { runCommand } from '../commands/run.ts'
import { type EditorView, useSession } from '../store/session.ts'
import { useT, useUiLanguage } from '../store/settings.ts'
import { CommandIcon } from '../ui/icons.tsx'
import styles from './view-switch.module.css'

const views: readonly { readonly view: EditorView; readonly id: CommandId; readonly icon: string }[] = [
  { view: 'board', id: 'view.board', icon: 'viewBoard' },
  { view: 'moments', id: 'view.moments', icon: 'viewMoments' },
  { view: 'outline', id: 'view.outline', icon: 'viewOutline' },
  { view: 'table', id: 'view.table', icon: 'viewTable' },
]

/** Which view of the blueprint is on show. */
export function ViewSwitch() {
  const say = useT()
  const language = useUiLanguage()
  const now = useSession((state) => state.view)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar group, no fieldset of a form
    <div role="group" aria-label={say('menu.view')} className={styles.switch}>
      {views.map(({ view, id, icon }) => (
        <Tooltip key={view} label={`${commandLabel(id, language)}  ${commandKey(id)}`}>
          <UnstyledButton
            className={styles.view}
            aria-pressed={view === now}
            aria-label={commandLabel(id, language)}
            onClick={() => void runCommand(id, 'button')}
          >
            <CommandIcon name={icon} size={16} />
            <span className={styles.name}>{commandLabel(id, language)}</span>
          </UnstyledButton>
        </Tooltip>
      ))}
    </div>
  )
}
