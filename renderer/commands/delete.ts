import type { Blueprint } from '../../shared/document/schema/document.ts'
import { textIn } from '../../shared/document/text.ts'
import { deleteLane } from '../../shared/editing/operations/delete-lane.ts'
import { deleteNodes } from '../../shared/editing/operations/delete-nodes.ts'
import { deleteStage } from '../../shared/editing/operations/delete-stage.ts'
import { disconnect } from '../../shared/editing/operations/disconnect.ts'
import { unmarkMoment } from '../../shared/editing/operations/unmark-moment.ts'
import { currentBlueprint, edit, editShown } from '../store/editor.ts'
import { animateNextBoard } from '../store/motion.ts'
import { ask } from '../store/questions.ts'
import { type Selected, select, sessionState } from '../store/session.ts'
import { say, uiLanguage } from '../store/settings.ts'
import { chain } from './chain.ts'
import { report } from './errors.ts'
import { mayUnmark } from './moment.ts'

const idsOf = (selection: readonly Selected[], type: Selected['type']): string[] =>
  selection.filter((item) => item.type === type).map((item) => item.id)

/** Deletes the selected nodes, connections and moment marks in one step. Where only marks go, it asks before ratings go with them. */
async function deleteParts(document: Blueprint, selection: readonly Selected[]): Promise<void> {
  const nodes = idsOf(selection, 'node')
  const connections = idsOf(selection, 'connection')
  const moments = idsOf(selection, 'moment')
  const isOnlyMarks = nodes.length === 0 && connections.length === 0
  if (isOnlyMarks && !(await mayUnmark(document, moments))) return
  const label =
    nodes.length === 0 && connections.length === 0
      ? 'undo.unmarkMoment'
      : nodes.length === 0
        ? 'undo.disconnect'
        : connections.length === 0
          ? 'undo.deleteNodes'
          : 'undo.deleteSelection'
  const result = editShown(
    label,
    chain(
      ...moments.map((moment) => (document: Blueprint) => unmarkMoment(document, { moment })),
      (document) => (connections.length > 0 ? disconnect(document, { connections }) : { ok: true, value: document }),
      (document) => (nodes.length > 0 ? deleteNodes(document, { nodes }) : { ok: true, value: document }),
    ),
  )
  if (report(result)) select()
}

type Container = { readonly type: 'stage' | 'lane'; readonly id: string }

/** The answer that loses nothing comes first to the hand. */
const safe = { tone: 'primary' } as const

/** Where the nodes of a stage or lane that goes end up: deleted, moved to one of its neighbours, or null = keep everything. */
async function askForNodes(document: Blueprint, { type, id }: Container): Promise<'delete' | { to: string } | null> {
  const list = type === 'stage' ? document.stages : document.lanes
  const count = document.nodes.filter((node) => node.at[type] === id).length
  if (count === 0) return 'delete'
  const index = list.findIndex((one) => one.id === id)
  const [before, after] = [list[index - 1], list[index + 1]]
  const name = (one: { label: Record<string, string> } | undefined): string =>
    one ? textIn(one.label, uiLanguage(), document.languages) || say(`term.${type}`) : ''
  const answer = await ask({
    title: say('delete.title', { name: name(list[index]) }),
    text: say('delete.text', { n: count }),
    choices: [
      { answer: 'cancel', label: say('app.cancel') },
      { answer: 'delete', label: say('delete.all'), tone: 'danger' },
      ...(before
        ? [{ answer: 'before', label: say('delete.move', { name: name(before) }), ...(after ? {} : safe) }]
        : []),
      ...(after ? [{ answer: 'after', label: say('delete.move', { name: name(after) }), ...safe }] : []),
    ],
  })
  if (answer === 'delete') return 'delete'
  const to = answer === 'before' ? before : answer === 'after' ? after : undefined
  return to ? { to: to.id } : null
}

async function deleteContainer(item: Container): Promise<void> {
  const document = currentBlueprint()
  const nodes = document && (await askForNodes(document, item))
  if (!nodes) return
  animateNextBoard()
  const result =
    item.type === 'stage'
      ? edit('undo.deleteStage', (now) => deleteStage(now, { stage: item.id, nodes }))
      : edit('undo.deleteLane', (now) => deleteLane(now, { lane: item.id, nodes }))
  if (report(result)) select()
}

/** Deletes what is selected. A stage or lane with nodes asks first what becomes of them. */
export async function deleteSelection(): Promise<void> {
  const { selection } = sessionState()
  const container = selection.find((item) => item.type === 'stage' || item.type === 'lane')
  if (container && (container.type === 'stage' || container.type === 'lane'))
    await deleteContainer({ type: container.type, id: container.id })
  const document = currentBlueprint()
  if (!container && document && selection.length > 0) await deleteParts(document, selection)
}
