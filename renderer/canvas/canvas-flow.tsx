import { type EdgeTypes, type NodeTypes, ReactFlow, useKeyPress, ViewportPortal } from '@xyflow/react'
import { type RefObject, useMemo, useRef } from 'react'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { useEditor } from '../store/editor.ts'
import { useSession } from '../store/session.ts'
import { useUiLanguage } from '../store/settings.ts'
import { editedLanguage, useBoard } from './board-now.ts'
import css from './canvas.module.css'
import { ActiveItem, useActiveId } from './controls/active-item.tsx'
import { FarNames } from './controls/far-names.tsx'
import { Guide } from './controls/guide.tsx'
import { Legend } from './controls/legend.tsx'
import { Minimap } from './controls/minimap.tsx'
import { ZoomControls } from './controls/zoom-controls.tsx'
import { Rulers } from './draw/rulers.tsx'
import { BoardConnectionView } from './flow/edge.tsx'
import { createMounted, MountedContext } from './flow/mounted.ts'
import { BoardNodeView } from './flow/node.tsx'
import { isFar } from './flow/staging.ts'
import { useElements } from './flow/use-elements.ts'
import { fitBoard } from './geometry/rulers.ts'
import { keepInView, maxZoom, minZoom, type Size } from './geometry/view.ts'
import { lastView } from './last-view.ts'
import { canvasName } from './names.ts'
import { LabelEditor, labelSpot } from './overlay/label-editor.tsx'
import { Overlay } from './overlay/overlay.tsx'
import { Preedit } from './overlay/preedit.tsx'
import { BoardLayer } from './paint/board-layer.tsx'
import { Structure } from './structure/structure.tsx'
import { useMovingBoard } from './structure/use-moving-board.ts'
import { useAltKey } from './use-alt.ts'
import { useComposition, useFocusMark } from './use-composition.ts'
import { openByTyping, useWordsAtRatings } from './use-keys.ts'
import { usePointer } from './use-pointer.ts'
import { useCanvasSpace } from './use-space.ts'
import { useView } from './use-view.ts'

const nodeTypes: NodeTypes = { board: BoardNodeView }
const edgeTypes: EdgeTypes = { board: BoardConnectionView }

/** React Flow does viewport and culling; selecting, dragging, connecting and keys are the canvas' own, on the board's geometry. */
const flowProps = {
  nodeTypes,
  edgeTypes,
  minZoom,
  maxZoom,
  onlyRenderVisibleElements: true,
  panOnScroll: true,
  panOnScrollSpeed: 1,
  panOnDrag: [1],
  zoomOnScroll: false,
  zoomOnDoubleClick: false,
  zoomActivationKeyCode: 'Meta',
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  elevateNodesOnSelect: false,
  autoPanOnNodeFocus: false,
  disableKeyboardA11y: true,
  deleteKeyCode: null,
  selectionKeyCode: null,
  multiSelectionKeyCode: null,
  zIndexMode: 'manual',
  proOptions: { hideAttribution: true },
} as const

type FlowProps = { readonly document: Blueprint; readonly size: Size; readonly root: RefObject<HTMLElement | null> }

/** The board of one document on React Flow, with everything that floats over it. */
export function CanvasFlow({ document, size, root }: FlowProps) {
  const language = useUiLanguage()
  const settled = useBoard(document)
  const board = useMovingBoard(settled)
  const active = useActiveId()
  useAltKey()
  const readOnly = useEditor((state) => state.file?.readOnly === true)
  const labelEdit = useSession((state) => state.labelEdit)
  const shown = useSession((state) => state.documentLanguages)

  const flow = useRef<HTMLDivElement>(null)
  const dots = useRef<HTMLDivElement>(null)
  const spaceDown = useRef(false)
  spaceDown.current = useKeyPress('Space')

  const opening = useRef(keepInView(lastView(document.id) ?? fitBoard(board, size), board, size)).current
  const mounted = useMemo(createMounted, [])
  useElements(board, size, language, opening)
  const space = useCanvasSpace(root)
  useView(space, settled, size, flow, dots)
  const pointer = usePointer(space, flow, spaceDown)
  useComposition(space, flow)
  useFocusMark(flow)
  useWordsAtRatings(space)

  const spot = labelEdit && !readOnly ? labelSpot(board, labelEdit) : null
  return (
    <MountedContext value={mounted}>
      <div ref={dots} className={css.dots} />
      <BoardLayer board={board} size={size} opening={opening} isFar={isFar} />
      <ReactFlow
        {...flowProps}
        panOnDrag={[1]}
        ref={flow}
        className={css.flow ?? ''}
        defaultViewport={opening}
        tabIndex={0}
        data-canvas=""
        aria-label={canvasName(document, language)}
        aria-activedescendant={active}
        onKeyDown={(event) => openByTyping(space, event)}
        {...pointer}
      >
        <ViewportPortal>
          <div className={css.sheet} style={{ width: board.width, height: board.height }} data-layer="backdrop" />
          <Overlay board={board} editable={!readOnly} />
          <Preedit board={board} />
          {labelEdit && spot && (
            <LabelEditor
              key={`${labelEdit.type} ${labelEdit.id}`}
              item={labelEdit}
              spot={spot}
              document={document}
              language={editedLanguage(document, shown)}
            />
          )}
        </ViewportPortal>
        <ActiveItem board={board} />
        <FarNames board={settled} size={size} />
      </ReactFlow>
      <Rulers board={board} />
      <Guide document={document} />
      <Legend />
      <ZoomControls />
      <Structure
        board={board}
        document={document}
        language={editedLanguage(document, shown)}
        space={space}
        root={root}
        editable={!readOnly}
      />
      <Minimap board={board} space={space} />
    </MountedContext>
  )
}
