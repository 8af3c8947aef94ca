import { Checkbox } from '@mantine/core'
import { failTypes, type Marks, minutesRange, type Node } from '../../shared/document/schema/node.ts'
import { setNodeFields } from '../../shared/editing/operations/set-node-fields.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { edit } from '../store/editor.ts'
import { useT } from '../store/settings.ts'
import { FieldSpot } from './field-spot.tsx'
import { apply, ChoiceField, NumberField, TextFields, useReadOnly } from './fields.tsx'

const sides = ['server', 'customer'] as const

/** Fail point, wait point and decision point of a node, each with its fields. */
export function MarkFields({ node }: { readonly node: Node }) {
  const say = useT()
  const readOnly = useReadOnly()
  const { fail, wait, decision } = node.marks
  const write = (change: Partial<Marks>): OperationResult =>
    edit('undo.setMark', (document) =>
      setNodeFields(document, { node: node.id, fields: { marks: { ...node.marks, ...change } } }),
    )
  return (
    <>
      <Checkbox
        size="sm"
        label={say('mark.fail')}
        disabled={readOnly}
        checked={fail !== null}
        onChange={(event) =>
          apply(
            write({ fail: event.currentTarget.checked ? { side: null, type: null, what: {}, failSafe: {} } : null }),
          )
        }
      />
      {fail && (
        <>
          <ChoiceField
            label={say('field.failSide')}
            value={fail.side}
            none="—"
            options={sides.map((value) => ({ value, label: say(`failSide.${value}`) }))}
            onChange={(side) => apply(write({ fail: { ...fail, side } }))}
          />
          <ChoiceField
            label={say('field.failType')}
            value={fail.type}
            none="—"
            options={failTypes.map((value) => ({ value, label: say(`failType.${value}`) }))}
            onChange={(type) => apply(write({ fail: { ...fail, type } }))}
          />
          <FieldSpot field="marks.fail.what">
            <TextFields
              label={say('field.failWhat')}
              value={fail.what}
              undo="undo.setMark"
              write={(what) => write({ fail: { ...fail, what } })}
            />
          </FieldSpot>
          <FieldSpot field="marks.fail.failSafe">
            <TextFields
              label={say('mark.failSafe')}
              value={fail.failSafe}
              undo="undo.setMark"
              write={(failSafe) => write({ fail: { ...fail, failSafe } })}
            />
          </FieldSpot>
        </>
      )}
      <Checkbox
        size="sm"
        label={say('mark.wait')}
        disabled={readOnly}
        checked={wait !== null}
        onChange={(event) => apply(write({ wait: event.currentTarget.checked ? { minutes: null } : null }))}
      />
      {wait && (
        <FieldSpot field="marks.wait.minutes">
          <NumberField
            label={say('field.waitMinutes')}
            value={wait.minutes}
            range={minutesRange}
            onChange={(minutes) => apply(write({ wait: { ...wait, minutes } }))}
          />
        </FieldSpot>
      )}
      <Checkbox
        size="sm"
        label={say('mark.decision')}
        disabled={readOnly}
        checked={decision}
        onChange={(event) => apply(write({ decision: event.currentTarget.checked }))}
      />
    </>
  )
}
