import { useRef } from 'react'
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
import { AddButton } from './add-button.tsx'
import { FieldSpot } from './field-spot.tsx'
import { apply, ChoiceField, TextFields, useReadOnly } from './fields.tsx'
import { Section } from './section.tsx'
import { StatementRow } from './statement-row.tsx'

const topDown: readonly NeedLevel[] = [...needLevels].reverse()
type LevelProps = { readonly moment: Moment; readonly level: NeedLevel }

const fresh = (): Statement => createStatement({ id: newId() })

function Statements({ moment, level }: LevelProps) {
  const say = useT()
  const readOnly = useReadOnly()
  const { statements } = moment.needs[level]
  // A level without statements offers a line to write in; the statement comes into being with its first words.
  const draft = useRef(fresh())
  const isBlank = statements.length === 0 && !readOnly
  const shown = isBlank ? [draft.current] : statements
  const write = (next: Statement[]): OperationResult =>
    edit('undo.editNeeds', (document) => setNeeds(document, { moment: moment.id, level, statements: next }))
  const remove = (id: string): OperationResult => {
    if (id === draft.current.id) draft.current = fresh()
    return write(statements.filter((one) => one.id !== id))
  }
  return (
    <FieldSpot field={`needs.${level}.statements`}>
      {shown.map((statement, index) => (
        <StatementRow
          key={statement.id}
          moment={moment}
          level={level}
          statement={statement}
          index={index}
          isNew={isBlank}
          change={(part) => write(shown.map((one) => (one.id === statement.id ? { ...one, ...part } : one)))}
          remove={() => remove(statement.id)}
        />
      ))}
      {!isBlank && (
        <AddButton
          label={say('moment.addStatement')}
          onAdd={() => apply(write([...statements, createStatement({ id: newId() })]))}
        />
      )}
    </FieldSpot>
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
      <FieldSpot field={`needs.${level}.target`}>
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
      </FieldSpot>
      <ChoiceField
        label={say('field.evidence')}
        value={status}
        none="—"
        options={evidenceStatuses.map((value) => ({ value, label: say(`evidence.${value}`) }))}
        onChange={(next) => apply(evidence({ status: next }))}
      />
      <FieldSpot field={`needs.${level}.evidence`}>
        <TextFields
          label={say('moment.evidenceText')}
          value={text}
          multiline
          undo="undo.editNeeds"
          write={(words) => evidence({ text: words })}
        />
      </FieldSpot>
    </Section>
  )
}

/** The statements, target and evidence of each level. */
export function LevelNeeds({ moment }: { readonly moment: Moment }) {
  return topDown.map((level) => <LevelSection key={level} moment={moment} level={level} />)
}
