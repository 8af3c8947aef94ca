import { Button, Group, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Connection } from '../../shared/document/schema/connection.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { ConnectionEnd } from '../../shared/editing/operations/reconnect.ts'
import { attach, refusals, selectedConnection } from '../commands/attach.ts'
import { currentBlueprint } from '../store/editor.ts'
import { setSession, useSession } from '../store/session.ts'
import { useT } from '../store/settings.ts'
import { Dialog } from '../ui/dialog.tsx'
import { NodeSelect, useNodeNames } from './node-select.tsx'

const close = (): void => setSession({ dialog: null })

type Props = { readonly document: Blueprint; readonly connection: Connection; readonly end: ConnectionEnd }

function Form({ document, connection, end }: Props) {
  const say = useT()
  const names = useNodeNames(document)
  const [node, setNode] = useState<string | null>(null)
  const refused = useMemo(() => refusals(document, connection, end), [document, connection, end])
  const submit = (): void => {
    if (node && attach(connection, end, node)) close()
  }
  const [from, to] = [names.label(connection.from), names.label(connection.to)]
  return (
    <Stack gap="sm">
      <Text size="sm">{`${say(`type.${connection.type}`)}: ${from} ${connection.twoWay ? '↔' : '→'} ${to}`}</Text>
      <NodeSelect
        label={say(end === 'from' ? 'attach.start' : 'attach.end')}
        document={document}
        value={node}
        onChange={setNode}
        reasonAgainst={(id) => {
          const reason = refused.get(id)
          return reason ? say(`attach.${reason}`) : null
        }}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={close}>
          {say('app.cancel')}
        </Button>
        <Button disabled={!node} onClick={submit}>
          {say('attach.do')}
        </Button>
      </Group>
    </Stack>
  )
}

/** "Attach the start to …", "Attach the end to …": what dragging an end does, by keyboard alone. */
export function AttachDialog() {
  const say = useT()
  const dialog = useSession((state) => state.dialog)
  const opened = dialog === 'attachStart' || dialog === 'attachEnd'
  const [document, connection] = opened ? [currentBlueprint(), selectedConnection()] : [null, null]
  return (
    <Dialog
      opened={opened && connection !== null}
      onClose={close}
      title={say(dialog === 'attachStart' ? 'command.attachStart' : 'command.attachEnd')}
      closeLabel={say('app.close')}
    >
      {document && connection && (
        <Form document={document} connection={connection} end={dialog === 'attachStart' ? 'from' : 'to'} />
      )}
    </Dialog>
  )
}
