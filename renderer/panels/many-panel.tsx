import { Button, Group } from '@mantine/core'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { evidenceStatuses, type Node, nodeKinds } from '../../shared/document/schema/node.ts'
import { type NodeFields, setNodeFields } from '../../shared/editing/operations/set-node-fields.ts'
import { setNodeKind } from '../../shared/editing/operations/set-node-kind.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { chain } from '../commands/chain.ts'
import { runCommand } from '../commands/run.ts'
import { edit } from '../store/editor.ts'
import { useT } from '../store/settings.ts'
import { apply, ChoiceField, TextFields, useReadOnly } from './fields.tsx'
import styles from './inspector.module.css'

/** The value all nodes share, else null. */
function common<T>(nodes: readonly Node[], pick: (node: Node) => T): T | null {
  const [first, ...rest] = nodes.map(pick)
  return first !== undefined && rest.every((value) => value === first) ? first : null
}

/** What several nodes have in common, changed for all of them in one step. */
export function ManyPanel({ nodes }: { readonly nodes: readonly Node[] }) {
  const say = useT()
  const readOnly = useReadOnly()
  const ids = nodes.map((node) => node.id)
  const sharesOwner = common(nodes, (node) => JSON.stringify(node.owner)) !== null
  const write = (fields: NodeFields): OperationResult =>
    edit(
      'undo.editNode',
      chain(...ids.map((node) => (document: Blueprint) => setNodeFields(document, { node, fields }))),
    )
  return (
    <>
      <h2 className={styles.head}>{say('many.title', { n: nodes.length })}</h2>
      <ChoiceField
        label={say('field.kind')}
        value={common(nodes, (node) => node.kind)}
        none={say('many.mixed')}
        options={nodeKinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
        onChange={(kind) =>
          kind && apply(edit('undo.setKind', (document) => setNodeKind(document, { nodes: ids, kind })))
        }
      />
      <TextFields
        label={sharesOwner ? say('term.owner') : say('many.owners')}
        value={sharesOwner ? (nodes[0]?.owner ?? {}) : {}}
        undo="undo.editNode"
        write={(owner) => write({ owner })}
      />
      <ChoiceField
        label={say('field.evidence')}
        value={common(nodes, (node) => node.evidence)}
        none="—"
        options={evidenceStatuses.map((value) => ({ value, label: say(`evidence.${value}`) }))}
        onChange={(evidence) => apply(write({ evidence }))}
      />
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
