import type { Blueprint } from '../../shared/document/schema/document.ts'
import { needLevels } from '../../shared/document/schema/moment.ts'
import type { Marks, Node } from '../../shared/document/schema/node.ts'
import { markMoment } from '../../shared/editing/operations/mark-moment.ts'
import { setNodeFields } from '../../shared/editing/operations/set-node-fields.ts'
import { unmarkMoment } from '../../shared/editing/operations/unmark-moment.ts'
import { scoreOf } from '../store/derived.ts'
import { currentBlueprint, edit } from '../store/editor.ts'
import { newId } from '../store/ids.ts'
import { ask } from '../store/questions.ts'
import { select, sessionState, setSession } from '../store/session.ts'
import { say } from '../store/settings.ts'
import { viewport } from '../store/viewport.ts'
import { chain } from './chain.ts'
import { report } from './errors.ts'
import { selectedNow } from './selected.ts'
import type { Handler } from './types.ts'

const momentOf = (document: Blueprint, node: Node) => document.moments.find((moment) => moment.node === node.id)

/** What goes with moments: how many ratings, of people and agreed on, and how many statements of needs that say something. */
function workIn(document: Blueprint, moments: readonly string[]): { ratings: number; statements: number } {
  const records = document.moments.filter(({ id }) => moments.includes(id))
  const agreed = records.flatMap(({ consensus }) => needLevels.filter((level) => consensus[level] !== undefined))
  const statements = records.flatMap(({ needs }) => needLevels.flatMap((level) => needs[level].statements))
  return {
    ratings: agreed.length + document.ratings.filter(({ moment }) => moments.includes(moment)).length,
    statements: statements.filter(({ text }) => Object.values(text).some((words) => words.trim() !== '')).length,
  }
}

/** Asks before work of people goes with a mark; nothing to ask where there is none. */
export async function mayUnmark(document: Blueprint, moments: readonly string[]): Promise<boolean> {
  const work = workIn(document, moments)
  if (work.ratings === 0 && work.statements === 0) return true
  const answer = await ask({
    title: say('moment.unmarkTitle'),
    text: say('moment.unmarkText', work),
    choices: [
      { answer: 'keep', label: say('moment.unmarkKeep'), tone: 'primary' },
      { answer: 'unmark', label: say('moment.unmarkDo'), tone: 'danger' },
    ],
  })
  return answer === 'unmark'
}

/** Marks the selected nodes as moments of truth; when all of them are, takes the marks off. */
async function toggleMoment(): Promise<void> {
  const now = selectedNow()
  if (!now) return
  const unmarked = now.nodes.filter((node) => !momentOf(now.document, node))
  if (unmarked.length === 0) {
    const moments = now.nodes.flatMap((node) => momentOf(now.document, node)?.id ?? [])
    if (!(await mayUnmark(now.document, moments))) return
    const steps = moments.map((moment) => (document: Blueprint) => unmarkMoment(document, { moment }))
    if (report(edit('undo.unmarkMoment', chain(...steps)))) select(...now.nodes.map(nodeItem))
    return
  }
  const made = unmarked.map((node) => ({ node: node.id, moment: newId() }))
  const steps = made.map((each) => (document: Blueprint) => markMoment(document, each))
  if (!report(edit('undo.markMoment', chain(...steps)))) return
  const [first] = made
  if (now.nodes.length === 1 && first) select({ type: 'moment', id: first.moment })
}

/** Leads the keyboard to the ratings of the selected moment; a node that is none becomes one first. */
function goToRatings(): void {
  const now = selectedNow()
  const node = now?.nodes.at(-1)
  if (!now || !node) return
  if (!momentOf(now.document, node)) {
    const moment = newId()
    if (!report(edit('undo.markMoment', (document) => markMoment(document, { node: node.id, moment })))) return
    select({ type: 'moment', id: moment })
  } else if (now.nodes.length > 1) select(nodeItem(node))
  setSession({ inspector: true, fieldFocus: { field: 'ratings', part: 'moment', take: true } })
}

const nodeItem = (node: Node) => ({ type: 'node' as const, id: node.id })

/** Sets a mark on all selected nodes, or takes it off when all have it. */
const toggleMark =
  (has: (marks: Marks) => boolean, set: (marks: Marks, on: boolean) => Marks): Handler =>
  () => {
    const nodes = selectedNow()?.nodes ?? []
    const on = !nodes.every((node) => has(node.marks))
    const steps = nodes
      .filter((node) => has(node.marks) !== on)
      .map(
        (node) => (document: Blueprint) =>
          setNodeFields(document, { node: node.id, fields: { marks: set(node.marks, on) } }),
      )
    report(edit('undo.setMark', chain(...steps)))
  }

/** Selects the moment `step` places after the selected one, around the end. */
const goToMoment =
  (step: 1 | -1): Handler =>
  () => {
    const document = currentBlueprint()
    const moments = document ? scoreOf(document).moments : []
    const here = sessionState().selection.at(-1)?.id
    const index = moments.findIndex((moment) => moment.moment === here || moment.node === here)
    const start = index < 0 ? (step > 0 ? -1 : 0) : index
    const next = moments[(start + step + moments.length) % Math.max(1, moments.length)]
    if (!next) return
    select({ type: 'moment', id: next.moment })
    viewport().reveal({ type: 'moment', id: next.moment })
  }

const blankFail = { side: null, type: null, what: {}, failSafe: {} }

export const momentHandlers = {
  'moment.toggle': toggleMoment,
  'moment.rate': goToRatings,
  'moment.next': goToMoment(1),
  'moment.previous': goToMoment(-1),
  'mark.fail': toggleMark(
    (marks) => marks.fail !== null,
    (marks, on) => ({ ...marks, fail: on ? blankFail : null }),
  ),
  'mark.wait': toggleMark(
    (marks) => marks.wait !== null,
    (marks, on) => ({ ...marks, wait: on ? { minutes: null } : null }),
  ),
  'mark.decision': toggleMark(
    (marks) => marks.decision,
    (marks, on) => ({ ...marks, decision: on }),
  ),
} satisfies Record<string, Handler>
