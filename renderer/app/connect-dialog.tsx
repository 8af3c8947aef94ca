import { Button, Group, NativeSelect, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { createConnection } from '../../shared/document/factory.ts'
import { type ConnectionType, connectionTypes } from '../../shared/document/schema/connection.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Node } from '../../shared/document/schema/node.ts'
import { textIn } from '../../shared/document/text.ts'
import { connect } from '../../shared/editing/operations/connect.ts'
import { report } from '../commands/errors.ts'
import { selectedNow } from '../commands/selected.ts'
import { edit } from '../store/editor.ts'
import { newId } from '../store/ids.ts'
import { select, setSession, useSession } from '../store/session.ts'
import { useT, useUiLanguage } from '../store/settings.ts'
import { Dialog } from '../ui/dialog.tsx'

const close = (): void => setSession({ dialog: null })

/** The type that usually runs from a node of this kind. */
const usualType = (from: Node): ConnectionType =>
  (({ process: 'flow', standard: 'governs', environment: 'shapes', people: 'performs' }) as const)[from.kind]

function Form({ document, from }: { readonly document: Blueprint; readonly from: Node }) {
  const say = useT()
  const language = useUiLanguage()
  const [to, setTo] = useState<string | null>(null)
  const [type, setType] = useState<ConnectionType>(usualType(from))
  const name = (node: Node): string => {
    const lane = document.lanes.find((one) => one.id === node.at.lane)
    const label = textIn(node.label, language, document.languages) || say(`kind.${node.kind}`)
    return `${label} · ${lane ? textIn(lane.label, language, document.languages) : ''}`
  }
  const submit = (): void => {
    if (!to) return
    const connection = createConnection({ id: newId(), from: from.id, to, type })
    if (!report(edit('undo.connect', (now) => connect(now, { connection })))) return
    select({ type: 'connection', id: connection.id })
    close()
  }
  return (
    <Stack gap="sm">
      <Text size="sm">{say('connect.from', { name: textIn(from.label, language, document.languages) })}</Text>
      <Select
        label={say('connect.to')}
        searchable
        selectFirstOptionOnChange
        allowDeselect={false}
        withScrollArea={false}
        comboboxProps={{ withinPortal: false }}
        styles={{ options: { maxHeight: 240, overflowY: 'auto' } }}
        data-autofocus
        value={to}
        onChange={setTo}
        nothingFoundMessage={say('connect.nothing')}
        data={document.nodes
          .filter((node) => node.id !== from.id)
          .map((node) => ({ value: node.id, label: name(node) }))}
      />
      <NativeSelect
        label={say('term.type')}
        value={type}
        data={connectionTypes.map((value) => ({ value, label: say(`type.${value}`) }))}
        onChange={(event) => setType(connectionTypes.find((one) => one === event.currentTarget.value) ?? 'flow')}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={close}>
          {say('app.cancel')}
        </Button>
        <Button disabled={!to} onClick={submit}>
          {say('connect.do')}
        </Button>
      </Group>
    </Stack>
  )
}

/** "Connect to …": a connection by keyboard alone. */
export function ConnectDialog() {
  const say = useT()
  const opened = useSession((state) => state.dialog === 'connect')
  const now = opened ? selectedNow() : null
  const from = now?.nodes[0]
  return (
    <Dialog
      opened={opened && from !== undefined}
      onClose={close}
      title={say('command.connect')}
      closeLabel={say('app.close')}
    >
      {now && from && <Form document={now.document} from={from} />}
    </Dialog>
  )
}
