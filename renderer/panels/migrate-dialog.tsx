import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Moment, NeedLevel, Statement } from '../../shared/document/schema/moment.ts'
import { textIn } from '../../shared/document/text.ts'
import { levelBelow, moveStatement } from '../../shared/editing/operations/move-statement.ts'
import { isoDay } from '../../shared/i18n/dates.ts'
import { formatScore } from '../../shared/scoring/format.ts'
import { scoreOf } from '../store/derived.ts'
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
}

/** A need that has moved down the ladder (需求下沉, model.md §3.11): asks why, and shows what it does to the moment's score first. */
export function MigrateDialog({ moment, level, statement, onClose }: Props) {
  const say = useT()
  const language = useUiLanguage()
  const document = useBlueprint()
  const [reason, setReason] = useState('')
  const to = levelBelow(level)
  if (!document || !to) return null
  const args = { moment: moment.id, statement: statement.id, to, date: isoDay(new Date()), reason: reason.trim() }
  const after = moveStatement(document, { ...args, reason: '' })
  const scores = [document, after.ok ? after.value : document].map(
    (each) => scoreOf(each).moments.find((one) => one.moment === moment.id)?.score?.S,
  )
  const [before, then] = scores.map((S) => (S === undefined ? say('rating.blank') : formatScore(S, 1)))
  const submit = (): void => {
    apply(edit('undo.moveStatement', (now) => moveStatement(now, args)))
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title={say('migrate.title')} closeLabel={say('app.close')}>
      <Stack gap="md">
        <Text size="sm" className={styles.quote ?? ''}>
          {textIn(statement.text, language, document.languages) || say('annotation.blank')}
        </Text>
        <Text size="sm">{say('migrate.text', { from: say(`level.${level}`), to: say(`level.${to}`) })}</Text>
        <TextInput
          data-autofocus
          label={say('migrate.reason')}
          placeholder={say('migrate.reasonHint')}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            // The dialog is gone before the key reaches the window: there it must not count for the board.
            event.preventDefault()
            submit()
          }}
        />
        <Text size="sm" fw={700}>
          {before === then
            ? say('migrate.same', { S: before ?? '' })
            : say('migrate.change', { from: before ?? '', to: then ?? '' })}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {say('app.cancel')}
          </Button>
          <Button onClick={submit}>{say('migrate.do')}</Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
