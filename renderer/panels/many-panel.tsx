import { Button, Checkbox, Group } from '@mantine/core'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { evidenceStatuses, type Marks, moods, type Node, nodeKinds } from '../../shared/document/schema/node.ts'
import { type NodeFields, setNodeFields } from '../../shared/editing/operations/set-node-fields.ts'
import { setNodeKind } from '../../shared/editing/operations/set-node-kind.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { chain } from '../commands/chain.ts'
import { runCommand } from '../commands/run.ts'
import { edit } from '../store/editor.ts'
import { useT } from '../store/settings.ts'
import { changedText } from './changed-text.ts'
import { apply, ChoiceField, TextFields, useReadOnly } from './fields.tsx'
import styles from './inspector.module.css'
import { KindFields } from './kind-fields.tsx'
import { Section } from './section.tsx'

/** The value all nodes share, else null. */
function common<T>(nodes: readonly Node[], pick: (node: Node) => T): T | null {
  const [first, ...rest] = nodes.map(pick)
  return first !== undefined && rest.every((value) => value === first) ? first : null
}

const hasMark: Readonly<Record<'fail' | 'wait' | 'decision', (marks: Marks) => boolean>> = {
  fail: ({ fail }) => fail !== null,
  wait: ({ wait }) => wait !== null,
  decision: ({ decision }) => decision,
}

/** The marks of the selected nodes; a half-ticked one is on some of them. */
function MarkChecks({ nodes }: { readonly nodes: readonly Node[] }) {
  const say = useT()
  const readOnly = useReadOnly()
  return (['fail', 'wait', 'decision'] as const).map((mark) => {
    const count = nodes.filter((node) => hasMark[mark](node.marks)).length
    return (
      <Checkbox
        key={mark}
        size="sm"
        label={say(`mark.${mark}`)}
        disabled={readOnly}
        checked={count === nodes.length}
        indeterminate={count > 0 && count < nodes.length}
        onChange={() => void runCommand(`mark.${mark}`, 'button')}
      />
    )
  })
}

/** What several nodes have in common, changed for all of them in one step. */
export function ManyPanel({ nodes }: { readonly nodes: readonly Node[] }) {
  const say = useT()
  const readOnly = useReadOnly()
  const ids = nodes.map((node) => node.id)
  const sharesOwner = common(nodes, (node) => JSON.stringify(node.owner)) !== null
  const owner = (sharesOwner ? nodes[0]?.owner : undefined) ?? {}
  const kind = common(nodes, (node) => node.kind)
  const write = (fields: (node: Node) => NodeFields): OperationResult =>
    edit(
      'undo.editNode',
      chain(
        ...nodes.map((each) => (document: Blueprint) => {
          const node = document.nodes.find((one) => one.id === each.id) ?? each
          return setNodeFields(document, { node: node.id, fields: fields(node) })
        }),
      ),
    )
  return (
    <>
      <h2 className={styles.head}>{say('many.title', { n: nodes.length })}</h2>
      <ChoiceField
        label={say('field.kind')}
        value={kind}
        none={say('many.mixed')}
        options={nodeKinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
        onChange={(kind) =>
          kind && apply(edit('undo.setKind', (document) => setNodeKind(document, { nodes: ids, kind })))
        }
      />
      <TextFields
        label={sharesOwner ? say('term.owner') : say('many.owners')}
        value={owner}
        undo="undo.editNode"
        write={(next) => write((node) => ({ owner: changedText(node.owner, owner, next) }))}
      />
      <ChoiceField
        label={say('field.evidence')}
        value={common(nodes, (node) => node.evidence)}
        none="—"
        options={evidenceStatuses.map((value) => ({ value, label: say(`evidence.${value}`) }))}
        onChange={(evidence) => apply(write(() => ({ evidence })))}
      />
      <ChoiceField
        label={say('field.customerMood')}
        value={common(nodes, (node) => node.mood)}
        none="—"
        options={moods.map((value) => ({ value, label: say(`mood.${value}`) }))}
        onChange={(mood) => apply(write(() => ({ mood })))}
      />
      <Section title={say('many.marks')} open>
        <MarkChecks nodes={nodes} />
      </Section>
      {kind && (
        <Section title={say('many.fields', { kind: say(`kind.${kind}`) })} open>
          <KindFields nodes={nodes} />
        </Section>
      )}
      <Group gap={6}>
        {(['moment.toggle', 'edit.duplicate', 'edit.delete'] as const).map((id) => (
          <Button
            key={id}
            size="compact-sm"
            variant="default"
            disabled={readOnly}
            onClick={() => void runCommand(id, 'button')}
          >
            {id === 'moment.toggle'
              ? say('mark.moment')
              : id === 'edit.duplicate'
                ? say('command.duplicate')
                : say('command.delete')}
          </Button>
        ))}
      </Group>
    </>
  )
}
