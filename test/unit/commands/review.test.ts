import { describe, expect, it } from 'vitest'
import { annotate, removeAnnotation, resolve, showAnnotation, signAs } from '../../../renderer/commands/annotations.ts'
import { labelOf, matchesNow, replaceAll, replaceOne, showMatch } from '../../../renderer/commands/find.ts'
import { findingKey, goToFinding } from '../../../renderer/commands/findings.ts'
import { applyFix } from '../../../renderer/commands/fixes.ts'
import { runCommand } from '../../../renderer/commands/run.ts'
import { findingsOf, missingOf } from '../../../renderer/store/derived.ts'
import { currentBlueprint, redoEdit, undoEdit } from '../../../renderer/store/editor.ts'
import { findState, setFind } from '../../../renderer/store/find.ts'
import { useQuestion } from '../../../renderer/store/questions.ts'
import { useReply } from '../../../renderer/store/reply.ts'
import { select, sessionState, setSession } from '../../../renderer/store/session.ts'
import { useSettings } from '../../../renderer/store/settings.ts'
import type { Fix } from '../../../shared/checks/types.ts'
import { createBlueprint } from '../../../shared/document/factory.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { relabelNode } from '../../../shared/editing/operations/relabel-node.ts'
import { smallBlueprint } from '../../helpers/edit.ts'
import { openStage, template } from './stage.ts'

