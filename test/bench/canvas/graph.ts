import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { layoutBoard } from '../../../shared/layout/board/layout-board.ts'
import type { Point } from '../../../shared/layout/board/types.ts'
import { createMeasurer } from '../../../shared/layout/text/measurer.ts'
import { scoreBlueprint } from '../../../shared/scoring/score-blueprint.ts'

/** The same board for the peers, in the least that a page needs: boxes with words, polylines. */
export type Graph = {
  readonly width: number
  readonly height: number
  readonly nodes: readonly {
    readonly id: string
    readonly x: number
    readonly y: number
    readonly w: number
    readonly h: number
    readonly label: string
    readonly second: string
    readonly kind: string
    readonly badge: number | null
  }[]
  readonly edges: readonly {
    readonly id: string
    readonly from: string
    readonly to: string
    readonly points: readonly Point[]
  }[]
}

/** The board of `document` as a graph for the peer pages. */
export function graphOf(document: Blueprint): Graph {
  const board = layoutBoard(document, scoreBlueprint(document), createMeasurer(), {
    languages: ['zh-CN'],
    curve: true,
  })
  return {
    width: board.width,
    height: board.height,
    nodes: board.nodes.map(({ id, x, y, w, h, kind, label, detail, badges }) => ({
      id,
      x,
      y,
      w,
      h,
      kind,
      label: label.lines.join('\n'),
      second: detail?.lines.join('\n') ?? '',
      badge: badges[0]?.score.number ?? null,
    })),
    edges: board.connections.map(({ id, from, to, points }) => ({ id, from, to, points })),
  }
}
