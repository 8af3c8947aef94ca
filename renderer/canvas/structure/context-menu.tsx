import { Menu, Portal, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { Fragment, useEffect } from 'react'
import { flushSync } from 'react-dom'
import { type CommandId, commandEntry } from '../../../shared/commands/catalogue.ts'
import { type ContextItem, contextMenus } from '../../../shared/commands/context.ts'
import { holds } from '../../commands/enablement.ts'
import { commandKey, commandLabel, isChecked } from '../../commands/labels.ts'
import { runCommand } from '../../commands/run.ts'
import { useEditor } from '../../store/editor.ts'
import { sessionState, setSession, useSession } from '../../store/session.ts'
import { useT, useUiLanguage } from '../../store/settings.ts'
import { viewport } from '../../store/viewport.ts'
import { CommandIcon } from '../../ui/icons.tsx'
import { SubMenu } from '../../ui/sub-menu.tsx'
import { chosenNow } from './chosen.ts'
import css from './structure.module.css'

/** The board gets the focus back, but not before the key that closed the menu is over: it would mean something there. */
function close(): void {
  setSession({ menu: null })
  window.setTimeout(() => {
    const { labelEdit, lineEdit, dialog } = sessionState()
    if (!labelEdit && !lineEdit && !dialog) viewport().focus()
  }, 0)
}

/**
 * Runs once the menu is gone, so that a label field or dialog the command opens keeps the focus; and at once, for the next key may already be meant
 * for that field.
 */
function choose(id: CommandId): void {
  flushSync(() => setSession({ menu: null }))
  viewport().focus()
  void runCommand(id, 'menu')
}

function Entry({ id }: { readonly id: CommandId }) {
  const t = useT()
  const language = useUiLanguage()
  const editor = useEditor()
  const session = useSession()
  const entry = commandEntry(id)
  const checked = chosenNow(id) ?? isChecked(id)
  const words = entry.short ? t(entry.short) : commandLabel(id, language)
  const key = (
    <Text span size="xs" c="dimmed" pl="xl">
      {commandKey(id)}
    </Text>
  )
  const shared = {
    'data-command': id,
    disabled: !holds(entry.when, editor, session),
    rightSection: key,
    onClick: () => choose(id),
  }
  if (checked === null) {
    return (
      <Menu.Item leftSection={<CommandIcon name={entry.icon} />} {...shared}>
        {words}
      </Menu.Item>
    )
  }
  return (
    <Menu.CheckboxItem checked={checked} onChange={() => undefined} closeMenuOnClick {...shared}>
      <span className={css.choice}>
        {checked ? <IconCheck size={16} aria-hidden="true" /> : <CommandIcon name={entry.icon} />}
        {words}
      </span>
    </Menu.CheckboxItem>
  )
}

function Item({ item }: { readonly item: ContextItem }) {
  const t = useT()
  if (typeof item === 'string') return <Entry id={item} />
  return (
    <SubMenu label={t(item.menu)} icon={<CommandIcon name={item.icon} />}>
      {item.ids.map((id) => (
        <Entry key={id} id={id} />
      ))}
    </SubMenu>
  )
}

/** Long menus have to fit a low window. */
const compact = {
  item: { padding: '5px 10px', fontSize: 13.5, whiteSpace: 'nowrap' },
  divider: { margin: '3px 0' },
  itemIndicator: { display: 'none' },
} as const

const keyOf = (item: ContextItem): string => (typeof item === 'string' ? item : item.menu)

/** While the menu is open Escape closes it and means nothing else, wherever the focus is. */
function useEscape(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopImmediatePropagation()
      close()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [isOpen])
}

/** The context menu, at the pointer or beside the selection: commands of the catalogue that fit what is there. */
export function ContextMenu() {
  const t = useT()
  const menu = useSession((state) => state.menu)
  useEscape(menu !== null)
  if (!menu) return null
  return (
    <Menu
      key={`${menu.x} ${menu.y} ${menu.target}`}
      opened
      onClose={close}
      position="bottom-start"
      offset={0}
      shadow="md"
      width="max-content"
      middlewares={{ flip: true, shift: { padding: 8, crossAxis: true } }}
      styles={compact}
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      trapFocus
      withinPortal
      transitionProps={{ duration: 0 }}
    >
      {/* Outside the canvas, whose layers would be what "fixed" is measured from. */}
      <Portal>
        <Menu.Target>
          <span aria-hidden="true" style={{ position: 'fixed', left: menu.x, top: menu.y, width: 0, height: 0 }} />
        </Menu.Target>
      </Portal>
      <Menu.Dropdown
        miw={260}
        className={css.menu ?? ''}
        aria-label={t('structure.menu', {
          name: t(
            menu.target === 'cell'
              ? 'structure.cell'
              : menu.target === 'line'
                ? 'line.custom'
                : menu.target === 'nodes'
                  ? 'term.node'
                  : `term.${menu.target}`,
          ),
        })}
        data-menu={menu.target}
        onContextMenu={(event) => event.preventDefault()}
      >
        {contextMenus[menu.target].map((group, index) => (
          <Fragment key={group.map(keyOf).join()}>
            {index > 0 && <Menu.Divider />}
            {group.map((item) => (
              <Item key={keyOf(item)} item={item} />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
