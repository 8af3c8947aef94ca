/** A cell of a grid, counted from its top left. */
export type GridPosition = { readonly row: number; readonly column: number }
export type GridSize = { readonly rows: number; readonly columns: number }

/** A key press as far as moving in a grid goes. */
export type MoveKey = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean }

/** How many rows Page Up and Page Down go. */
const page = 10

function target(
  at: GridPosition,
  { key, ctrlKey, metaKey }: MoveKey,
  { rows, columns }: GridSize,
): GridPosition | null {
  const whole = ctrlKey || metaKey
  switch (key) {
    case 'ArrowUp':
      return { ...at, row: whole ? 0 : at.row - 1 }
    case 'ArrowDown':
      return { ...at, row: whole ? rows - 1 : at.row + 1 }
    case 'ArrowLeft':
      return { ...at, column: whole ? 0 : at.column - 1 }
    case 'ArrowRight':
      return { ...at, column: whole ? columns - 1 : at.column + 1 }
    case 'Home':
      return { row: whole ? 0 : at.row, column: 0 }
    case 'End':
      return { row: whole ? rows - 1 : at.row, column: columns - 1 }
    case 'PageUp':
      return { ...at, row: at.row - page }
    case 'PageDown':
      return { ...at, row: at.row + page }
    default:
      return null
  }
}

/**
 * The cell a key leads to from `at` (ARIA grid pattern: arrows, Home, End, Page Up and Down, with Ctrl to the edges), held inside the grid;
 * null for keys that do not move.
 */
export function moveInGrid(at: GridPosition, key: MoveKey, size: GridSize): GridPosition | null {
  const wanted = target(at, key, size)
  if (!wanted || size.rows === 0 || size.columns === 0) return null
  return {
    row: Math.min(size.rows - 1, Math.max(0, wanted.row)),
    column: Math.min(size.columns - 1, Math.max(0, wanted.column)),
  }
}
