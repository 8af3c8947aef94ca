import { gridOf } from '../../shared/document/grid.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { type ArrangeArgs, arrange } from '../../shared/editing/operations/arrange.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { layoutBoard } from '../../shared/layout/board/layout-board.ts'
import { untidiness } from '../../shared/layout/board/untidiness.ts'
import { measurer, scoreOf } from '../store/derived.ts'

/** Above this many nodes trial layouts would be felt; then the careful arrangement is taken as it comes. */
const mostNodes = 500
/** Up to here looking again and again is not felt either, so that pressing the key once more finds nothing. */
const fewNodes = 150
const mostRounds = 4
/** From careful to thorough: how many bends a move has to save. The first moves nothing: it only closes columns and rows that nobody is in. */
const margins = [Number.POSITIVE_INFINITY, 2.4, 1.6, 0.9, 0.4]
/** How many bends, crossings or columns each node that moves has to save before a stage is set anew. */
const worth = 0.4

/** An arrangement and what the eye has to work through on it. */
type Try = { readonly document: Blueprint; readonly tangle: number; readonly columns: number }

/** Measures an arrangement. */
type Judge = (document: Blueprint) => Try

/** Where everything stands, as far as arranging changes it. */
const placesIn = ({ nodes, stages }: Blueprint): string =>
  [...stages.map(({ slots }) => slots), ...nodes.map(({ at }) => `${at.slot} ${at.row} ${at.span}`)].join()

/** A judge of the arrangements of one blueprint that lays out each only once, however often it is come to. */
function createJudge(): Judge {
  const tangles = new Map<string, number>()
  const measured = (document: Blueprint): number => {
    const languages = [document.languages[0] ?? 'zh-CN'] as const
    return untidiness(layoutBoard(document, scoreOf(document), measurer, { languages, curve: false }))
  }
  return (document) => {
    const places = placesIn(document)
    const tangle = tangles.get(places) ?? measured(document)
    tangles.set(places, tangle)
    return { document, tangle, columns: gridOf(document).columns.length }
  }
}

const tried = (document: Blueprint, args: ArrangeArgs): Blueprint => {
  const result = arrange(document, args)
  return result.ok ? result.value : document
}

const movedNodes = (a: Blueprint, b: Blueprint): number =>
  a.nodes.reduce((count, node, index) => (node === b.nodes[index] ? count : count + 1), 0)

/** The stages in which so little stands well that they are better set anew, one after the other. */
function withNewStages(start: Try, judge: Judge): Try {
  let best = start
  for (const { id } of start.document.stages) {
    const document = tried(best.document, { stages: [id] })
    if (document === best.document) continue
    const next = judge(document)
    const saved = best.tangle - next.tangle + best.columns - next.columns
    if (next.tangle <= best.tangle && saved > worth * movedNodes(best.document, document)) best = next
  }
  return best
}

/** The best of some arrangements by bends and crossings on the board, then with messy stages set anew. */
function tidied(document: Blueprint, judge: Judge): Blueprint {
  let best: Try | undefined
  for (const margin of margins) {
    const next = judge(tried(document, { keep: true, margin }))
    if (!best || next.tangle < best.tangle) best = next
  }
  return best ? withNewStages(best, judge).document : document
}

/**
 * 整理 that keeps what stands well. Among what it chooses from is the present arrangement without its empty columns, so that it never makes things worse.
 * Stages that are a mess are set anew.
 */
export function tidyKeeping(document: Blueprint): OperationResult {
  const count = document.nodes.length
  if (count > mostNodes) return arrange(document, { keep: true })
  const judge = createJudge()
  let current = document
  for (let round = 0; round < (count > fewNodes ? 1 : mostRounds); round++) {
    const next = tidied(current, judge)
    if (next === current) break
    current = next
  }
  return { ok: true, value: current }
}
