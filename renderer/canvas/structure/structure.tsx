import { type RefObject, useEffect } from 'react'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { Language } from '../../../shared/document/schema/text.ts'
import type { Board } from '../../../shared/layout/board/types.ts'
import { onContextMenu } from '../../commands/view.ts'
import type { CanvasSpace } from '../gestures/space.ts'
import { BoardControls } from './board-controls.tsx'
import { ContextMenu } from './context-menu.tsx'
import { HeaderControls } from './header-controls.tsx'
import { LineEditor } from './line-editor.tsx'
import { StructureMarks } from './marks.tsx'
import { openMenuOfSelection } from './open-menu.ts'
import { useStructurePointer } from './use-structure-pointer.ts'

type Props = {
  readonly board: Board
  readonly document: Blueprint
  readonly language: Language
  readonly space: CanvasSpace
  readonly root: RefObject<HTMLElement | null>
  readonly editable: boolean
}

/** Stages, lanes, columns, separation lines and widths by pointer, and the context menus. */
export function Structure({ board, document, language, space, root, editable }: Props) {
  useStructurePointer(space, root)
  useEffect(() => {
    onContextMenu(() => openMenuOfSelection(space))
    return () => onContextMenu(() => undefined)
  }, [space])
  return (
    <>
      <StructureMarks board={board} editable={editable} />
      {editable && <HeaderControls board={board} />}
      {editable && <LineEditor board={board} document={document} language={language} />}
      <BoardControls />
      <ContextMenu />
    </>
  )
}
