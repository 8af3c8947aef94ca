import { formatScore } from '../../scoring/format.ts'
import { outcomeLook, palette } from '../look.ts'
import { tint } from './colour.ts'
import { plain } from './context.ts'
import { drawPara, restyle, setWords, type } from './para.ts'
import { type Poster, scaled } from './poster-frame.ts'
import { bandOutcome, markItem, markWidth } from './widgets.ts'

const cellHeight = 19
const gap = 6

/** Where the board stands above the strip. */
type StripPlace = { readonly dx: number; readonly scale: number }

/** Height of the heat strip with the space above it; 0 without rated stages. */
export const stripHeight = ({ ctx, s }: Pick<Poster, 'ctx' | 's'>): number =>
  ctx.score.stages.length === 0 ? 0 : (cellHeight + 2 * gap) * s

/** E of the whole in front of the strip: on one line where it fits, else the figure stays with the last word of its name. */
function drawIndex({ ctx, sheet, s }: Pick<Poster, 'ctx' | 'sheet' | 's'>, y: number, place: StripPlace): void {
  const index = ctx.score.index
  const first = ctx.board.stages[0]
  if (!index || !first) return
  const { text } = outcomeLook[bandOutcome[index.band]]
  const style = restyle(scaled(s, type.smallBold, 9), { colour: text, lead: 1.15 })
  const room = Math.max(first.x * place.scale - 10 * s, 40 * s)
  const figure = formatScore(index.E, 1)
  const inFull = `${ctx.say('term.index').main}\u00a0${figure}`
  const longest = Math.max(...inFull.split(' ').map((word) => ctx.measurer.width(word, style.size, 'bold')))
  const whole = setWords(ctx, plain(inFull), room, style)
  // Two lines are all there is room for, and no word is cut for them.
  const fits = longest <= room && whole.lines.length <= 2
  const para = fits ? whole : setWords(ctx, plain(`E ${figure}`), room, style)
  drawPara(sheet, para, place.dx + 6 * s, y + (cellHeight * s - para.height) / 2, { tag: sheet.element('P') })
}

/** The index of each stage under its columns: mark, figure and band, on a tint of the band; E of the whole in front. */
export function drawStrip(poster: Poster, top: number, place: StripPlace): void {
  const { ctx, sheet, s } = poster
  const y = top + gap * s
  const h = cellHeight * s
  const style = scaled(s, type.smallBold, 9)
  drawIndex({ ctx, sheet, s }, y, place)
  for (const stage of ctx.board.stages) {
    const x = place.dx + stage.x * place.scale
    const w = stage.w * place.scale
    const score = ctx.score.stages.find((each) => each.stage === stage.id)
    if (!score) {
      sheet.add({
        type: 'rect',
        x,
        y,
        w,
        h,
        radius: 3 * s,
        stroke: { colour: palette.line, width: 0.7 * s, dash: [3 * s, 2.5 * s] },
      })
      continue
    }
    const outcome = bandOutcome[score.index.band]
    const { colour, text } = outcomeLook[outcome]
    sheet.add({ type: 'rect', x, y, w, h, radius: 3 * s, fill: tint(colour, 0.16) })
    const figure = formatScore(score.index.E)
    const full = `${figure}  ${ctx.say(`band.${score.index.band}`).main}`
    const mark = style.size
    const sign = markWidth(outcome, mark)
    const fits = (words: string): boolean => sign + 5 * s + ctx.measurer.width(words, style.size, 'bold') < w - 8 * s
    const words = fits(full) ? full : figure
    const width = sign + 5 * s + ctx.measurer.width(words, style.size, 'bold')
    const left = x + (w - width) / 2
    const tag = sheet.element('P')
    sheet.add(markItem(outcome, left, y + (h - mark) / 2, mark, tag))
    sheet.text(left + sign + 5 * s, y + h / 2 + style.size * 0.36, words, {
      size: style.size,
      weight: 'bold',
      colour: text,
      tag,
    })
  }
}
