import { Checkbox } from '@mantine/core'
import { type Connection, connectionTypes, type Handoff } from '../../shared/document/schema/connection.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Language, Text } from '../../shared/document/schema/text.ts'
import { textIn } from '../../shared/document/text.ts'
import { crossesLine } from '../../shared/editing/connection-guess.ts'
import { relabelConnection } from '../../shared/editing/operations/relabel-connection.ts'
import { retypeConnection } from '../../shared/editing/operations/retype-connection.ts'
import { setHandoff } from '../../shared/editing/operations/set-handoff.ts'
import { setTwoWay } from '../../shared/editing/operations/set-two-way.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { chain } from '../commands/chain.ts'
import { edit, useBlueprint } from '../store/editor.ts'
import { useT, useUiLanguage } from '../store/settings.ts'
import { FieldSpot } from './field-spot.tsx'
import { apply, ChoiceField, TextFields, useReadOnly } from './fields.tsx'
import styles from './inspector.module.css'
import { Section } from './section.tsx'

const points = ['0', '1', '2', '3', '4', '5'] as const

/** Writes a label in every language of `label` that differs. */
const relabelAll =
  (connection: string, label: Text) =>
  (document: Blueprint): OperationResult =>
    chain(
      ...document.languages.map(
        (language: Language) => (now: Blueprint) =>
          relabelConnection(now, { connection, language, words: label[language] ?? '' }),
      ),
    )(document)

function HandoffFields({ connection }: { readonly connection: Connection }) {
  const say = useT()
  const readOnly = useReadOnly()
  const { id, handoff } = connection
  const write = (next: Handoff | null): OperationResult =>
    edit('undo.editConnection', (now) => setHandoff(now, { connection: id, handoff: next }))
  return (
    <>
      <p className={styles.hint}>{say('connection.handoffHint')}</p>
      <Checkbox
        size="sm"
        label={say('connection.handoff')}
        disabled={readOnly}
        checked={handoff !== null}
        onChange={(event) => apply(write(event.currentTarget.checked ? { need: {}, rating: null } : null))}
      />
      {handoff && (
        <>
          <FieldSpot field="handoff.need">
            <TextFields
              label={say('connection.need')}
              value={handoff.need}
              multiline
              undo="undo.editConnection"
              write={(need) => write({ ...handoff, need })}
            />
          </FieldSpot>
          <ChoiceField
            label={say('connection.rating')}
            value={handoff.rating === null ? null : (points[handoff.rating] ?? null)}
            none={say('rating.blank')}
            options={points.map((value) => ({ value, label: `${value} ${say(`rating.${value}`)}` }))}
            onChange={(value) => apply(write({ ...handoff, rating: value === null ? null : Number(value) }))}
          />
        </>
      )}
    </>
  )
}

/** One connection: from where to where, type, label, direction and handoff. */
export function ConnectionPanel({ connection }: { readonly connection: Connection }) {
  const say = useT()
  const language = useUiLanguage()
  const readOnly = useReadOnly()
  const document = useBlueprint()
  const crosses = document !== null && crossesLine(document, connection, 'internal')
  const name = (id: string): string => {
    const node = document?.nodes.find((one) => one.id === id)
    return (node && textIn(node.label, language, document?.languages ?? [])) || say('term.node')
  }
  return (
    <>
      <h2 className={styles.head}>{say('term.connection')}</h2>
      <p className={styles.hint}>
        {name(connection.from)} {connection.twoWay ? '↔' : '→'} {name(connection.to)}
      </p>
      <ChoiceField
        label={say('term.type')}
        value={connection.type}
        options={connectionTypes.map((value) => ({ value, label: say(`type.${value}`) }))}
        onChange={(type) =>
          type &&
          apply(edit('undo.retypeConnection', (now) => retypeConnection(now, { connection: connection.id, type })))
        }
      />
      <FieldSpot field="label">
        <TextFields
          label={say('field.label')}
          value={connection.label}
          every
          undo="undo.editConnection"
          write={(label) => edit('undo.editConnection', relabelAll(connection.id, label))}
        />
      </FieldSpot>
      <Checkbox
        size="sm"
        label={say('connection.twoWay')}
        disabled={readOnly}
        checked={connection.twoWay}
        onChange={(event) => {
          const twoWay = event.currentTarget.checked
          apply(edit('undo.editConnection', (now) => setTwoWay(now, { connection: connection.id, twoWay })))
        }}
      />
      <Section title={say('connection.handoff')} open={connection.handoff !== null || crosses}>
        {crosses && <p className={styles.hint}>{say('connection.crossesInternal')}</p>}
        <HandoffFields connection={connection} />
      </Section>
    </>
  )
}
