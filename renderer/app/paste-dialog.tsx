import { Badge, Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { type CSSProperties, useState } from 'react'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { countPlan, guessHeads, type TableHeads, type TablePlan } from '../../shared/editing/paste/plan-table.ts'
import type { PasteText } from '../../shared/editing/paste/read-paste.ts'
import { kindOfRole, usualKind } from '../../shared/editing/usual-kind.ts'
import { kindLook } from '../../shared/layout/look.ts'
import { labelTarget, type PasteChoice, pasteAs, tablePlan } from '../commands/paste-text.ts'
import { useBlueprint } from '../store/editor.ts'
import { endPaste, usePaste } from '../store/paste.ts'
import { useT } from '../store/settings.ts'
import { viewport } from '../store/viewport.ts'
import { Dialog } from '../ui/dialog.tsx'
import styles from './paste-dialog.module.css'

type Shape = PasteChoice['shape']

/** More than this is not shown, only counted. */
const most = { lines: 24, rows: 12, columns: 8 }

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const say = useT()
  return (
    <ol className={styles.lines}>
      {lines.slice(0, most.lines).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same line may come twice, and the list never changes
        <li key={index}>{line}</li>
      ))}
      {lines.length > most.lines && (
        <li className={styles.more}>{say('paste.more', { n: lines.length - most.lines })}</li>
      )}
    </ol>
  )
}

type HeadProps = { readonly goal: TablePlan['stages'][number]; readonly words: string }

/** The name of a stage or lane, and whether it is new. */
function Head({ goal, words }: HeadProps) {
  const say = useT()
  const isNew = 'name' in goal
  return (
    <>
      {words}
      {isNew && (
        <Badge size="xs" variant="light" ml={6}>
          {say('paste.new')}
        </Badge>
      )}
    </>
  )
}

function TablePreview({ document, plan }: { readonly document: Blueprint; readonly plan: TablePlan }) {
  const say = useT()
  const nameOf = (list: Blueprint['stages'] | Blueprint['lanes'], goal: TablePlan['stages'][number], n: string) => {
    if ('name' in goal) return goal.name ?? n
    const label = list.find(({ id }) => id === goal.id)?.label ?? {}
    return document.languages.map((language) => label[language]).find(Boolean) ?? n
  }
  const lookOf = (goal: TablePlan['lanes'][number]): CSSProperties => {
    const kind = 'name' in goal ? kindOfRole[goal.role] : usualKind(document, goal.id)
    return { borderColor: kindLook[kind].colour, background: kindLook[kind].fill }
  }
  const [stages, lanes] = [plan.stages.slice(0, most.columns), plan.lanes.slice(0, most.rows)]
  const rest = plan.stages.length - stages.length + plan.lanes.length - lanes.length
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {stages.map((goal, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <th key={index} scope="col">
                <Head goal={goal} words={nameOf(document.stages, goal, say('insert.stageName', { n: index + 1 }))} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map((goal, lane) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <tr key={lane}>
              <th scope="row">
                <Head goal={goal} words={nameOf(document.lanes, goal, say('insert.laneName', { n: lane + 1 }))} />
              </th>
              {stages.map((_, stage) => {
                const labels = plan.cells.find((cell) => cell.lane === lane && cell.stage === stage)?.labels ?? []
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  <td key={stage}>
                    {labels.map((label, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the same label may come twice
                      <span key={index} className={styles.step} style={lookOf(goal)}>
                        {label}
                      </span>
                    ))}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <Text size="xs" c="dimmed" mt={6}>
          {say('paste.more', { n: rest })}
        </Text>
      )}
    </>
  )
}

type TableOptions = { readonly heads: TableHeads; readonly connect: boolean }

function HeadChoices({
  value,
  onChange,
}: {
  readonly value: TableOptions
  readonly onChange: (next: TableOptions) => void
}) {
  const say = useT()
  const { heads, connect } = value
  return (
    <Group gap="lg">
      <Checkbox
        size="sm"
        label={say('paste.heads.stages')}
        checked={heads.stages}
        onChange={(event) => onChange({ ...value, heads: { ...heads, stages: event.currentTarget.checked } })}
      />
      <Checkbox
        size="sm"
        label={say('paste.heads.lanes')}
        checked={heads.lanes}
        onChange={(event) => onChange({ ...value, heads: { ...heads, lanes: event.currentTarget.checked } })}
      />
      <Checkbox
        size="sm"
        label={say('paste.connect')}
        checked={connect}
        onChange={(event) => onChange({ ...value, connect: event.currentTarget.checked })}
      />
    </Group>
  )
}

function Form({ document, text }: { readonly document: Blueprint; readonly text: PasteText }) {
  const say = useT()
  const [shape, setShape] = useState<Shape>((text.table?.length ?? 0) > 1 ? 'table' : 'lines')
  const [table, setTable] = useState<TableOptions>(() => ({
    heads: guessHeads(document, text.table ?? []),
    connect: false,
  }))
  const hasTarget = labelTarget() !== null
  const plan = tablePlan(document, text, table.heads)
  const counts = countPlan(plan)
  const shapes: readonly Shape[] = text.table ? ['lines', 'table', 'label'] : ['lines', 'label']
  const finish = (): void => {
    endPaste()
    pasteAs(text, shape === 'table' ? { shape, ...table } : { shape })
    viewport().focus()
  }
  const sum = {
    lines: say('paste.sum.lines', { n: text.lines.length }),
    table: say('paste.sum.table', counts),
    label: hasTarget ? '' : say('paste.noLabel'),
  }
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={say('paste.as')}
        value={shape}
        onChange={(value) => setShape(value as Shape)}
        data={shapes.map((value) => ({
          value,
          label: say(`paste.as.${value}`),
          disabled: value === 'label' && !hasTarget,
        }))}
        fullWidth
      />
      {shape === 'table' && <HeadChoices value={table} onChange={setTable} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by key */}
      <section className={styles.preview} aria-label={say('paste.preview')} tabIndex={0}>
        {shape === 'lines' && <Lines lines={text.lines} />}
        {shape === 'table' && <TablePreview document={document} plan={plan} />}
        {shape === 'label' && <p className={styles.label}>{text.label}</p>}
      </section>
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed" role="status">
          {sum[shape]}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={endPaste}>
            {say('app.cancel')}
          </Button>
          <Button
            data-autofocus
            onClick={finish}
            disabled={shape === 'table' && counts.nodes + counts.stages + counts.lanes === 0}
          >
            {say('paste.do')}
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}

/** Asks what a pasted text becomes, and shows it. */
export function PasteDialog() {
  const say = useT()
  const document = useBlueprint()
  const text = usePaste((state) => state.text)
  return (
    <Dialog
      opened={document !== null && text !== null}
      onClose={endPaste}
      size="xl"
      title={say('paste.title')}
      closeLabel={say('app.close')}
    >
      {document && text && <Form document={document} text={text} />}
    </Dialog>
  )
}
