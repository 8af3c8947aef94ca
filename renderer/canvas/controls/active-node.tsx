import type { Board } from '../../../shared/layout/board/types.ts'
import { useSession } from '../../store/session.ts'
import { useUiLanguage } from '../../store/settings.ts'
import css from '../canvas.module.css'
import { nodeNameWithPlace } from '../names.ts'

export const activeId = 'canvas-active-node'

/**
 * Stands for the active node (the last one selected) towards screen readers: the node itself may be out of sight and not mounted. The canvas
 * points to it as its active descendant, so moving the selection reads the new node.
 */
export function ActiveNode({ board }: { readonly board: Board }) {
  const language = useUiLanguage()
  const selection = useSession((state) => state.selection)
  const last = selection.at(-1)
  const node = board.nodes.find(({ id, badges }) =>
    last?.type === 'moment' ? badges.some(({ moment }) => moment === last.id) : id === last?.id,
  )
  return (
    <div
      id={activeId}
      className={css.active}
      role="img"
      aria-label={node ? nodeNameWithPlace(board, node, language) : ''}
    />
  )
}
