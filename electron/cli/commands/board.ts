import { documentViews } from '../../../shared/document/schema/view.ts'
import { t } from '../../../shared/i18n/t.ts'
import type { Board, Box } from '../../../shared/layout/board/types.ts'
import { readBlueprint } from '../../node/files/blueprint-file.ts'
import { nodeFiles } from '../../node/files/node-files.ts'
import { makeBoard } from '../../node/host/export-document.ts'
import { oneFile, oneOf, readArguments } from '../arguments.ts'
import { type ExitCode, exitCodes, type Io, UsageError } from '../io.ts'

/** onstage board FILE --json [--view]: where everything stands, in board units. */
export async function runBoard(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' }, view: { type: 'string' } })
  const path = oneFile(positionals, io)
  if (!values.json) throw new UsageError(t(io.language, 'cli.jsonOnly'))
  const view = oneOf(values.view, { option: '--view', allowed: documentViews, fallback: 'lanes' }, io)
  const { document } = await readBlueprint(nodeFiles, path)
  const { board } = makeBoard(document, [document.languages[0] ?? 'zh-CN'], view)
  io.out(`${JSON.stringify(boardJson(board), null, 2)}\n`)
  return exitCodes.ok
}

const boxJson = ({ id, x, y, w, h }: Box & { readonly id: string }) => ({ id, x, y, w, h })

/** The board as other programs read it: the shape of `onstage board --json`. */
function boardJson(board: Board) {
  return {
    width: board.width,
    height: board.height,
    stages: board.stages.map((stage) => ({ ...boxJson(stage), lines: stage.label.lines })),
    lanes: board.lanes.map((lane) => ({ ...boxJson(lane), lines: lane.label.lines })),
    nodes: board.nodes.map((node) => ({
      ...boxJson(node),
      kind: node.kind,
      lane: node.lane,
      stage: node.stage,
      lines: node.label.lines,
    })),
    connections: board.connections.map(({ id, from, to, type, points }) => ({ id, from, to, type, points })),
  }
}
