import { needLevels } from '../../document/schema/moment.ts'
import { toneOf } from './badge.ts'
import { joinWords, oneLine, type PageContext, pair, type Words } from './context.ts'
import type { Comment } from './model.ts'
import type { MomentFacts } from './moment-facts.ts'

/** Who signs comments that nobody signed: the document's authors. */
export const authorOf = (ctx: PageContext): string => ctx.document.authors.filter((author) => author.trim()).join(', ')

/** The statements of one level on one line; '' when there are none. */
export function statementWords(ctx: PageContext, facts: MomentFacts, level: (typeof needLevels)[number]): Words {
  const statements = facts.moment.needs[level].statements.map((statement) => {
    const words = ctx.words(statement.text)
    const note = statement.outOfScope ? ctx.say('page.card.outOfScope') : null
    return note ? pair(`${words.main}${note.main}`, words.second && `${words.second}${note.second}`) : words
  })
  return joinWords(statements, '\n')
}

/** The need statements of a moment as a PDF comment, bottom to top; null when nobody has written any. */
export function needComment(ctx: PageContext, facts: MomentFacts, x: number, y: number): Comment | null {
  const lines = needLevels.flatMap((level) => {
    const words = statementWords(ctx, facts, level)
    if (words.main === '') return []
    const text = words.second === '' ? words.main : `${words.main}\n${words.second}`
    return [`${ctx.say(`need.${level}`).main}: ${text.replaceAll('\n', ' / ')}`]
  })
  if (lines.length === 0) return null
  return {
    x,
    y,
    author: authorOf(ctx),
    date: ctx.document.dates.modified || ctx.options.date,
    subject: `${facts.score.number} ${oneLine(ctx.words(facts.title), ' / ')}`,
    text: lines.join('\n'),
    colour: toneOf(facts.score).colour,
  }
}
