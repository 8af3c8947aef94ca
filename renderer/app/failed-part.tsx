import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { runCommand } from '../commands/run.ts'
import { setSession } from '../store/session.ts'
import { useT } from '../store/settings.ts'

type Props = { readonly error: Error; readonly again: () => void }

/** A part of the page failed: the document is untouched and can be saved. */
export function FailedPart({ error, again }: Props) {
  const say = useT()
  return (
    <Alert icon={<IconAlertTriangle size={18} aria-hidden="true" />} color="red.9" title={say('app.failed')} m="xl">
      <Text size="sm">{say('app.failed.text')}</Text>
      <Text size="xs" c="dimmed" mt={4}>
        {error.message}
      </Text>
      <Group mt="sm" gap="xs">
        <Button size="xs" onClick={() => void runCommand('file.save', 'button')}>
          {say('command.save')}
        </Button>
        <Button size="xs" variant="default" onClick={again}>
          {say('app.retry')}
        </Button>
      </Group>
    </Alert>
  )
}

/** A dialog that could not be shown goes away again. */
export function FailedDialog({ error, again }: Props) {
  const say = useT()
  return (
    <Alert
      icon={<IconAlertTriangle size={18} aria-hidden="true" />}
      color="red.9"
      title={say('app.failed')}
      pos="fixed"
      top={60}
      left="50%"
      style={{ transform: 'translateX(-50%)', zIndex: 400 }}
      withCloseButton
      closeButtonLabel={say('app.close')}
      onClose={() => {
        setSession({ dialog: null })
        again()
      }}
    >
      {error.message}
    </Alert>
  )
}
