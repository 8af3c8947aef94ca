import { type MouseEvent, type PointerEvent, useMemo } from 'react'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { scoreOf } from '../../store/derived.ts'
import { currentBlueprint, useBlueprint } from '../../store/editor.ts'
import { type Selected, select, sessionState, useSession } from '../../store/session.ts'
import { useT } from '../../store/settings.ts'
import { useDocumentWords } from '../document-words.ts'
import { useReadOnly } from '../fields.tsx'
import { gridRole } from '../grid/use-grid-focus.ts'
import { useLinks } from '../use-links.ts'
import { useViewRegistration } from '../view-registration.ts'
import { EmptyTable } from './empty-table.tsx'
import { LaneHead, StageHead } from './headers.tsx'
import { buildTable, type TableModel } from './model.ts'
import { positionKey, readPosition } from './position.ts'
import styles from './table.module.css'
import { TableCell } from './table-cell.tsx'
import { type TableEdit, useTableEdit } from './use-table-edit.ts'
import { placeOfElement, type TableFocus, useTableFocus } from './use-table-focus.ts'
import { useTableKeys } from './use-table-keys.ts'

const laneWidth = 140
const stageWidth = 172

/** The cell an element is in, whether it holds nodes or not. */
const cellOf = (target: EventTarget | null) =>
  readPosition(`${target instanceof Element ? target.closest<HTMLElement>('[data-place]')?.dataset.place : ''},0`)

/** Adds `item` to what is selected, or takes it away when it was. */
function toggle(item: Selected): void {
  const { selection } = sessionState()
  const rest = selection.filter(({ type, id }) => type !== item.type || id !== item.id)
  select(...(rest.length < selection.length ? rest : [...selection, item]))
}

type Parts = {
  readonly model: TableModel
  readonly focus: TableFocus
  readonly edit: TableEdit
  readonly readOnly: boolean
}

/** What the mouse does: a press selects, a second one edits, + and a double press on free ground add, a kind dropped from the palette as well. */
function usePresses({ model, focus, edit, readOnly }: Parts) {
  const onClick = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('textarea')) return
    const cell = cellOf(event.target)
    if (cell && event.target instanceof Element && event.target.closest('[data-add]')) {
      edit.add(cell, false)
      return
    }
    const place = placeOfElement(event.target)
    if (!place) return
    focus.go(place)
    const item = model.itemAt(place)
    if (item && (event.ctrlKey || event.metaKey || event.shiftKey)) toggle(item)
    else select(...(item ? [item] : []))
  }
  const onDoubleClick = (event: MouseEvent): void => {
    if (readOnly || (event.target instanceof Element && event.target.closest('textarea, [data-add]'))) return
    const place = placeOfElement(event.target)
    const item = place && model.itemAt(place)
    const cell = cellOf(event.target)
    if (item) edit.edit(item, false)
    else if (cell) edit.add(cell, false)
  }
  const onPointerUp = (event: PointerEvent): void => {
    const kind = sessionState().paletteDrag
    const cell = cellOf(event.target)
    if (kind && cell && !readOnly) edit.add(cell, false, kind)
  }
  return { onClick, onDoubleClick, onPointerUp }
}

function Grid({ document }: { readonly document: Blueprint }) {
  const say = useT()
  const words = useDocumentWords(document)
  const readOnly = useReadOnly()
  const model = useMemo(() => buildTable(document), [document])
  const focus = useTableFocus(model)
  const edit = useTableEdit(words.language, focus)
  const onKeyDown = useTableKeys({ model, focus, edit, readOnly })
  const presses = usePresses({ model, focus, edit, readOnly })
  const dragging = useSession((state) => state.paletteDrag !== null)
  useViewRegistration({
    focus: () => focus.go(focus.at),
    reveal: (item, take) => {
      const now = currentBlueprint()
      const place = now && buildTable(now).placeOf(item)
      if (place && take) focus.go(place)
      else if (place) focus.show(place)
      return place !== null
    },
  })
  const width = laneWidth + stageWidth * document.stages.length
  return (
    <div className={styles.frame}>
      <table
        ref={focus.table}
        {...gridRole}
        aria-label={say('table.name')}
        className={styles.table}
        data-dragging={dragging}
        style={{ minWidth: width }}
        onKeyDown={onKeyDown}
        {...presses}
      >
        <colgroup>
          <col style={{ width: laneWidth }} />
          {document.stages.map((stage) => (
            <col key={stage.id} />
          ))}
        </colgroup>
        <Heads document={document} model={model} focus={focus} edit={edit} readOnly={readOnly} />
        <Body document={document} model={model} focus={focus} edit={edit} readOnly={readOnly} />
      </table>
    </div>
  )
}

