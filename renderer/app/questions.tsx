import { Button, Group, List, Modal, Stack, Text } from '@mantine/core'
import { useQuestion } from '../store/questions.ts'
import { useT } from '../store/settings.ts'

/** The dialog of the question that waits for an answer; Escape and the cross dismiss it. */
export function Questions() {
  const { question, answer } = useQuestion()
  const say = useT()
  return (
    <Modal
      opened={question !== null}
      onClose={() => answer(null)}
      zIndex={260}
      title={<Text fw={700}>{question?.title}</Text>}
      closeButtonProps={{ 'aria-label': say('app.close') }}
      size="lg"
    >
      <Stack gap="md">
        <Text size="sm">{question?.text}</Text>
        {question?.details && question.details.length > 0 && (
          <List size="sm" spacing={4} style={{ overflowWrap: 'anywhere' }}>
            {question.details.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
        )}
        <Group justify="flex-end" gap="xs">
          {question?.choices.map((choice) => (
            <Button
              key={choice.answer}
              variant={choice.tone === 'primary' ? 'filled' : 'default'}
              {...(choice.tone === 'danger' ? { c: 'var(--danger)' } : {})}
              {...(choice.tone === 'primary' ? { 'data-autofocus': true } : {})}
              onClick={() => answer(choice.answer)}
            >
              {choice.label}
            </Button>
          ))}
        </Group>
      </Stack>
    </Modal>
  )
}
