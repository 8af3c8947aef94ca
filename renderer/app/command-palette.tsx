import { Text } from '@mantine/core'
import {
  Spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
  type SpotlightFilterFunction,
  spotlight,
} from '@mantine/spotlight'
import { IconCheck, IconSearch } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { commands } from '../../shared/commands/catalogue.ts'
import type { MenuId } from '../../shared/commands/types.ts'
import { t } from '../../shared/i18n/t.ts'
import { holds } from '../commands/enablement.ts'
import { commandKey, commandLabel, isChecked } from '../commands/labels.ts'
import { runCommand } from '../commands/run.ts'
import { onOpenPalette } from '../commands/view.ts'
import { useEditor } from '../store/editor.ts'
import { useSession } from '../store/session.ts'
import { useT, useUiLanguage } from '../store/settings.ts'
import { CommandIcon } from '../ui/icons.tsx'
import styles from './command-palette.module.css'

const menus: readonly MenuId[] = ['file', 'edit', 'insert', 'moment', 'arrange', 'view', 'help']

/** The enabled commands by menu, with a tick where what they switch is on; found by their words in either language, also those that say what they do. */
function useActions(): SpotlightActionGroupData[] {
  const language = useUiLanguage()
  const editor = useEditor()
  const session = useSession()
  return [...menus, null]
    .map((menu) => ({
      group: t(language, menu ? `menu.${menu}` : 'palette.chosen'),
      actions: commands
        .filter(
          (row) =>
            (row.menu?.id ?? null) === menu && !('quiet' in row && row.quiet) && holds(row.when, editor, session),
        )
        .map((row) => ({
          id: row.id,
          label: commandLabel(row.id, language),
          keywords: [t('en', row.label), t('zh-CN', row.label), row.id],
          leftSection: isChecked(row.id) ? (
            <IconCheck size={18} aria-hidden="true" />
          ) : (
            <CommandIcon name={row.icon} size={18} />
          ),
          rightSection: (
            <Text span size="xs" c="dimmed">
              {commandKey(row.id)}
            </Text>
          ),
          onClick: () => void runCommand(row.id, 'palette'),
        })),
    }))
    .filter((group) => group.actions.length > 0)
}

const isGroup = (entry: SpotlightActionData | SpotlightActionGroupData): entry is SpotlightActionGroupData =>
  'actions' in entry

/** The commands in whose words every word of the query is, in any order. */
const withWords: SpotlightFilterFunction = (query, all) => {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const has = ({ label = '', keywords = [] }: SpotlightActionData): boolean => {
    const own = [label, ...keywords].join(' ').toLowerCase()
    return words.every((word) => own.includes(word))
  }
  return all
    .filter(isGroup)
    .map((group) => ({ ...group, actions: group.actions.filter(has) }))
    .filter(({ actions }) => actions.length > 0)
}

/** The command palette (Mod+K). Its key comes from the catalogue, so Spotlight's own is off. */
export function CommandPalette() {
  const say = useT()
  const actions = useActions()
  const from = useRef<Element | null>(null)
  useEffect(
    () =>
      onOpenPalette(() => {
        from.current = document.activeElement
        spotlight.open()
      }),
    [],
  )
  /** The focus goes back where it was, unless the command that was run has put it somewhere. */
  const goBack = (): void => {
    const { activeElement } = document
    const isTaken = activeElement !== document.body && !activeElement?.closest('[role="dialog"]')
    if (!isTaken && from.current instanceof HTMLElement) from.current.focus()
  }
  return (
    <Spotlight
      actions={actions}
      filter={withWords}
      nothingFound={say('palette.nothing')}
      highlightQuery
      scrollable
      maxHeight={420}
      shortcut={null}
      // Its top stays where it is, however many commands the words leave.
      centered={false}
      yOffset="12vh"
      transitionProps={{ duration: 0 }}
      returnFocus={false}
      onSpotlightClose={goBack}
      classNames={{ action: styles.command ?? '' }}
      attributes={{ content: { 'aria-label': say('command.palette') } }}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden="true" />,
        placeholder: say('palette.search'),
        'aria-label': say('palette.search'),
      }}
    />
  )
}
