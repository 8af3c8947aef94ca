import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Moment, NeedLevel, Statement } from '../../shared/document/schema/moment.ts'
import { textIn } from '../../shared/document/text.ts'
import { moveStatement } from '../../shared/editing/operations/move-statement.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import {
  suggestLevel,
  type WithAnswer,
  type WithoutAnswer,
  withAnswers,
  withoutAnswers,
} from '../../shared/scoring/level-assistant.ts'
import { edit, useBlueprint } from '../store/editor.ts'
import { useT, useUiLanguage } from '../store/settings.ts'
import { Dialog } from '../ui/dialog.tsx'
import { apply } from './fields.tsx'
import styles from './inspector.module.css'

type Props = {
  readonly moment: Moment
  readonly level: NeedLevel
  readonly statement: Statement
  readonly onClose: () => void
  readonly onDrop: () => OperationResult
}

type QuestionProps<T extends string> = {
  readonly label: string
  readonly value: T | null
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
}

function Question<T extends string>({ label, value, options, onChange }: QuestionProps<T>) {
  return (
    <Radio.Group
      label={label}
      value={value ?? ''}
      onChange={(chosen) => {
        const found = options.find((option) => option.value === chosen)
        if (found) onChange(found.value)
      }}
    >
      <Stack gap={6} mt={6}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} size="sm" />
        ))}
      </Stack>
    </Radio.Group>
  )
}

/** Two questions that tell which level a need belongs to (model.md §3.12); the statement can go there at once. */
export function LevelAssistant({ moment, level, statement, onClose, onDrop }: Props) {
  const say = useT()
  const language = useUiLanguage()
  const languages = useBlueprint()?.languages ?? []
  const [without, setWithout] = useState<WithoutAnswer | null>(null)
  const [having, setHaving] = useState<WithAnswer | null>(null)
  const found = suggestLevel(without, having)
  const finish = (result: OperationResult): void => {
    apply(result)
    onClose()
  }
  const move = (to: NeedLevel): void =>
    finish(edit('undo.moveStatement', (now) => moveStatement(now, { moment: moment.id, statement: statement.id, to })))
  const verdict =
    found === 'none' ? say('assistant.drop') : found && say('assistant.is', { level: say(`need.${found}`) })
  return (
    <Dialog opened onClose={onClose} title={say('assistant.title')} closeLabel={say('app.close')}>
      <Stack gap="md">
        <Text size="sm" className={styles.quote ?? ''}>
          {textIn(statement.text, language, languages) || say('annotation.blank')}
        </Text>
        <Question
          label={say('assistant.without')}
          value={without}
          options={withoutAnswers.map((value) => ({ value, label: say(`assistant.without.${value}`) }))}
          onChange={setWithout}
        />
        {without === 'accept' && (
          <Question
            label={say('assistant.having')}
            value={having}
            options={withAnswers.map((value) => ({ value, label: say(`assistant.having.${value}`) }))}
            onChange={setHaving}
          />
        )}
        <Text size="sm" fw={700} aria-live="polite" mih={22}>
          {verdict}
          {found === level && <Text span size="sm">{` · ${say('assistant.isHere')}`}</Text>}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {say('app.cancel')}
          </Button>
          {found === 'none' ? (
            <Button onClick={() => finish(onDrop())}>{say('assistant.dropDo')}</Button>
          ) : (
            <Button disabled={found === null || found === level} onClick={() => found && move(found)}>
              {say('moment.moveTo', { level: found ? say(`level.${found}`) : '…' })}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  )
}
