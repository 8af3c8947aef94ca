import { ActionIcon, Checkbox, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import {
  expectationSourceKeys,
  type Moment,
  type NeedLevel,
  type Statement,
} from '../../shared/document/schema/moment.ts'
import { textIn } from '../../shared/document/text.ts'
import { levelBelow } from '../../shared/editing/operations/move-statement.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { formatDate } from '../../shared/i18n/dates.ts'
import { useBlueprint } from '../store/editor.ts'
import { useT, useUiLanguage } from '../store/settings.ts'
import { FieldSpot } from './field-spot.tsx'
import { apply, ChoiceField, TextFields, useReadOnly } from './fields.tsx'
import styles from './inspector.module.css'
import { LevelAssistant } from './level-assistant.tsx'
import { MigrateDialog } from './migrate-dialog.tsx'

type Props = {
  readonly moment: Moment
  readonly level: NeedLevel
  readonly statement: Statement
  readonly index: number
  /** Not in the document yet: it comes into being with its first words. */
  readonly isNew: boolean
  readonly change: (part: Partial<Statement>) => OperationResult
  readonly remove: () => OperationResult
}

/** Who already promises a need (check L9): an expectation source, a promise of the blueprint, or a published standard. */
function PromisedBy({ statement, change }: Pick<Props, 'statement' | 'change'>) {
  const say = useT()
  const language = useUiLanguage()
  const document = useBlueprint()
  if (!document) return null
  const name = (text: Parameters<typeof textIn>[0]): string =>
    textIn(text, language, document.languages).slice(0, 60) || say('canvas.unnamed')
  const options = [
    ...expectationSourceKeys.map((value) => ({
      value: value as string,
      label: say('moment.promisedBySource', { name: say(`source.${value}`) }),
    })),
    ...document.promises.map(({ id, text }) => ({
      value: id,
      label: say('moment.promisedByPromise', { name: name(text) }),
    })),
    ...document.nodes
      .filter((node) => node.kind === 'standard' && (node.standard?.published || node.id === statement.promisedBy))
      .map(({ id, label }) => ({ value: id, label: say('moment.promisedByStandard', { name: name(label) }) })),
  ]
  return (
    <ChoiceField
      label={say('moment.promisedBy')}
      hideLabel
      value={statement.promisedBy}
      none={say('moment.promisedByNobody')}
      options={options}
      onChange={(promisedBy) => apply(change({ promisedBy }))}
    />
  )
}

/** The levels a need stood at before, with dates and reasons. */
function History({ statement }: Pick<Props, 'statement'>) {
  const say = useT()
  const language = useUiLanguage()
  const { moves = [] } = statement
  if (moves.length === 0) return null
  const levels = moves
    .map(({ from, date, reason }) => {
      const notes = [formatDate(date, language), reason].filter((note) => note !== '')
      return `${say(`level.${from}`)}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`
    })
    .join(say('check.separator'))
  return <p className={styles.hint}>{say('moment.history', { levels })}</p>
}

type MenuProps = Pick<Props, 'level' | 'index'> & {
  readonly onAssistant: () => void
  readonly onMigrate: () => void
  readonly onRemove: () => void
}

function More({ level, index, onAssistant, onMigrate, onRemove }: MenuProps) {
  const say = useT()
  const below = levelBelow(level)
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={say('moment.statementMenu', { n: index + 1 })}>
          <IconDots size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onAssistant}>{say('assistant.open')}</Menu.Item>
        {below && <Menu.Item onClick={onMigrate}>{say('moment.moveDown', { level: say(`level.${below}`) })}</Menu.Item>}
        <Menu.Divider />
        <Menu.Item c="var(--danger)" onClick={onRemove}>
          {say('moment.removeStatement', { n: index + 1 })}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** One statement of a need: its words, who promises it already, whether it is in scope, and where it stood before. */
export function StatementRow({ moment, level, statement, index, isNew, change, remove }: Props) {
  const say = useT()
  const readOnly = useReadOnly()
  const [dialog, setDialog] = useState<'assistant' | 'migrate' | null>(null)
  const close = (): void => setDialog(null)
  const name = say('moment.statement', { n: index + 1 })
  return (
    <FieldSpot field={`needs.${level}.statements.${statement.id}`}>
      <fieldset className={styles.statement} aria-label={name}>
        <div className={styles.row}>
          <div className={styles.grow}>
            <TextFields
              label={name}
              hideLabel
              multiline
              value={statement.text}
              hint={say('moment.newStatement')}
              undo="undo.editNeeds"
              write={(text) => change({ text })}
            />
          </div>
          {!isNew && !readOnly && (
            <More
              level={level}
              index={index}
              onAssistant={() => setDialog('assistant')}
              onMigrate={() => setDialog('migrate')}
              onRemove={() => apply(remove())}
            />
          )}
        </div>
        {!isNew && (
          <>
            <PromisedBy statement={statement} change={change} />
            <Checkbox
              size="xs"
              disabled={readOnly}
              label={say('moment.outOfScope')}
              checked={statement.outOfScope}
              onChange={(event) => apply(change({ outOfScope: event.currentTarget.checked }))}
            />
            <History statement={statement} />
          </>
        )}
        {dialog === 'assistant' && (
          <LevelAssistant moment={moment} level={level} statement={statement} onClose={close} onDrop={remove} />
        )}
        {dialog === 'migrate' && <MigrateDialog moment={moment} level={level} statement={statement} onClose={close} />}
      </fieldset>
    </FieldSpot>
  )
}
