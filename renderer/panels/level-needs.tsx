import { Button, Checkbox, CloseButton } from '@mantine/core'
import { createStatement } from '../../shared/document/factory.ts'
import {
  type Fulfilment,
  type Moment,
  type NeedLevel,
  needLevels,
  type Statement,
} from '../../shared/document/schema/moment.ts'
import { evidenceStatuses } from '../../shared/document/schema/node.ts'
import { setNeeds } from '../../shared/editing/operations/set-needs.ts'
import { setTarget } from '../../shared/editing/operations/set-target.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { edit } from '../store/editor.ts'
import { newId } from '../store/ids.ts'
import { useT } from '../store/settings.ts'
import { apply, ChoiceField, TextFields, useReadOnly } from './fields.tsx'
import styles from './inspector.module.css'
import { Section } from './section.tsx'

const topDown: readonly NeedLevel[] = [...needLevels].reverse()
type LevelProps = { readonly moment: Moment; readonly level: NeedLevel }

function Statements({ moment, level }: LevelProps) {
  const say = useT()
  const readOnly = useReadOnly()
  const { statements } = moment.needs[level]
  const write = (next: Statement[]): OperationResult =>
    edit('undo.editNeeds', (document) => setNeeds(document, { moment: moment.id, level, statements: next }))
  const change = (id: string, part: Partial<Statement>): OperationResult =>
    write(statements.map((one) => (one.id === id ? { ...one, ...part } : one)))
  return (
    <>
      {statements.map((statement, index) => (
        <fieldset
          key={statement.id}
          className={styles.statement}
          aria-label={say('moment.statement', { n: index + 1 })}
        >
          <div className={styles.row}>
            <div className={styles.grow}>
              <TextFields
                label={say('moment.statement', { n: index + 1 })}
                hideLabel
                multiline
                value={statement.text}
                undo="undo.editNeeds"
                write={(text) => change(statement.id, { text })}
              />
            </div>
            <CloseButton
              disabled={readOnly}
              aria-label={say('moment.removeStatement', { n: index + 1 })}
              onClick={() => apply(write(statements.filter((one) => one.id !== statement.id)))}
            />
          </div>
          <Checkbox
            size="xs"
            disabled={readOnly}
            label={say('moment.outOfScope')}
            checked={statement.outOfScope}
            onChange={(event) => apply(change(statement.id, { outOfScope: event.currentTarget.checked }))}
          />
        </fieldset>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        disabled={readOnly}
        onClick={() => apply(write([...statements, createStatement({ id: newId() })]))}
      >
        {say('moment.addStatement')}
      </Button>
    </>
  )
}

const targets = ['0', '1', '2', '3', '4', '5', 'na'] as const
const toTarget = (value: (typeof targets)[number] | null): Fulfilment | undefined =>
  value === null ? undefined : value === 'na' ? null : Number(value)
const fromTarget = (value: Fulfilment | undefined): (typeof targets)[number] | null =>
  value === undefined ? null : value === null ? 'na' : (targets[value] ?? null)

function LevelSection({ moment, level }: LevelProps) {
  const say = useT()
  const need = moment.needs[level]
  const { status, text } = need.evidence
  const evidence = (change: Partial<typeof need.evidence>): OperationResult =>
    edit('undo.editNeeds', (document) =>
      setNeeds(document, { moment: moment.id, level, evidence: { ...need.evidence, ...change } }),
    )
  const count = need.statements.length
  return (
    <Section title={`${say(`need.${level}`)}${count > 0 ? ` · ${count}` : ''}`} open={level === 'expected'}>
      <Statements moment={moment} level={level} />
      <ChoiceField
        label={say('term.target')}
        value={fromTarget(need.target)}
        none={say('moment.noTarget')}
        options={targets.map((value) => ({
          value,
          label: value === 'na' ? say('moment.notOffered') : `${value} ${say(`rating.${value}`)}`,
        }))}
        onChange={(value) =>
          apply(
            edit('undo.setTarget', (document) =>
              setTarget(document, { moment: moment.id, level, target: toTarget(value) }),
            ),
          )
        }
      />
      <ChoiceField
        label={say('field.evidence')}
        value={status}
        none="—"
        options={evidenceStatuses.map((value) => ({ value, label: say(`evidence.${value}`) }))}
        onChange={(next) => apply(evidence({ status: next }))}
      />
      <TextFields
        label={say('moment.evidenceText')}
        value={text}
        multiline
        undo="undo.editNeeds"
        write={(words) => evidence({ text: words })}
      />
    </Section>
  )
}

/** The statements, target and evidence of each level. */
export function LevelNeeds({ moment }: { readonly moment: Moment }) {
  return topDown.map((level) => <LevelSection key={level} moment={moment} level={level} />)
}
