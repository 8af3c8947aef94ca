import { Menu } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { documentViews } from '../../../shared/document/schema/view.ts'
import { textIn } from '../../../shared/document/text.ts'
import { commandKey } from '../../commands/labels.ts'
import { showLanes } from '../../commands/lanes.ts'
import { runCommand } from '../../commands/run.ts'
import { showPivot } from '../../commands/view.ts'
import { useBlueprint, useEditor } from '../../store/editor.ts'
import { useSession } from '../../store/session.ts'
import { useT, useUiLanguage } from '../../store/settings.ts'
import css from './structure.module.css'

/** The board by lanes or by the four levers. */
function PivotSwitch() {
  const t = useT()
  const pivot = useSession((state) => state.pivot)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar group, no fieldset of a form
    <div
      role="group"
      className={css.pivot}
      aria-label={t('pivot.name')}
      title={`${t('command.pivot')} (${commandKey('view.pivot')})`}
    >
      {documentViews.map((view) => (
        <button
          key={view}
          type="button"
          aria-pressed={view === pivot}
          data-pivot={view}
          onClick={() => showPivot(view)}
        >
          {t(`pivot.${view}`)}
        </button>
      ))}
    </div>
  )
}

/** How many lanes are hidden; they come back from its list. */
function HiddenLanes() {
  const t = useT()
  const language = useUiLanguage()
  const document = useBlueprint()
  const pivot = useSession((state) => state.pivot)
  const readOnly = useEditor((state) => state.file?.readOnly === true)
  const hidden = document?.lanes.filter((lane) => lane.hidden) ?? []
  if (!document || hidden.length === 0 || pivot !== 'lanes') return null
  return (
    <Menu position="top-start" shadow="md" returnFocus>
      <Menu.Target>
        <button type="button" className={css.hidden} disabled={readOnly}>
          <IconEye size={15} aria-hidden="true" />
          {t('lane.hidden', { n: hidden.length })}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {hidden.map((lane) => (
          <Menu.Item key={lane.id} onClick={() => showLanes([lane.id])}>
            {t('lane.show', { name: textIn(lane.label, language, document.languages) || t(`role.${lane.role}`) })}
          </Menu.Item>
        ))}
        {hidden.length > 1 && <Menu.Divider />}
        {hidden.length > 1 && (
          <Menu.Item onClick={() => void runCommand('lane.showAll', 'button')}>{t('command.showLanes')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Which lanes the board has, and which of them are out of sight: at its lower left, above the zoom. */
export function BoardControls() {
  return (
    <div className={css.bar}>
      <PivotSwitch />
      <HiddenLanes />
    </div>
  )
}