const now = (): Blueprint => {
  const document = currentBlueprint()
  if (!document) throw new Error('no document')
  return document
}
const first = <T>(list: readonly T[]): T => {
  const [item] = list
  if (item === undefined) throw new Error('nothing there')
  return item
}
/** Does something that must be one undo step. */
async function oneStep(act: () => void | Promise<void>): Promise<Blueprint> {
  const before = now()
  await act()
  const after = now()
  expect(after).not.toBe(before)
  undoEdit()
  expect(now()).toBe(before)
  redoEdit()
  expect(now()).toBe(after)
  return after
}
describe('findings', () => {
  it('have names of their own', () => {
    for (const id of ['taxi', 'hotpot', 'complaint', 'five-lane'] as const) {
      const keys = findingsOf(template(id)).map(findingKey)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  it('are walked through around the end, each shown on the board', async () => {
    openStage(template('hotpot'))
    setSession({ finding: null, dock: null })
    const findings = findingsOf(now())
    await runCommand('check.next', 'key')
    expect(sessionState()).toMatchObject({ dock: 'checks', finding: findingKey(first(findings)) })
    expect(sessionState().selection).toEqual([{ type: 'node', id: first(findings).place.id }])
    await runCommand('check.previous', 'key')
    expect(sessionState().finding).toBe(findingKey(findings.at(-1) ?? first(findings)))
    await runCommand('check.next', 'key')
    expect(sessionState().finding).toBe(findingKey(first(findings)))
  })

  it('lead to the part of the inspector that says more', () => {
    openStage(template('hotpot'))
    const { moments } = now()
    const moment = first(moments).id
    const about = { check: 'L9', reason: 'check.reason.L9.source', params: {} } as const
    goToFinding({ ...about, place: { type: 'need', id: moment, level: 'unexpected' } })
    expect(sessionState().selection).toEqual([{ type: 'moment', id: moment }])
    expect(sessionState().fieldFocus).toEqual({ field: 'needs.unexpected.statements', part: 'moment', take: false })
    goToFinding({ ...about, place: { type: 'promise', id: 'p' } })
    expect(sessionState()).toMatchObject({ selection: [], fieldFocus: { field: 'promise.p' } })
    const { selection } = sessionState()
    goToFinding({ ...about, place: { type: 'node', id: 'gone' } })
    expect(sessionState().selection).toBe(selection)
  })

  it('open and close their list', async () => {
    openStage()
    setSession({ dock: null })
    await runCommand('view.checks', 'button')
    expect(sessionState().dock).toBe('checks')
    await runCommand('view.annotations', 'button')
    expect(sessionState().dock).toBe('annotations')
    await runCommand('view.annotations', 'button')
    expect(sessionState().dock).toBeNull()
  })
})

describe('quick fixes', () => {
  it('every automatic one of the samples takes its finding away in one undo step', async () => {
    const kinds = new Set<Fix['kind']>()
    for (const id of ['taxi', 'hotpot', 'complaint'] as const) {
      for (const finding of findingsOf(template(id))) {
        const { fix } = finding
        if (!fix?.automatic) continue
        kinds.add(fix.kind)
        openStage(template(id))
        const after = await oneStep(() => applyFix(fix))
        expect(findingsOf(after).map(findingKey)).not.toContain(findingKey(finding))
        expect(useReply.getState().reply).toBeNull()
      }
    }
    expect(kinds.size).toBeGreaterThan(2)
  })

  it('insert a step, mark a decision, add standards and move needs', async () => {
    const document = template('complaint')
    const { nodes, connections, moments } = document
    const moment = moments.find((one) => one.needs.unexpected.statements.length > 0) ?? first(moments)
    const fixes: Extract<Fix, { automatic: true }>[] = [
      { kind: 'insert-step', automatic: true, connection: first(connections).id, lane: first(document.lanes).id },
      { kind: 'mark-decision', automatic: true, node: first(nodes).id },
      { kind: 'add-standards', automatic: true, labels: [{ en: 'One' }, { en: 'Two' }] },
      {
        kind: 'expect-statements',
        automatic: true,
        moment: moment.id,
        statements: moment.needs.unexpected.statements.map((one) => one.id),
      },
    ]
    for (const fix of fixes) {
      openStage(document)
      await oneStep(() => applyFix(fix))
    }
    openStage(document)
    applyFix(first(fixes.slice(2)))
    expect(
      now()
        .nodes.filter((node) => node.kind === 'standard')
        .map((node) => node.label.en),
    ).toContain('Two')
  })

  it('lead to the missing words, or to the dialog that connects', () => {
    openStage(template('hotpot'))
    const node = first(now().nodes).id
    applyFix({ kind: 'focus-field', automatic: false, record: { type: 'node', id: node }, field: 'owner' })
    expect(sessionState()).toMatchObject({
      selection: [{ type: 'node', id: node }],
      inspector: true,
      fieldFocus: { field: 'owner', part: 'node', take: true },
    })
    applyFix({ kind: 'connect-node', automatic: false, node, type: 'support' })
    expect(sessionState().dialog).toBe('connect')
    setSession({ dialog: null })
  })
})

describe('annotations', () => {
  it('are signed, dated and opened for writing', async () => {
    const document = template('taxi')
    openStage(document, [{ type: 'node', id: first(document.nodes).id }])
    signAs('Li')
    const after = await oneStep(() => runCommand('insert.annotation', 'key'))
    const note = after.annotations.at(-1)
    expect(note).toMatchObject({ author: 'Li', kind: 'question', anchor: { type: 'node' } })
    expect(Number.isNaN(Date.parse(note?.date ?? ''))).toBe(false)
    expect(sessionState()).toMatchObject({ dock: 'annotations', annotation: note?.id })
  })

  it('are made at once without a name; a name given meanwhile is theirs, and that of the next', () => {
    const document = template('taxi')
    openStage(document)
    signAs('')
    const anchor = { type: 'stage' as const, id: first(document.stages).id }
    annotate(anchor)
    expect(useQuestion.getState().question).toBeNull()
    expect(now().annotations.at(-1)?.author).toBe('')
    signAs(' Wang ')
    expect(useSettings.getState().settings.author).toBe('Wang')
    expect(now().annotations.at(-1)?.author).toBe('Wang')
    annotate(anchor)
    expect(
      now()
        .annotations.slice(-2)
        .map((one) => one.author),
    ).toEqual(['Wang', 'Wang'])
  })

  it('of others keep their names', () => {
    const document = template('taxi')
    openStage(document)
    signAs('Li')
    annotate({ type: 'stage', id: first(document.stages).id })
    signAs('Wang')
    expect(now().annotations.at(-1)?.author).toBe('Li')
  })

  it('are resolved, shown and deleted; the list goes on to the next', async () => {
    openStage(smallBlueprint())
    await oneStep(() => resolve('nab', true))
    showAnnotation('nma')
    expect(sessionState()).toMatchObject({ annotation: 'nma', selection: [{ type: 'moment', id: 'ma' }] })
    await oneStep(() => removeAnnotation('nma'))
    expect(sessionState().annotation).toBe('ns2')
    removeAnnotation('nl2')
    expect(sessionState().annotation).toBe('ns2')
  })
})

describe('find', () => {
  it('finds labels, needs and fields in both languages, and by pinyin initials', () => {
    openStage(template('hotpot'))
    const count = (query: string): number => {
      setFind({ query, at: -1 })
      return matchesNow().length
    }
    expect(count('等位')).toBeGreaterThan(2)
    expect(count('table')).toBeGreaterThan(0)
    expect(count('dengwei')).toBe(0)
    expect(count('dw')).toBeGreaterThan(2)
    expect(matchesNow().every(({ spelled }) => spelled)).toBe(true)
    expect(count('')).toBe(0)
  })

  it('steps through the matches around the end without an edit', async () => {
    openStage(template('hotpot'))
    const before = now()
    setFind({ query: '等位', at: -1, open: true })
    const total = matchesNow().length
    await runCommand('edit.findPrevious', 'key')
    expect(findState().at).toBe(total - 1)
    await runCommand('edit.findNext', 'key')
    expect(findState().at).toBe(0)
    expect(sessionState().selection).toHaveLength(1)
    expect(now()).toBe(before)
  })

  it('replaces one label and goes on, then all the others in one step', async () => {
    openStage(smallBlueprint())
    setFind({ query: 'node', replacement: 'Node+', at: -1, open: true })
    const labels = matchesNow().findIndex((match) => labelOf(match) !== null)
    showMatch(matchesNow(), labels)
    const one = await oneStep(replaceOne)
    expect(one.nodes.filter((node) => node.label.en?.includes('+'))).toHaveLength(1)
    expect(matchesNow()[findState().at]?.words).toBe('Node e')
    setFind({ replacement: 'Step' })
    let said: string | undefined
    const all = await oneStep(() => {
      replaceAll()
      said = useReply.getState().reply?.text
    })
    expect(all.nodes.every((node) => node.label.en?.startsWith('Step'))).toBe(true)
    expect(said).toContain('6')
    // What has been taken back is not spoken of any more.
    expect(useReply.getState().reply).toBeNull()
  })

  it('leaves notes and pinyin matches alone', async () => {
    openStage(template('hotpot'))
    const before = now()
    setFind({ query: 'dw', replacement: 'x', at: 0, open: true })
    replaceAll()
    replaceOne()
    expect(now()).toBe(before)
  })

  it('opens on an empty query', async () => {
    openStage()
    setFind({ open: false, query: '', replacing: false })
    await runCommand('edit.findNext', 'key')
    expect(findState()).toMatchObject({ open: true, replacing: false })
    await runCommand('edit.replace', 'key')
    expect(findState().replacing).toBe(true)
  })
})

describe('missing translations', () => {
  it('are gone through one after the other, both languages on show', async () => {
    openStage(smallBlueprint())
    setSession({ missing: null })
    await runCommand('edit.nextMissing', 'key')
    expect(sessionState()).toMatchObject({
      documentLanguages: 'both',
      fieldFocus: { field: 'title@zh-CN', take: true },
    })
    expect(missingOf(now())).toHaveLength(1)
  })

  it('go to the next one when the last has been filled in', async () => {
    const half = relabelNode(smallBlueprint(), { node: 'c', language: 'en', words: '' })
    if (!half.ok) throw new Error('refused')
    openStage(half.value)
    setSession({ missing: null })
    await runCommand('edit.nextMissing', 'key')
    expect(sessionState().selection).toEqual([{ type: 'node', id: 'c' }])
    await runCommand('edit.nextMissing', 'key')
    expect(sessionState().fieldFocus?.field).toBe('title@zh-CN')
    await runCommand('edit.nextMissing', 'key')
    expect(sessionState().selection).toEqual([{ type: 'node', id: 'c' }])
  })

  it('say so when there are none', async () => {
    openStage(createBlueprint({ id: 'one', languages: ['en'] }))
    select()
    await runCommand('edit.nextMissing', 'key')
    expect(useReply.getState().reply?.text).toContain('one language')
  })
})
