import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core'
import type { CommandId } from '../../shared/commands/catalogue.ts'
import { textIn } from '../../shared/document/text.ts'
import { useEnabled } from '../commands/enablement.ts'
import { commandKey, commandLabel, isChecked } from '../commands/labels.ts'
import { runCommand, runFromClick } from '../commands/run.ts'
import { TitleField } from '../panels/title-field.tsx'
import { useBlueprint, useDirty, useEditor, useOtherName } from '../store/editor.ts'
import { useSession } from '../store/session.ts'
import { useT, useUiLanguage } from '../store/settings.ts'
import { CommandIcon } from '../ui/icons.tsx'
import styles from './header.module.css'
import { MainMenu } from './main-menu.tsx'
import { ViewSwitch } from './view-switch.tsx'

type CommandButtonProps = { readonly id: CommandId; readonly icon: string; readonly className?: string | undefined }

function CommandButton({ id, icon, className = '' }: CommandButtonProps) {
  const language = useUiLanguage()
  const enabled = useEnabled(id)
  const label = commandLabel(id, language)
  const isOn = isChecked(id)
  return (
    <Tooltip label={`${label}  ${commandKey(id)}`}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        className={className}
        aria-label={label}
        {...(isOn === null ? {} : { 'aria-pressed': isOn })}
        data-command={id}
        disabled={!enabled}
        onClick={(event) => void runFromClick(id, 'button', event)}
      >
        <CommandIcon name={icon} size={18} />
      </ActionIcon>
    </Tooltip>
  )
}

function SavedState() {
  const say = useT()
  const dirty = useDirty()
  const readOnly = useEditor((state) => state.file?.readOnly === true)
  const key = readOnly ? 'app.readOnly' : dirty ? 'app.unsaved' : 'app.saved'
  return (
    <output className={styles.state} data-dirty={dirty}>
      <span className={styles.dot} aria-hidden="true" />
      {say(key)}
    </output>
  )
}

/** The file it is saved in, unless that is called as the blueprint is. */
function FileName({ title }: { readonly title: string }) {
  const name = useOtherName(title)
  if (name === '') return null
  return (
    <span className={styles.file} title={name}>
      {name}
    </span>
  )
}

/** Which language of the document is on show; only for documents that carry two. */
function LanguageSwitch() {
  const say = useT()
  const languages = useBlueprint()?.languages ?? []
  const shown = useSession((state) => state.documentLanguages)
  if (languages.length < 2) return null
  const commands = { 'zh-CN': 'view.documentZh', en: 'view.documentEn', both: 'view.documentBoth' } as const
  return (
    <SegmentedControl
      aria-label={say('header.documentLanguage')}
      value={shown}
      onChange={(value) => void runCommand(commands[value as keyof typeof commands], 'button')}
      data={[
        { value: 'zh-CN', label: '中' },
        { value: 'en', label: 'EN' },
        { value: 'both', label: say('header.both') },
      ]}
    />
  )
}

/** Menu, title and saved state at the left; languages, undo, palette and export at the right. */
export function Header() {
  const say = useT()
  const language = useUiLanguage()
  const blueprint = useBlueprint()
  if (!blueprint) return null
  const title = textIn(blueprint.title, language, blueprint.languages) || say('app.untitled')
  return (
    <header className={styles.header}>
      <MainMenu />
      <h1 className="visually-hidden">{title}</h1>
      <TitleField />
      <SavedState />
      <FileName title={title} />
      <span className={styles.space} />
      <ViewSwitch />
      <CommandButton id="edit.undo" icon="undo" className={styles.history} />
      <CommandButton id="edit.redo" icon="redo" className={styles.history} />
      <LanguageSwitch />
      <Tooltip label={say('command.palette')}>
        <Button
          variant="default"
          size="xs"
          className={styles.palette ?? ''}
          aria-label={`${say('command.palette')} ${commandKey('help.palette')}`}
          data-command="help.palette"
          onClick={() => void runCommand('help.palette', 'button')}
        >
          {commandKey('help.palette')}
        </Button>
      </Tooltip>
      <CommandButton id="view.inspector" icon="inspector" />
      <Button size="xs" data-command="file.export" onClick={() => void runCommand('file.export', 'button')}>
        {say('header.export')}
      </Button>
    </header>
  )
}
