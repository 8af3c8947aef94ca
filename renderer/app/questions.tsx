import { Button, Group, List, Stack, Text } from '@mantine/core'
import { type Question, useQuestion } from '../store/questions.ts'
import { useT } from '../store/settings.ts'
import { Dialog } from '../ui/dialog.tsx'

/** So many choices stand side by side, the likeliest at the end; more of them stand in a column, the likeliest on top. */
const sideBySide = 3

function Choices({ question }: { readonly question: Question | null }) {
  const { answer } = useQuestion()
  const choices = question?.choices ?? []
  const isColumn = choices.length > sideBySide
  const shown = isColumn ? choices.toReversed() : choices
  const buttons = shown.map((choice) => (
    <Button
      key={choice.answer}
      variant={choice.tone === 'primary' ? 'filled' : 'default'}
      {...(choice.tone === 'danger' ? { c: 'var(--danger)' } : {})}
      {...(choice.tone === 'primary' ? { 'data-autofocus': true } : {})}
      onClick={() => answer(choice.answer)}
    >
      {choice.label}
    </Button>
  ))
  return isColumn ? (
    <Stack gap="xs">{buttons}</Stack>
  ) : (
    <Group justify="flex-end" gap="xs">
      {buttons}
    </Group>
  )
}

/** The dialog of the question that waits for an answer; Escape and the cross dismiss it. */
export function Questions() {
  const { question, answer } = useQuestion()
  const say = useT()
  return (
    <Dialog
      opened={question !== null}
      onClose={() => answer(null)}
      zIndex={260}
      title={question?.title ?? ''}
      closeLabel={say('app.close')}
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
        <Choices question={question} />
      </Stack>
    </Dialog>
  )
}
