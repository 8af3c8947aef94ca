import { IconChevronRight, IconDots, IconPlus } from '@tabler/icons-react'
import { useStore } from '@xyflow/react'
import type { CSSProperties, ReactNode } from 'react'
import type { Board, Box } from '../../../shared/layout/board/types.ts'
import { insertLane, insertStage } from '../../commands/insert.ts'
import { toggleCollapsed } from '../../commands/lanes.ts'
import { openColumn } from '../../commands/slots.ts'
import { useBlueprint } from '../../store/editor.ts'
import { type Selected, select, setSession, useSession } from '../../store/session.ts'
import { useT } from '../../store/settings.ts'
import { laneNameBox } from '../geometry/hit-test.ts'
import { joinLines } from '../names.ts'
import { slotGaps } from './headers.ts'
import { useStructure } from './state.ts'
import css from './structure.module.css'

/** Headers smaller than this on screen, in pixels, show no buttons: they would cover the name. */
const least = { stage: 16, lane: 30 }

type ButtonProps = {
  readonly at: readonly [number, number]
  readonly label: string
  readonly className?: string | undefined
  readonly onPress: (event: React.MouseEvent<HTMLButtonElement>) => void
  readonly children: ReactNode
}

/** A small round button centred on a place of the canvas. The keyboard has commands for all of them. */
function RoundButton({ at: [left, top], label, className, onPress, children }: ButtonProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={className ? `${css.round} ${className}` : css.round}
      style={{ left, top } as CSSProperties}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      {children}
    </button>
  )
}

const plus = <IconPlus size={12} stroke={2.4} aria-hidden="true" />

function openMenu(item: Selected, event: React.MouseEvent): void {
  select(item)
  setSession({ menu: { target: item.type, x: event.clientX, y: event.clientY } })
}

type Props = { readonly board: Board; readonly toScreen: (box: Box) => Box }

function StageControls({ board, id, slot, toScreen }: Props & { readonly id: string; readonly slot: number | null }) {
  const t = useT()
  const stage = board.stages.find((one) => one.id === id)
  if (!stage) return null
  const { x, y, w, h } = toScreen(stage)
  if (h < least.stage) return null
  const name = joinLines(stage.label.lines)
  const middle = y + h / 2
  const gaps = slotGaps(board, id).filter((gap) => gap.slot === slot)
  return (
    <>
      <RoundButton
        at={[x, middle]}
        label={t('structure.addStageBefore', { name })}
        onPress={() => insertStage('before', id)}
      >
        {plus}
      </RoundButton>
      <RoundButton
        at={[x + w, middle]}
        label={t('structure.addStageAfter', { name })}
        onPress={() => insertStage('after', id)}
      >
        {plus}
      </RoundButton>
      {w > 90 && (
        <RoundButton
          at={[x + w - 24, middle]}
          label={t('structure.menu', { name })}
          className={css.dark}
          onPress={(event) => openMenu({ type: 'stage', id }, event)}
        >
          <IconDots size={14} aria-hidden="true" />
        </RoundButton>
      )}
      {gaps.map((gap) => (
        <RoundButton
          key={gap.slot}
          at={[toScreen({ x: gap.x, y: 0, w: 0, h: 0 }).x, y + h + 2]}
          label={t('structure.insertSlot')}
          className={css.slot}
          onPress={() => openColumn(gap.stage, gap.slot)}
        >
          {plus}
        </RoundButton>
      ))}
    </>
  )
}

function LaneControls({ board, id, toScreen }: Props & { readonly id: string }) {
  const t = useT()
  const lane = board.lanes.find((one) => one.id === id)
  if (!lane) return null
  const { x, y, w, h } = toScreen(laneNameBox(board, lane))
  if (h < least.lane) return null
  const name = joinLines(lane.label.lines)
  // Clear of the words on the separation line.
  const left = x + w - 11
  return (
    <>
      <RoundButton
        at={[left, y]}
        label={t('structure.addLaneBefore', { name })}
        onPress={() => insertLane('before', id)}
      >
        {plus}
      </RoundButton>
      <RoundButton
        at={[left, y + h]}
        label={t('structure.addLaneAfter', { name })}
        onPress={() => insertLane('after', id)}
      >
        {plus}
      </RoundButton>
      {w > 80 && (
        <RoundButton
          at={[x + w - 14, y + Math.min(h / 2, 24)]}
          label={t('structure.menu', { name })}
          className={css.light}
          onPress={(event) => openMenu({ type: 'lane', id }, event)}
        >
          <IconDots size={14} aria-hidden="true" />
        </RoundButton>
      )}
    </>
  )
}

/** Collapsed lanes always say how they open again. */
function Expanders({ board, toScreen }: Props) {
  const t = useT()
  const collapsed = useBlueprint()?.lanes.filter((lane) => lane.collapsed) ?? []
  return collapsed.map(({ id }) => {
    const lane = board.lanes.find((one) => one.id === id)
    if (!lane) return null
    const { x, y, w, h } = toScreen(laneNameBox(board, lane))
    return (
      <RoundButton
        key={id}
        at={[x + w + 12, y + h / 2]}
        label={t('structure.expand', { name: joinLines(lane.label.lines) })}
        onPress={() => toggleCollapsed([id])}
      >
        <IconChevronRight size={13} stroke={2.2} aria-hidden="true" />
      </RoundButton>
    )
  })
}

/** Small buttons on the header under the pointer and on the selected one: add before and after, open a column, more. */
export function HeaderControls({ board }: { readonly board: Board }) {
  const [x, y, zoom] = useStore((state) => state.transform)
  const hover = useStructure((state) => state.hover)
  const isDragging = useStructure((state) => state.headerDrag !== null || state.edgeDrag !== null)
  const selection = useSession((state) => state.selection)
  const isEditing = useSession(
    (state) => state.labelEdit !== null || state.lineEdit !== null || state.dropTarget !== null,
  )
  const pivot = useSession((state) => state.pivot)
  const toScreen = (box: Box): Box => ({ x: box.x * zoom + x, y: box.y * zoom + y, w: box.w * zoom, h: box.h * zoom })
  const only = selection.length === 1 ? selection[0] : undefined
  const chosen = only && (only.type === 'stage' || only.type === 'lane') ? only : null
  const shown = [
    ...(hover ? [hover] : []),
    ...(chosen && chosen.id !== hover?.id
      ? [{ type: chosen.type as 'stage' | 'lane', id: chosen.id, slot: null }]
      : []),
  ]
  return (
    <div className={css.controls} data-layer="structure">
      {pivot === 'lanes' && <Expanders board={board} toScreen={toScreen} />}
      {!isDragging &&
        !isEditing &&
        shown.map(({ type, id, slot }) =>
          type === 'stage' ? (
            <StageControls key={id} board={board} id={id} slot={slot} toScreen={toScreen} />
          ) : (
            pivot === 'lanes' && <LaneControls key={id} board={board} id={id} toScreen={toScreen} />
          ),
        )}
    </div>
  )
}
