import { Checkbox, CloseButton } from '@mantine/core'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import {
  environmentFieldsSchema,
  minutesRange,
  type Node,
  peopleFieldsSchema,
  processFieldsSchema,
  type Slice,
  sliceSchema,
  standardFieldsSchema,
} from '../../shared/document/schema/node.ts'
import type { Text } from '../../shared/document/schema/text.ts'
import { type NodeFields, setNodeFields } from '../../shared/editing/operations/set-node-fields.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { chain } from '../commands/chain.ts'
import { edit } from '../store/editor.ts'
import { useT } from '../store/settings.ts'
import { AddButton } from './add-button.tsx'
import { changedText } from './changed-text.ts'
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

/** The fields of a node's kind; the schema's defaults where it has none yet. */
const valuesOf = (node: Node): Record<string, unknown> => ({ ...schemas[node.kind].parse({}), ...node[node.kind] })

/** Changes one field of the nodes' kind, in each node from what it has, as one undo step. */
function writeField(nodes: readonly Node[], name: string, update: (own: unknown) => unknown): OperationResult {
  return edit(
    'undo.editNode',
    chain(
      ...nodes.map((each) => (document: Blueprint) => {
        const node = document.nodes.find((one) => one.id === each.id) ?? each
        const own = valuesOf(node)
        const fields = { [node.kind]: { ...own, [name]: update(own[name]) } } as NodeFields
        return setNodeFields(document, { node: node.id, fields })
      }),
    ),
  )
}

const sliceParts = ['trigger', 'what', 'cost', 'giver'] as const

type SlicesProps = { readonly slices: readonly Slice[]; readonly write: (slices: Slice[]) => OperationResult }

/** The release ladder of a standard (腊肠切片法): what is given, when, at what cost and by whom. */
function SlicesField({ slices, write }: SlicesProps) {
  const say = useT()
  const readOnly = useReadOnly()
  return (
    <fieldset className={styles.group} aria-label={say('field.slices')}>
      <div className={styles.label}>{say('field.slices')}</div>
      <p className={styles.hint}>{say('field.slicesHint')}</p>
      {slices.map((slice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: slices have no id; their place is what they are
        <fieldset key={index} className={styles.statement} aria-label={say('field.slice', { n: index + 1 })}>
          <div className={styles.row}>
            <span className={`${styles.label} ${styles.grow}`}>{say('field.slice', { n: index + 1 })}</span>
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
      <AddButton label={say('field.addSlice')} onAdd={() => apply(write([...slices, sliceSchema.parse({})]))} />
    </fieldset>
  )
}

type FieldProps = { readonly nodes: readonly Node[]; readonly field: KindField }

function Field({ nodes, field }: FieldProps) {
  const say = useT()
  const readOnly = useReadOnly()
  const values = nodes.map((node) => valuesOf(node)[field.name])
  const isMixed = values.some((value) => JSON.stringify(value) !== JSON.stringify(values[0]))
  const value = isMixed ? undefined : values[0]
  const label = isMixed ? `${say(field.label)} · ${say('many.mixed')}` : say(field.label)
  const set = (next: unknown): OperationResult => writeField(nodes, field.name, () => next)
  switch (field.type) {
    case 'text': {
      const shown = (value ?? {}) as Text
      return (
        <TextFields
          label={label}
          value={shown}
          multiline={field.multiline ?? false}
          undo="undo.editNode"
          write={(next) => writeField(nodes, field.name, (own) => changedText(own as Text, shown, next))}
        />
      )
    }
    case 'minutes':
      return (
        <NumberField
          label={label}
          value={(value as number | null) ?? null}
          range={minutesRange}
          onChange={(next) => apply(set(next))}
        />
      )
    case 'flag':
      return (
        <Checkbox
          label={label}
          size="sm"
          disabled={readOnly}
          checked={value === true}
          indeterminate={isMixed}
          onChange={(event) => apply(set(event.currentTarget.checked))}
        />
      )
    case 'choice':
      return (
        <ChoiceField
          label={label}
          value={(value as string | null) ?? null}
          none="—"
          options={field.options.map((option) => ({ value: option.value, label: say(option.label) }))}
          onChange={(next) => apply(set(next))}
        />
      )
    case 'tags': {
      const shared = (values[0] as string[]).filter((tag) => values.every((each) => (each as string[]).includes(tag)))
      return (
        <TagsField
          label={label}
          value={shared}
          options={field.options.map((option) => ({ value: option.value, label: say(option.label) }))}
          onChange={(next) => {
            const order = field.options.map((option) => option.value)
            const isKept = (own: readonly string[], tag: string): boolean =>
              next.includes(tag) || (own.includes(tag) && !shared.includes(tag))
            apply(writeField(nodes, field.name, (own) => order.filter((tag) => isKept(own as string[], tag))))
          }}
        />
      )
    }
    case 'slices':
      return nodes.length === 1 ? <SlicesField slices={value as Slice[]} write={set} /> : null
  }
}

/** The fields of the kind that all `nodes` have, from the field table; what is changed is changed in all of them. */
export function KindFields({ nodes }: { readonly nodes: readonly Node[] }) {
  const kind = nodes[0]?.kind
  if (!kind) return null
  return fieldTable[kind].map((field) => (
    <FieldSpot key={`${kind}.${field.name}`} field={`${kind}.${field.name}`}>
      <Field nodes={nodes} field={field} />
    </FieldSpot>
  ))
}
