import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { createConnection } from '../../shared/document/factory.ts'
import { type ConnectionType, connectionTypes } from '../../shared/document/schema/connection.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Node } from '../../shared/document/schema/node.ts'
import { connect } from '../../shared/editing/operations/connect.ts'
import { joined } from '../commands/attach.ts'
import { report } from '../commands/errors.ts'
import { selectedNow } from '../commands/selected.ts'
import { edit } from '../store/editor.ts'
import { newId } from '../store/ids.ts'
import { select, setSession, useSession } from '../store/session.ts'
import { useT } from '../store/settings.ts'
import { Dialog } from '../ui/dialog.tsx'
import { NodeSelect, useNodeNames } from './node-select.tsx'

const close = (): void => setSession({ dialog: null })

/** The type that usually runs from a node of this kind. */
const usualType = (from: Node): ConnectionType =>
  (({ process: 'flow', standard: 'governs', environment: 'shapes', people: 'performs' }) as const)[from.kind]

function Form({ document, from }: { readonly document: Blueprint; readonly from: Node }) {
  const say = useT()
  const names = useNodeNames(document)
  const [to, setTo] = useState<string | null>(null)
  const [type, setType] = useState<ConnectionType>(usualType(from))
  const taken = useMemo(() => joined(document, type, 'to', from.id), [document, type, from])
  const reasonAgainst = (id: string): string | null => {
    if (id === from.id) return say('connect.itself')
    return taken.has(id) ? say('attach.twin') : null
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
      <Text size="sm">{say('connect.from', { name: names.label(from.id) })}</Text>
      <NodeSelect
        label={say('connect.to')}
        document={document}
        value={to}
        onChange={setTo}
        reasonAgainst={reasonAgainst}
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
        <Button disabled={to === null || reasonAgainst(to) !== null} onClick={submit}>
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
