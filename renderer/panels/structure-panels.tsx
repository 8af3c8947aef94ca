import { Button, Group } from '@mantine/core'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { type Lane, laneRoles, lineKinds } from '../../shared/document/schema/lane.ts'
import type { Stage } from '../../shared/document/schema/stage.ts'
import type { Language, Text } from '../../shared/document/schema/text.ts'
import { textIn } from '../../shared/document/text.ts'
import { moveLane } from '../../shared/editing/operations/move-lane.ts'
import { moveStage } from '../../shared/editing/operations/move-stage.ts'
import { renameLane } from '../../shared/editing/operations/rename-lane.ts'
import { renameStage } from '../../shared/editing/operations/rename-stage.ts'
import { setLaneRole } from '../../shared/editing/operations/set-lane-role.ts'
import { setSeparationLine } from '../../shared/editing/operations/set-separation-line.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { formatScore } from '../../shared/scoring/format.ts'
import { chain } from '../commands/chain.ts'
import { runCommand } from '../commands/run.ts'
import { scoreOf } from '../store/derived.ts'
import { edit, useBlueprint } from '../store/editor.ts'
import { useT, useUiLanguage } from '../store/settings.ts'
import { FieldSpot } from './field-spot.tsx'
import { apply, ChoiceField, TextFields, useReadOnly } from './fields.tsx'
import styles from './inspector.module.css'

/** One rename per language whose words changed, as one edit. */
const inEveryLanguage =
  (label: Text, rename: (now: Blueprint, language: Language, words: string) => OperationResult) =>
  (document: Blueprint): OperationResult =>
    chain(...document.languages.map((language) => (now: Blueprint) => rename(now, language, label[language] ?? '')))(
      document,
    )

type MoveProps = {
  readonly index: number
  readonly count: number
  readonly words: readonly [string, string]
  readonly move: (index: number) => OperationResult
}

function MoveAndDelete({ index, count, words, move }: MoveProps) {
  const say = useT()
  const readOnly = useReadOnly()
  return (
    <Group gap={6}>
      <Button
        size="compact-sm"
        variant="default"
        disabled={readOnly || index === 0}
        onClick={() => apply(move(index - 1))}
      >
        {words[0]}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={readOnly || index === count - 1}
        onClick={() => apply(move(index + 1))}
      >
        {words[1]}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        c="var(--danger)"
        disabled={readOnly}
        onClick={() => void runCommand('edit.delete', 'button')}
      >
        {say('command.delete')}
      </Button>
    </Group>
  )
}

/** One stage: name, place, and its own experience index. */
export function StagePanel({ stage }: { readonly stage: Stage }) {
  const say = useT()
  const language = useUiLanguage()
  const document = useBlueprint()
  if (!document) return null
  const index = scoreOf(document).stages.find((one) => one.stage === stage.id)?.index
  return (
    <>
      <h2 className={styles.head}>
        {say('term.stage')} · {textIn(stage.label, language, document.languages)}
      </h2>
      <FieldSpot field="label">
        <TextFields
          label={say('field.label')}
          value={stage.label}
          every
          undo="undo.renameStage"
          write={(label) =>
            edit(
              'undo.renameStage',
              inEveryLanguage(label, (now, lang, words) =>
                renameStage(now, { stage: stage.id, language: lang, words }),
              ),
            )
          }
        />
      </FieldSpot>
      {index && (
        <p className={styles.hint}>
          {say('term.index')} {formatScore(index.E, 1)} · {say(`band.${index.band}`)}
        </p>
      )}
      <MoveAndDelete
        index={document.stages.indexOf(stage)}
        count={document.stages.length}
        words={[say('stage.left'), say('stage.right')]}
        move={(to) => edit('undo.moveStage', (now) => moveStage(now, { stage: stage.id, index: to }))}
      />
    </>
  )
}

function LineFields({ lane }: { readonly lane: Lane }) {
  const say = useT()
  const { line } = lane
  const write = (next: Lane['line']): OperationResult =>
    edit('undo.setLine', (now) => setSeparationLine(now, { lane: lane.id, line: next }))
  return (
    <>
      <ChoiceField
        label={say('lane.line')}
        value={line?.kind ?? null}
        none={say('lane.noLine')}
        options={lineKinds.map((value) => ({ value, label: say(`line.${value}`) }))}
        onChange={(kind) => apply(write(kind === null ? null : { ...line, kind, label: line?.label ?? {} }))}
      />
      {line && (
        <FieldSpot field="line.label">
          <TextFields
            label={say('lane.lineLabel')}
            value={line.label}
            undo="undo.setLine"
            write={(label) => write({ ...line, label })}
          />
        </FieldSpot>
      )}
    </>
  )
}

/** One lane: name, role, the line under it, and its place. */
export function LanePanel({ lane }: { readonly lane: Lane }) {
  const say = useT()
  const language = useUiLanguage()
  const document = useBlueprint()
  if (!document) return null
  return (
    <>
      <h2 className={styles.head}>
        {say('term.lane')} · {textIn(lane.label, language, document.languages) || say(`role.${lane.role}`)}
      </h2>
      <FieldSpot field="label">
        <TextFields
          label={say('field.label')}
          value={lane.label}
          every
          undo="undo.renameLane"
          write={(label) =>
            edit(
              'undo.renameLane',
              inEveryLanguage(label, (now, lang, words) => renameLane(now, { lane: lane.id, language: lang, words })),
            )
          }
        />
      </FieldSpot>
      <ChoiceField
        label={say('lane.role')}
        value={lane.role}
        options={laneRoles.map((value) => ({ value, label: say(`role.${value}`) }))}
        onChange={(role) => role && apply(edit('undo.setLaneRole', (now) => setLaneRole(now, { lane: lane.id, role })))}
      />
      <LineFields lane={lane} />
      <MoveAndDelete
        index={document.lanes.indexOf(lane)}
        count={document.lanes.length}
        words={[say('lane.up'), say('lane.down')]}
        move={(to) => edit('undo.moveLane', (now) => moveLane(now, { lane: lane.id, index: to }))}
      />
    </>
  )
}
