import { gridOf } from '../../shared/document/grid.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Lane } from '../../shared/document/schema/lane.ts'
import { type ArrangeArgs, arrange } from '../../shared/editing/operations/arrange.ts'
import { moveLane } from '../../shared/editing/operations/move-lane.ts'
import type { Direction } from '../../shared/editing/operations/move-node-by.ts'
import { moveStage } from '../../shared/editing/operations/move-stage.ts'
import { spanNode } from '../../shared/editing/operations/span-node.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { currentBlueprint, edit, editShown } from '../store/editor.ts'
import { animateNextBoard } from '../store/motion.ts'
import { reply } from '../store/reply.ts'
import { sessionState } from '../store/session.ts'
import { say } from '../store/settings.ts'
import { viewNow } from '../store/shown.ts'
import { viewport } from '../store/viewport.ts'
import { chain } from './chain.ts'
import { report } from './errors.ts'
import { selectedShown } from './selected.ts'
import { moveStep } from './step-back.ts'
import { tidyKeeping } from './tidy.ts'
import type { Handler } from './types.ts'

/** Moves the selected stage left or right, or the selected lane up or down, with its nodes. Returns whether one was selected. */
function moveStructure(direction: Direction): boolean {
  const document = currentBlueprint()
  const item = sessionState().selection.find(({ type }) => type === 'stage' || type === 'lane')
  if (!document || !item) return false
  const step = direction === 'left' || direction === 'up' ? -1 : 1
  const isSideways = direction === 'left' || direction === 'right'
  if (item.type === 'stage' && isSideways) {
    const index = document.stages.findIndex(({ id }) => id === item.id) + step
    if (index >= 0 && index < document.stages.length) moveStageTo(item.id, index)
  } else if (item.type === 'lane' && !isSideways) {
    const index = nextShown(document.lanes, item.id, step)
    if (index !== null) moveLaneTo(item.id, index)
  }
  viewport().reveal(item, 'keep')
  return true
}

/** The place of the next lane on show in that direction: hidden ones are passed over. */
function nextShown(lanes: readonly Lane[], id: string, step: number): number | null {
  let index = lanes.findIndex((lane) => lane.id === id) + step
  while (lanes[index]?.hidden) index += step
  return lanes[index] ? index : null
}

/** Moves a stage with its nodes to place `index`, followed by the eye. */
export function moveStageTo(stage: string, index: number): void {
  animateNextBoard()
  report(edit('undo.moveStage', (document) => moveStage(document, { stage, index })))
}

/** Moves a lane with its nodes to place `index`, followed by the eye. */
export function moveLaneTo(lane: string, index: number): void {
  animateNextBoard()
  report(edit('undo.moveLane', (document) => moveLane(document, { lane, index })))
}

/** Moves the selected nodes one step; at the edge of the board nothing happens. */
const move =
  (direction: Direction): Handler =>
  () => {
    if (moveStructure(direction)) return
    const nodes = selectedShown()?.nodes.map((node) => node.id) ?? []
    const result = moveStep(nodes, direction)
    if (!result.ok && result.error.code !== 'out-of-range') report(result)
    const [first] = nodes
    if (first) viewport().reveal({ type: 'node', id: first }, 'keep')
  }

/** Widens or narrows every selected node by one slot, all or none. */
const span =
  (step: 1 | -1): Handler =>
  () => {
    const nodes = selectedShown()?.nodes ?? []
    const steps = nodes
      .filter((node) => node.at.span + step >= 1)
      .map(
        (node) => (document: Parameters<typeof spanNode>[0]) =>
          spanNode(document, { node: node.id, span: node.at.span + step }),
      )
    if (steps.length > 0) report(editShown('undo.spanNode', chain(...steps)))
  }

/** Below this zoom no words are read: the view was chosen to see all of the board. */
const readableZoom = 0.4

const columnsNow = (): number => {
  const document = viewNow()
  return document ? gridOf(document).columns.length : 0
}

/** Shows the whole board anew where it was small because it was wide, and is narrower than `columns` now. */
function fitNarrower(columns: number): void {
  if (columnsNow() < columns && sessionState().zoom < readableZoom) viewport().fit()
}

/** 整理, followed by the eye, as one step. Says so where everything stands already as it would be put. */
function tidy(args: ArrangeArgs): void {
  const before = currentBlueprint()
  const columns = columnsNow()
  animateNextBoard()
  const result = editShown('undo.arrange', (document) => arrange(document, args))
  if (report(result) && currentBlueprint() === before) reply(say('arrange.tidy'))
  else fitNarrower(columns)
}

/** Whether arranging from scratch would move something on the board on show. */
function wouldMove(): boolean {
  const view = viewNow()
  const result = view && arrange(view, {})
  return result?.ok === true && result.value !== view
}

export const arrangeHandlers = {
  'arrange.all': () => {
    const before = currentBlueprint()
    const columns = columnsNow()
    // The trial layouts take a moment: the wish to animate is for what comes after them.
    const operation = (document: Blueprint): OperationResult => {
      const result = tidyKeeping(document)
      animateNextBoard()
      return result
    }
    if (!report(editShown('undo.arrange', operation))) return
    if (currentBlueprint() !== before) fitNarrower(columns)
    else if (wouldMove()) reply(say('arrange.kept'), 'arrange.fresh')
    else reply(say('arrange.tidy'))
  },
  'arrange.selection': () => tidy({ nodes: selectedShown()?.nodes.map((node) => node.id) ?? [] }),
  'arrange.fresh': () => tidy({}),
  'arrange.left': move('left'),
  'arrange.right': move('right'),
  'arrange.up': move('up'),
  'arrange.down': move('down'),
  'arrange.wider': span(1),
  'arrange.narrower': span(-1),
} satisfies Record<string, Handler>
