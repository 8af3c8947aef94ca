import { type CSSProperties, memo } from 'react'
import type { Node, NodeKind } from '../../../shared/document/schema/node.ts'
import { kindLook } from '../../../shared/layout/look.ts'
import type { MomentScore } from '../../../shared/scoring/types.ts'
import { useT } from '../../store/settings.ts'
import { KindIcon } from '../../ui/kind-icon.tsx'
import type { DocumentWords } from '../document-words.ts'
import { gridCell } from '../grid/use-grid-focus.ts'
import { type LabelExit, LabelInput } from '../label-input.tsx'
import { spokenNode } from '../node-names.ts'
import { NodeChip } from './node-chip.tsx'
import styles from './table.module.css'

type Props = {
  readonly row: number
  readonly column: number
  readonly nodes: readonly Node[]
  readonly scores: readonly (MomentScore | undefined)[]
  /** What leads away from each node and to it, in words. */
  readonly links: readonly string[]
  readonly words: DocumentWords
  /** Lane and stage, for the name of an empty cell. */
  readonly name: string
  /** The focused node of this cell (0 in an empty one), or −1. */
  readonly focus: number
  readonly selected: ReadonlySet<string>
  /** The node whose label is edited here, and whether typing replaces it. */
  readonly edited: string | null
  readonly replaces: boolean
  readonly draft: NodeKind | null
  readonly readOnly: boolean
  readonly onLabel: (node: string, words: string | null, exit: LabelExit) => void
  readonly onDraft: (words: string | null, exit: LabelExit) => void
}

function DraftChip({ kind, words, onDraft }: Pick<Props, 'words' | 'onDraft'> & { readonly kind: NodeKind }) {
  const say = useT()
  return (
    <div
      className={styles.chip}
      data-editing="true"
      style={{ '--tone': kindLook[kind].colour, '--radius': '7px' } as CSSProperties}
    >
      <span className={styles.icon}>
        <KindIcon kind={kind} size={14} />
      </span>
      <LabelInput
        label={say('outline.newStep')}
        value=""
        placeholder={say(`kind.${kind}`)}
        language={words.language}
        className={styles.input}
        onDone={onDraft}
      />
    </div>
  )
}

/** One cell of lanes × stages: its nodes from left to right as a stack, or a place to type into. */
export const TableCell = memo(function TableCell(props: Props) {
  const { row, column, nodes, scores, links, words, name, focus, selected } = props
  const { edited, replaces, draft, readOnly } = props
  const say = useT()
  const isEmpty = nodes.length === 0 && draft === null
  const empty = {
    'data-cell': `${row},${column},0`,
    tabIndex: focus >= 0 ? 0 : -1,
    'aria-label': `${name}, ${say('outline.nothing')}`,
  }
  return (
    <td
      className={styles.cell}
      data-place={`${row},${column}`}
      {...gridCell(
        nodes.some((node) => selected.has(node.id)),
        readOnly,
      )}
      {...(isEmpty ? empty : {})}
    >
      <div className={styles.stack}>
        {nodes.map((node, index) => {
          const label = words.of(node.label)
          const score = scores[index]
          return (
            <NodeChip
              key={node.id}
              node={node}
              place={`${row},${column},${index}`}
              label={label}
              second={words.second(node.label)}
              spoken={spokenNode(node, label, words.of(node.owner), score, say)}
              links={links[index] ?? ''}
              number={score?.number ?? null}
              outcome={score?.score?.outcome ?? null}
              selected={selected.has(node.id)}
              focused={focus === index}
              editing={edited === node.id ? (replaces ? '' : (node.label[words.language] ?? '')) : null}
              language={words.language}
              onLabel={props.onLabel}
            />
          )
        })}
        {draft && <DraftChip kind={draft} words={words} onDraft={props.onDraft} />}
        {!readOnly && !draft && (
          <button type="button" className={styles.add} data-add="true" tabIndex={-1} aria-label={say('table.addHere')}>
            +
          </button>
        )}
      </div>
    </td>
  )
}, isSameCell)

/** Cells get new lists with every edit; one that shows the same is not drawn again. Handlers matter only while something is edited here. */
function isSameCell(a: Props, b: Props): boolean {
  const plain = ['row', 'column', 'words', 'name', 'focus', 'edited', 'replaces', 'draft', 'readOnly'] as const
  if (b.edited !== null || b.draft !== null || plain.some((key) => a[key] !== b[key])) return false
  if (a.nodes.length !== b.nodes.length) return false
  return a.nodes.every((node, index) => {
    const [before, after] = [a.scores[index], b.scores[index]]
    return (
      node === b.nodes[index] &&
      a.links[index] === b.links[index] &&
      a.selected.has(node.id) === b.selected.has(node.id) &&
      before?.number === after?.number &&
      before?.score?.S === after?.score?.S &&
      before?.score?.outcome === after?.score?.outcome
    )
  })
}
