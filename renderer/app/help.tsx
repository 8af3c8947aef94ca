import { List, Text, Title } from '@mantine/core'
import { setSession, useSession } from '../store/session.ts'
import { useSettings, useT } from '../store/settings.ts'
import { Dialog } from '../ui/dialog.tsx'

const steps = ['draw', 'lanes', 'mark', 'rate', 'export'] as const

/** How to work with Onstage, on one page. */
export function Help() {
  const say = useT()
  const opened = useSession((state) => state.dialog === 'help')
  const { version, shell } = useSettings((state) => state.info)
  return (
    <Dialog
      opened={opened}
      onClose={() => setSession({ dialog: null })}
      size="lg"
      title={say('command.help')}
      closeLabel={say('app.close')}
    >
      <List type="ordered" spacing="xs" size="sm">
        {steps.map((step) => (
          <List.Item key={step}>{say(`help.${step}`)}</List.Item>
        ))}
      </List>
      <Title order={3} size="sm" mt="md">
        {say('help.levels')}
      </Title>
      <Text size="sm" mt={4}>
        {say('help.levelsText')}
      </Text>
      <Text size="sm" mt="xs">
        {say('help.scoreText')}
      </Text>
      <Text size="xs" c="dimmed" mt="lg">
        Onstage {version} · {shell}
      </Text>
    </Dialog>
  )
}
