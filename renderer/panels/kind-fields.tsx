import { Button, Checkbox, CloseButton } from '@mantine/core'
import {
  environmentFieldsSchema,
  type Node,
  type NodeKind,
  peopleFieldsSchema,
  processFieldsSchema,
  type Slice,
  sliceSchema,
  standardFieldsSchema,
} from '../../shared/document/schema/node.ts'
import type { Text } from '../../shared/document/schema/text.ts'
import { type NodeFields, setNodeFields } from '../../shared/editing/operations/set-node-fields.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { edit } from '../store/editor.ts'
import { useT } from '../store/settings.ts'
import { FieldSpot } from './field-spot.tsx'
import { fieldTable, type KindField } from './field-table.ts'
import { apply, ChoiceField, NumberField, TagsField, TextFields, useReadOnly } from './fields.tsx'
import styles from './inspector.module.css'

const schemas = {
  process: processFieldsSchema,
  standard: standardFieldsSchema,
  environment: environmentFieldsSchema,
  people: peopleFieldsSchema,
}

/** The fields of the node's kind; the schema's defaults where it has none yet. */
const valuesOf = (node: Node, kind: NodeKind): Record<string, unknown> => ({
  ...schemas[kind].parse({}),
  ...node[kind],
})

/** Writes one field of the node's kind as one undo step. */
function writeField(node: Node, name: string, value: unknown): OperationResult {
  return edit('undo.editNode', (document) => {
    const now = document.nodes.find((one) => one.id === node.id) ?? node
    const fields = { [node.kind]: schemas[node.kind].parse({ ...now[node.kind], [name]: value }) } as NodeFields
    return setNodeFields(document, { node: node.id, fields })
  })
}

const sliceParts = ['trigger', 'what', 'cost', 'giver'] as const

type SlicesProps = { readonly slices: readonly Slice[]; readonly write: (slices: Slice[]) => OperationResult }

/** The release ladder of a standard (腊肠切片法): what is given, when, at what cost and by whom. */
function SlicesField({ slices, write }: SlicesProps) {
  const say = useT()
  const readOnly = useReadOnly()
  return (
    <>
      {slices.map((slice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: slices have no id; their place is what they are
        <fieldset key={index} className={styles.statement} aria-label={say('field.slice', { n: index + 1 })}>
          <div className={styles.row}>
            <span className={`${styles.hint} ${styles.grow}`}>{say('field.slice', { n: index + 1 })}</span>
            <CloseButton
              size="sm"
              disabled={readOnly}
              aria-label={say('field.removeSlice', { n: index + 1 })}
              onClick={() => apply(write(slices.filter((_, other) => other !== index)))}
            />
          </div>
          {sliceParts.map((part) => (
            <FieldSpot key={part} field={`standard.slices.${index}.${part}`}>
              <TextFields
                label={say(`slice.${part}`)}
                value={slice[part]}
                undo="undo.editNode"
                write={(value) =>
                  write(slices.map((one, other) => (other === index ? { ...one, [part]: value } : one)))
                }
              />
            </FieldSpot>
          ))}
        </fieldset>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        disabled={readOnly}
        onClick={() => apply(write([...slices, sliceSchema.parse({})]))}
      >
        {say('field.addSlice')}
      </Button>
    </>
  )
}

function Field({ node, field, value }: { readonly node: Node; readonly field: KindField; readonly value: unknown }) {
  const say = useT()
  const readOnly = useReadOnly()
  const label = say(field.label)
  const write = (next: unknown): OperationResult => writeField(node, field.name, next)
  switch (field.type) {
    case 'text':
      return (
        <TextFields
          label={label}
          value={value as Text}
          multiline={field.multiline ?? false}
          undo="undo.editNode"
          write={write}
        />
      )
    case 'minutes':
      return <NumberField label={label} value={value as number | null} onChange={(next) => apply(write(next))} />
    case 'flag':
      return (
        <Checkbox
          label={label}
          size="sm"
          disabled={readOnly}
          checked={value === true}
          onChange={(event) => apply(write(event.currentTarget.checked))}
        />
      )
    case 'choice':
      return (
        <ChoiceField
          label={label}
          value={value as string | null}
          none="—"
          options={field.options.map((option) => ({ value: option.value, label: say(option.label) }))}
          onChange={(next) => apply(write(next))}
        />
      )
    case 'tags':
      return (
        <TagsField
          label={label}
          value={value as string[]}
          options={field.options.map((option) => ({ value: option.value, label: say(option.label) }))}
          onChange={(next) => apply(write(next))}
        />
      )
    case 'slices':
      return <SlicesField slices={value as Slice[]} write={write} />
  }
}

/** The fields of the node's own kind, from the field table. */
export function KindFields({ node }: { readonly node: Node }) {
  const values = valuesOf(node, node.kind)
  return fieldTable[node.kind].map((field) => (
    <FieldSpot key={`${node.kind}.${field.name}`} field={`${node.kind}.${field.name}`}>
      <Field node={node} field={field} value={values[field.name]} />
    </FieldSpot>
  ))
}