type RowsProps = Parts & { readonly document: Blueprint }

/** What all headers are told: whether they are selected, focused, edited. */
function useHeader({ focus, edit, readOnly }: Parts, document: Blueprint) {
  const words = useDocumentWords(document)
  const selection = useSession((state) => state.selection)
  const labelEdit = useSession((state) => state.labelEdit)
  return (type: 'stage' | 'lane', id: string, label: Record<string, string>, row: number, column: number) => {
    const place = positionKey({ row, column, item: 0 })
    const isEdited = !readOnly && labelEdit?.type === type && labelEdit.id === id
    return {
      place,
      words,
      selected: selection.some((item) => item.type === type && item.id === id),
      focused: positionKey(focus.at) === place,
      editing: isEdited ? (edit.replaces.current ? '' : (label[words.language] ?? '')) : null,
      onLabel: edit.finishLabel,
    }
  }
}

function Heads(props: RowsProps) {
  const header = useHeader(props, props.document)
  return (
    <thead>
      <tr>
        <td className={styles.corner} />
        {props.document.stages.map((stage, index) => (
          <StageHead key={stage.id} stage={stage} {...header('stage', stage.id, stage.label, 0, index + 1)} />
        ))}
      </tr>
    </thead>
  )
}

/** Ids of the selected nodes; a selected moment stands for its node. */
function useSelectedNodes(document: Blueprint): ReadonlySet<string> {
  const selection = useSession((state) => state.selection)
  return useMemo(() => {
    const nodes = new Map(document.moments.map((moment) => [moment.id, moment.node]))
    return new Set(
      selection.map(({ type, id }) => (type === 'moment' ? (nodes.get(id) ?? '') : type === 'node' ? id : '')),
    )
  }, [document.moments, selection])
}

function Body(props: RowsProps) {
  const { document, model, focus, edit, readOnly } = props
  const header = useHeader(props, document)
  const words = useDocumentWords(document)
  const selected = useSelectedNodes(document)
  const labelEdit = useSession((state) => state.labelEdit)
  const score = scoreOf(document)
  const scores = useMemo(() => new Map(score.moments.map((each) => [each.node, each])), [score])
  const links = useLinks(document, words)
  const onLabel = (node: string, text: string | null, exit: Parameters<typeof edit.finishLabel>[2]): void =>
    edit.finishLabel({ type: 'node', id: node }, text, exit)
  return (
    <tbody>
      {document.lanes.map((lane, laneIndex) => (
        <tr key={lane.id} className={styles.row} data-line={lane.line?.kind}>
          <LaneHead
            lane={lane}
            layer={document.lanes.length - laneIndex}
            {...header('lane', lane.id, lane.label, laneIndex + 1, 0)}
          />
          {document.stages.map((stage, stageIndex) => {
            const [row, column] = [laneIndex + 1, stageIndex + 1]
            const nodes = model.nodes(row, column)
            const isEdited = !readOnly && labelEdit?.type === 'node' && nodes.some(({ id }) => id === labelEdit.id)
            return (
              <TableCell
                key={stage.id}
                row={row}
                column={column}
                nodes={nodes}
                links={nodes.map(({ id }) => links.get(id)?.spoken ?? '')}
                scores={nodes.map((node) => scores.get(node.id))}
                words={words}
                name={`${words.of(lane.label)}, ${words.of(stage.label)}`}
                focus={focus.at.row === row && focus.at.column === column ? focus.at.item : -1}
                selected={selected}
                edited={isEdited && labelEdit ? labelEdit.id : null}
                replaces={edit.replaces.current}
                draft={edit.draft?.row === row && edit.draft.column === column ? edit.draft.kind : null}
                readOnly={readOnly}
                onLabel={onLabel}
                onDraft={edit.finishDraft}
              />
            )
          })}
        </tr>
      ))}
    </tbody>
  )
}

/** Lanes × stages as a table that is typed into like a spreadsheet. */
export function TableView() {
  const say = useT()
  const document = useBlueprint()
  if (!document) return null
  if (document.stages.length === 0 || document.lanes.length === 0) return <EmptyTable document={document} />
  return (
    <div className={styles.view}>
      <Grid document={document} />
      <p className={styles.keys}>{say('table.keys')}</p>
    </div>
  )
}
