import { ActionIcon, Menu, Text } from '@mantine/core'
import { IconCheck, IconMenu2 } from '@tabler/icons-react'
import { Fragment, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type CommandId, commands } from '../../shared/commands/catalogue.ts'
import { menuParts } from '../../shared/commands/menu-parts.ts'
import type { MenuId } from '../../shared/commands/types.ts'
import { t } from '../../shared/i18n/t.ts'
import { holds } from '../commands/enablement.ts'
import { commandKey, commandLabel, isChecked } from '../commands/labels.ts'
import { runFromClick } from '../commands/run.ts'
import { useEditor } from '../store/editor.ts'
import { useSession } from '../store/session.ts'
import { useT, useUiLanguage } from '../store/settings.ts'
import { CommandIcon } from '../ui/icons.tsx'
import { SubMenu } from '../ui/sub-menu.tsx'

const menus: readonly MenuId[] = ['file', 'edit', 'insert', 'moment', 'arrange', 'view', 'help']

/** `close` takes the menu away before it returns. */
type EntryProps = { readonly id: CommandId; readonly close: () => void }

function Entry({ id, close }: EntryProps) {
  const language = useUiLanguage()
  const editor = useEditor()
  const session = useSession()
  const entry = commands.find((row) => row.id === id)
  if (!entry) return null
  const checked = isChecked(id)
  return (
    <Menu.Item
      role={checked === null ? 'menuitem' : 'menuitemcheckbox'}
      {...(checked === null ? {} : { 'aria-checked': checked })}
      leftSection={checked ? <IconCheck size={16} aria-hidden="true" /> : <CommandIcon name={entry.icon} />}
      rightSection={
        <Text span size="xs" c="dimmed" pl="xl">
          {commandKey(id)}
        </Text>
      }
      data-command={id}
      disabled={!holds(entry.when, editor, session)}
      onClick={() => {
        // At once: the next key may already be meant for the field or dialog the command opens.
        close()
        void runFromClick(id, 'menu', { detail: 1 })
      }}
    >
      {entry.menu?.sub && entry.short ? t(language, entry.short) : commandLabel(id, language)}
    </Menu.Item>
  )
}

/** The entries of one menu in the order of the catalogue, a line between groups; rows of a submenu stand where its first does. */
function Entries({ menu, close }: { readonly menu: MenuId } & Pick<EntryProps, 'close'>) {
  const say = useT()
  return menuParts(menu).map((part, index, parts) => (
    <Fragment key={part.rows[0].id}>
      {index > 0 && parts[index - 1]?.group !== part.group && <Menu.Divider />}
      {part.sub ? (
        <SubMenu label={say(part.sub)} icon={<CommandIcon name={part.rows[0].icon} />}>
          {part.rows.map((row) => (
            <Entry key={row.id} id={row.id} close={close} />
          ))}
        </SubMenu>
      ) : (
        <Entry id={part.rows[0].id} close={close} />
      )}
    </Fragment>
  ))
}

/** The ☰ menu: every menu of the catalogue as a submenu. */
export function MainMenu() {
  const say = useT()
  const [opened, setOpened] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = (): void => flushSync(() => setOpened(false))
  useEffect(() => {
    if (!opened) return
    return () => {
      if (document.activeElement === document.body) button.current?.focus()
    }
  }, [opened])
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width={220}
      shadow="md"
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <ActionIcon ref={button} variant="subtle" color="gray" size={30} aria-label={say('app.menu')}>
          <IconMenu2 size={20} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {menus.map((menu) => (
          <SubMenu key={menu} label={say(`menu.${menu}`)}>
            <Entries menu={menu} close={close} />
          </SubMenu>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
