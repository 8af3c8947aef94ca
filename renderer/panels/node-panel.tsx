import { Button } from '@mantine/core'
import { evidenceStatuses, moods, type Node, nodeKinds } from '../../shared/document/schema/node.ts'
import { textIn } from '../../shared/document/text.ts'
import { type NodeFields, setNodeFields } from '../../shared/editing/operations/set-node-fields.ts'
import { setNodeKind } from '../../shared/editing/operations/set-node-kind.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { kindLook } from '../../shared/layout/look.ts'
import { runCommand } from '../commands/run.ts'
import { edit, useBlueprint } from '../store/editor.ts'
import { useT, useUiLanguage } from '../store/settings.ts'
import { KindIcon } from '../ui/kind-icon.tsx'
import { BoundText } from './bound-text.tsx'
import { FieldSpot } from './field-spot.tsx'
import { apply, ChoiceField, TextFields, useReadOnly } from './fields.tsx'
import { ImageField } from './image-field.tsx'
import styles from './inspector.module.css'
import { KindFields } from './kind-fields.tsx'
import { LinkFields } from './link-fields.tsx'
import { MarkFields } from './mark-fields.tsx'
import { Section } from './section.tsx'

function NodeHead({ node }: { readonly node: Node }) {
  const say = useT()
  const language = useUiLanguage()
  const languages = useBlueprint()?.languages ?? []
  return (
    <h2
      className={`${styles.head} ${styles.kindHead}`}
      style={{ '--tone': kindLook[node.kind].colour } as React.CSSProperties}
    >
      <KindIcon kind={node.kind} size={18} />
      {textIn(node.label, language, languages) || say(`kind.${node.kind}`)}
    </h2>
  )
}

/** Everything of one node but its moment. */
export function NodePanel({ node, withHead = true }: { readonly node: Node; readonly withHead?: boolean }) {
  const say = useT()
  const readOnly = useReadOnly()
  const isMoment = useBlueprint()?.moments.some((moment) => moment.node === node.id) ?? false
  const write = (fields: NodeFields): OperationResult =>
    edit('undo.editNode', (document) => setNodeFields(document, { node: node.id, fields }))
  return (
    <>
      {withHead && <NodeHead node={node} />}
      <FieldSpot field="label">
        <TextFields
          label={say('field.label')}
          value={node.label}
          every
          multiline
          undo="undo.relabelNode"
          write={(label) =>
            edit('undo.relabelNode', (document) => setNodeFields(document, { node: node.id, fields: { label } }))
          }
        />
      </FieldSpot>
      <ChoiceField
        label={say('field.kind')}
        value={node.kind}
        options={nodeKinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
        onChange={(kind) =>
          kind && apply(edit('undo.setKind', (document) => setNodeKind(document, { nodes: [node.id], kind })))
        }
      />
      {!isMoment && (
        <Button
          size="compact-sm"
          variant="default"
          disabled={readOnly}
          onClick={() => void runCommand('moment.toggle', 'button')}
        >
          ◆ {say('inspector.markMoment')}
        </Button>
      )}
      <Section title={say(`kind.${node.kind}`)} open>
        <KindFields nodes={[node]} />
      </Section>
      <Section
        title={say('inspector.marks')}
        open={node.marks.fail !== null || node.marks.wait !== null || node.marks.decision}
      >
        <MarkFields node={node} />
      </Section>
      <Section title={say('inspector.notes')} open>
        <FieldSpot field="owner">
          <TextFields
            label={say('term.owner')}
            value={node.owner}
            undo="undo.editNode"
            write={(owner) => write({ owner })}
          />
        </FieldSpot>
        <FieldSpot field="notes">
          <TextFields
            label={say('field.notes')}
            value={node.notes}
            multiline
            undo="undo.editNode"
            write={(notes) => write({ notes })}
          />
        </FieldSpot>
        <ChoiceField
          label={say('field.evidence')}
          value={node.evidence}
          none="—"
          options={evidenceStatuses.map((value) => ({ value, label: say(`evidence.${value}`) }))}
          onChange={(evidence) => apply(write({ evidence }))}
        />
        <ChoiceField
          label={say('field.customerMood')}
          value={node.mood}
          none="—"
          options={moods.map((value) => ({ value, label: say(`mood.${value}`) }))}
          onChange={(mood) => apply(write({ mood }))}
        />
        <FieldSpot field="source">
          <BoundText
            label={say('field.source')}
            value={node.source}
            readOnly={readOnly}
            maxLength={2_000}
            undo="undo.editNode"
            write={(source) => write({ source })}
          />
        </FieldSpot>
      </Section>
      <Section title={say('image.title')} open>
        <ImageField node={node} />
      </Section>
      <Section title={say('field.links')} open={node.links.length > 0}>
        <LinkFields links={node.links} write={(links) => write({ links })} />
      </Section>
    </>
  )
}
