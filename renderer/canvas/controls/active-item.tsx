import type { Board } from '../../../shared/layout/board/types.ts'
import { useSession } from '../../store/session.ts'
import { useUiLanguage } from '../../store/settings.ts'
import css from '../canvas.module.css'
import { itemName } from '../names.ts'

const activeId = 'canvas-active-item'

/** The id of the element that stands for the active item; undefined while nothing is selected. */
export const useActiveId = (): string | undefined =>
  useSession((state) => state.selection.length > 0) ? activeId : undefined

/**
 * Stands for the active item (the last one selected) towards screen readers: the node itself may be out of sight and not mounted. The canvas
 * points to it as its active descendant, so moving the selection reads the new node.
 */
export function ActiveItem({ board }: { readonly board: Board }) {
  const language = useUiLanguage()
  const item = useSession((state) => state.selection.at(-1))
  const name = item ? itemName(board, item, language) : ''
  return <div id={activeId} className={css.active} {...(name ? { role: 'img', 'aria-label': name } : {})} />
}
