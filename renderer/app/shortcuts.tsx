import { Kbd, Stack, Table, Text, Title } from '@mantine/core'
import { commands } from '../../shared/commands/catalogue.ts'
import type { MenuId } from '../../shared/commands/types.ts'
import type { Key } from '../../shared/i18n/key.ts'
import { isMac, showChord } from '../commands/key-names.ts'
import { setSession, useSession } from '../store/session.ts'
import { useT } from '../store/settings.ts'
import { Dialog } from '../ui/dialog.tsx'
import styles from './shortcuts.module.css'

const menus: readonly MenuId[] = ['file', 'edit', 'insert', 'moment', 'arrange', 'view', 'help']
/** A row of keys: a command, or what a key means while a label is typed. */
type Row = { readonly id: string; readonly label: Key; readonly keys?: readonly string[] }

const typing: readonly Row[] = [
  { id: 'keep', label: 'shortcuts.typing.keep', keys: ['Enter'] },
  { id: 'next', label: 'shortcuts.typing.next', keys: ['Mod+Enter'] },
  { id: 'below', label: 'shortcuts.typing.below', keys: ['Tab'] },
  { id: 'above', label: 'shortcuts.typing.above', keys: ['Shift+Tab'] },
  { id: 'line', label: 'shortcuts.typing.line', keys: ['Shift+Enter'] },
  { id: 'drop', label: 'shortcuts.typing.drop', keys: ['Escape'] },
]

function KeyTable({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const say = useT()
  const mac = isMac()
  return (
    <Stack gap={4} component="section">
      <Title order={3} size="sm">
        {title}
      </Title>
      <Table verticalSpacing={4} fz="sm">
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>{say(row.label)}</Table.Td>
              <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                {(row.keys ?? []).map((key) => (
                  <Kbd key={key} size="xs" ml={4}>
                    {showChord(key, mac)}
                  </Kbd>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}

/** Every key of the catalogue, by menu. */
export function Shortcuts() {
  const say = useT()
  const opened = useSession((state) => state.dialog === 'shortcuts')
  const groups = menus.map((menu) => ({
    title: say(`menu.${menu}`),
    rows: commands.filter((row) => row.menu?.id === menu && row.keys),
  }))
  const select = commands.filter((row) => !row.menu && row.keys)
  return (
    <Dialog
      opened={opened}
      onClose={() => setSession({ dialog: null })}
      size="xl"
      title={say('command.shortcuts')}
      closeLabel={say('app.close')}
    >
      <Text size="sm" c="dimmed" mb="md">
        {say('shortcuts.note')}
      </Text>
      <div className={styles.columns}>
        {groups
          .filter((group) => group.rows.length > 0)
          .map((group) => (
            <KeyTable key={group.title} {...group} />
          ))}
        <KeyTable title={say('shortcuts.select')} rows={select} />
        <KeyTable title={say('shortcuts.typing')} rows={typing} />
      </div>
      <Text size="sm" c="dimmed" mt="md">
        {say('shortcuts.typingNote')}
      </Text>
    </Dialog>
  )
}
