import type { Fix } from '../../shared/checks/types.ts'
import { createNode } from '../../shared/document/factory.ts'
import { ok } from '../../shared/document/result.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Id, Text } from '../../shared/document/schema/text.ts'
import { textIn } from '../../shared/document/text.ts'
import type { UndoKey } from '../../shared/editing/history/history.ts'
import { addNode } from '../../shared/editing/operations/add-node.ts'
import { attachNode, homeLane } from '../../shared/editing/operations/attach-node.ts'
import { insertStep } from '../../shared/editing/operations/insert-step.ts'
import { markMoment } from '../../shared/editing/operations/mark-moment.ts'
import { moveStatement } from '../../shared/editing/operations/move-statement.ts'
import { setNodeFields } from '../../shared/editing/operations/set-node-fields.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import type { Key } from '../../shared/i18n/key.ts'
import { t } from '../../shared/i18n/t.ts'
import { currentBlueprint, edit } from '../store/editor.ts'
import { newId } from '../store/ids.ts'
import { select, setSession } from '../store/session.ts'
import { chain } from './chain.ts'
import { report } from './errors.ts'
import { goTo } from './go-to.ts'
import { placeFor } from './place.ts'

type Automatic = Extract<Fix, { readonly automatic: true }>
/** What a fix changes, the name of its undo step, and what to show after it. */
type Plan = {
  readonly label: UndoKey
  readonly run: (document: Blueprint) => OperationResult
  readonly show?: Parameters<typeof goTo>[0]
}

/** `key` in every language of the document, with the node's label in it. */
function labelFor(document: Blueprint, key: Key, node: Id): Text {
  const label = document.nodes.find((one) => one.id === node)?.label ?? {}
  return Object.fromEntries(
    document.languages.map((language) => [
      language,
      t(language, key, { name: textIn(label, language, document.languages) }),
    ]),
  )
}

function addStandards(labels: readonly Text[], ids: readonly Id[]): Plan['run'] {
  return chain(
    ...labels.map((label, index) => (document: Blueprint) => {
      const lane = homeLane(document, 'standard')
      const place = placeFor(document, lane === undefined ? [] : [{ type: 'lane', id: lane }], 'standard')
      if (!place) return { ok: false as const, error: { code: 'invalid' as const } }
      return addNode(document, {
        node: createNode({
          id: ids[index] ?? newId(),
          kind: 'standard',
          at: place.at,
          label,
          standard: { target: label },
        }),
        mode: place.mode,
      })
    }),
  )
}

function planOf(document: Blueprint, fix: Automatic): Plan {
  switch (fix.kind) {
    case 'attach-node': {
      const ids = { node: newId(), connection: newId() }
      const label = labelFor(document, `fix.label.${fix.nodeKind}`, fix.node)
      return {
        label: 'undo.addNode',
        run: (now) => attachNode(now, { node: fix.node, kind: fix.nodeKind, label, ids }),
        show: { type: 'node', id: ids.node },
      }
    }
    case 'add-standards': {
      const ids = fix.labels.map(newId)
      return {
        label: 'undo.addNode',
        run: addStandards(fix.labels, ids),
        show: { type: 'node', id: ids.at(-1) ?? '' },
      }
    }
    case 'insert-step': {
      const ids = { node: newId(), connection: newId() }
      const to = document.connections.find((one) => one.id === fix.connection)?.to ?? ''
      const label = labelFor(document, 'fix.label.process', to)
      return {
        label: 'undo.insertStep',
        run: (now) => insertStep(now, { connection: fix.connection, lane: fix.lane, label, ids }),
        show: { type: 'node', id: ids.node },
      }
    }
    case 'mark-moment': {
      const id = newId()
      return {
        label: 'undo.markMoment',
        run: (now) => markMoment(now, { moment: id, node: fix.node }),
        show: { type: 'moment', id },
      }
    }
    case 'mark-decision':
      return {
        label: 'undo.setMark',
        run: (now) => {
          const marks = now.nodes.find((one) => one.id === fix.node)?.marks
          return marks
            ? setNodeFields(now, { node: fix.node, fields: { marks: { ...marks, decision: true } } })
            : ok(now)
        },
        show: { type: 'node', id: fix.node },
      }
    case 'expect-statements': {
      const date = new Date().toISOString().slice(0, 10)
      return {
        label: 'undo.moveStatement',
        run: chain(
          ...fix.statements.map(
            (statement) => (now: Blueprint) =>
              moveStatement(now, { moment: fix.moment, statement, to: 'expected', date }),
          ),
        ),
        show: { type: 'moment', id: fix.moment },
      }
    }
  }
}

/** Carries out a quick fix: automatic ones in one undo step, the others by leading to where a person has to say something. */
export function applyFix(fix: Fix): void {
  const document = currentBlueprint()
  if (!document) return
  if (fix.kind === 'focus-field') {
    goTo(fix.record, { field: fix.field, take: true })
  } else if (fix.kind === 'connect-node') {
    select({ type: 'node', id: fix.node })
    setSession({ dialog: 'connect' })
  } else {
    const { label, run, show } = planOf(document, fix)
    if (report(edit(label, run)) && show) goTo(show)
  }
}
