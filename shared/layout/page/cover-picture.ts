import type { Board, TextBlock } from '../board/types.ts'
import { palette } from '../look.ts'
import { frameOf } from './board-frame.ts'
import { lineItems } from './board-ground-items.ts'
import { boardItems } from './board-items.ts'
import type { PageContext } from './context.ts'
import type { Flow } from './flow.ts'
import { drawPara, limitLines, type Para, restyle, setWords, type } from './para.ts'

const nameStyle = restyle(type.smallBold, { lead: 1.15 })
const lineHeight = nameStyle.size * nameStyle.lead
const pad = 3
/** Widest column of lane names. */
const widest = 88

/** One name per stage and per lane, in their order. */
type Names = { readonly stages: readonly Para[]; readonly lanes: readonly Para[] }

/** The words of a label without the board's line ends: between ideographs nothing stands for one. */
const wordsOf = ({ lines }: TextBlock): string =>
  lines.join(' ').replace(/(?<=[\u2e80-\u9fff]) (?=[\u2e80-\u9fff])/g, '')

/** A name cut to its field; nothing where not a word of it would fit. */
function nameIn(ctx: PageContext, label: TextBlock, width: number, lines: number): Para {
  const isReadable = width >= 20 && lines >= 1
  const words = { main: isReadable ? wordsOf(label) : '', second: '' }
  return limitLines(ctx, setWords(ctx, words, Math.max(20, width), nameStyle), Math.max(1, lines))
}

/** Names of stages and lanes at a size for reading: the board's own would be too small. */
const setNames = (ctx: PageContext, scale: number): Names => ({
  stages: ctx.board.stages.map(({ label, w }) => nameIn(ctx, label, w * scale - 2 * pad, 3)),
  lanes: ctx.board.lanes.map(({ label, h }) =>
    nameIn(ctx, label, widest - 3 * pad, Math.min(3, Math.floor((h * scale) / lineHeight))),
  ),
})

const emptyName: Para = { lines: [], width: 0, height: 0 }
const most = (names: readonly Para[], of: (para: Para) => number): number => Math.max(0, ...names.map(of))

/** The board with room for the names: a wider column of lanes, higher stages. `left` and `top` are what that adds, in points. */
type Roomy = {
  readonly board: Board
  readonly names: Names
  readonly scale: number
  readonly left: number
  readonly top: number
}

function roomyBoard(ctx: PageContext, width: number, height: number): Roomy {
  const { board } = ctx
  let scale = Math.min(width / board.width, height / board.height)
  let [left, top] = [0, 0]
  let names = setNames(ctx, scale)
  // The names take room from the board, whose size decides how much they need: twice is near enough.
  for (let pass = 0; pass < 2; pass += 1) {
    names = setNames(ctx, scale)
    left = Math.max(0, most(names.lanes, (para) => para.width) + 3 * pad - board.laneHeader.w * scale)
    top = Math.max(0, most(names.stages, (para) => para.height) + pad - (board.stages[0]?.h ?? 0) * scale)
    scale = Math.min((width - left) / board.width, (height - top) / board.height)
  }
  const [wide, high] = [left / scale, top / scale]
  const stages = board.stages.map((stage) => ({ ...stage, y: stage.y - high, h: stage.h + high }))
  const lanes = board.lanes.map((lane) => ({ ...lane, x: lane.x - wide, w: lane.w + wide }))
  const lines = board.lines.map((line) => ({ ...line, x1: line.x1 - wide }))
  return { board: { ...board, stages, lanes, lines }, names, scale, left, top }
}

/** The board as a picture under the facts, as large as `width` and the page let it be, with the names of its stages and lanes. */
export function drawBoardPicture(flow: Flow, width: number): void {
  const { ctx, sheet } = flow
  const room = flow.bottom - flow.y - 12
  if (ctx.board.nodes.length === 0 || ctx.board.width <= 0 || ctx.board.height <= 0 || room < 90) return
  const { board, names, scale, left, top } = roomyBoard(ctx, width, room)
  const [w, h] = [board.width * scale + left, board.height * scale + top]
  const y = flow.y + 8 + (flow.bottom - flow.y - h - 8) * 0.3
  const alt = ctx.say('page.cover.picture', { stages: board.stages.length, nodes: board.nodes.length }).main
  const tag = sheet.element('Figure', { alt })
  const place = { scale, dx: flow.x + left, dy: y + top, tag }
  const frame = frameOf(place)
  const connections = board.connections.map((connection) => ({ ...connection, label: null }))
  // Names of lines and words on connections cannot be read, so their grounds go with them.
  const lines = board.lines.flatMap((line) => lineItems(frame, line).filter((item) => item.type === 'line'))
  sheet.add(...boardItems({ ...board, lines: [], connections }, place).filter((item) => item.type !== 'text'), ...lines)
  board.stages.forEach((stage, index) => {
    const [box, para = emptyName] = [frame.box(stage), names.stages[index]]
    const white = { ...para, lines: para.lines.map((line) => ({ ...line, colour: palette.white })) }
    drawPara(sheet, white, box.x, box.y + (box.h - para.height) / 2, { tag, align: 'middle', width: box.w })
  })
  board.lanes.forEach((lane, index) => {
    const [box, para = emptyName] = [frame.box(lane), names.lanes[index]]
    drawPara(sheet, para, box.x + 2 * pad, box.y + (box.h - para.height) / 2, { tag })
  })
  if (ctx.has('poster')) sheet.link({ x: flow.x, y, w, h, to: { destination: 'part:poster' } })
}
