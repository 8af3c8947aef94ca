import { Tabs } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Moment } from '../../shared/document/schema/moment.ts'
import type { Node } from '../../shared/document/schema/node.ts'
import { nodesOf } from '../commands/selected.ts'
import { useBlueprint } from '../store/editor.ts'
import { type Selected, useSession } from '../store/session.ts'
import { useT } from '../store/settings.ts'
import { viewport } from '../store/viewport.ts'
import { ConnectionPanel } from './connection-panel.tsx'
import { DocumentPanel } from './document-panel.tsx'
import styles from './inspector.module.css'
import { ManyPanel } from './many-panel.tsx'
import { MomentPanel } from './moment-panel.tsx'
import { NodePanel } from './node-panel.tsx'
import { LanePanel, StagePanel } from './structure-panels.tsx'
import { useFieldFocus } from './use-field-focus.ts'

/** A node that is a moment of truth: the moment first, the node one tab away. */
function MomentAndNode({ node, moment }: { readonly node: Node; readonly moment: Moment }) {
  const say = useT()
  const [tab, setTab] = useState<string | null>('moment')
  const asked = useSession((state) => state.fieldFocus?.part ?? null)
  useEffect(() => {
    if (asked) setTab(asked)
  }, [asked])
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false}>
      <Tabs.List mb="sm" grow>
        <Tabs.Tab value="moment">{say('term.moment')}</Tabs.Tab>
        <Tabs.Tab value="node">{say('term.node')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="moment" className={styles.tab ?? ''}>
        <MomentPanel moment={moment} />
      </Tabs.Panel>
      <Tabs.Panel value="node" className={styles.tab ?? ''}>
        <NodePanel node={node} />
      </Tabs.Panel>
    </Tabs>
  )
}

function Content({ document, selection }: { readonly document: Blueprint; readonly selection: readonly Selected[] }) {
  const nodes = nodesOf(document, selection)
  const [node] = nodes
  if (nodes.length > 1) return <ManyPanel nodes={nodes} />
  if (node) {
    const moment = document.moments.find((one) => one.node === node.id)
    return moment ? (
      <MomentAndNode key={moment.id} node={node} moment={moment} />
    ) : (
      <NodePanel key={node.id} node={node} />
    )
  }
  const [item] = selection
  const connection = document.connections.find((one) => item?.type === 'connection' && one.id === item.id)
  if (connection) return <ConnectionPanel key={connection.id} connection={connection} />
  const stage = document.stages.find((one) => item?.type === 'stage' && one.id === item.id)
  if (stage) return <StagePanel key={stage.id} stage={stage} />
  const lane = document.lanes.find((one) => item?.type === 'lane' && one.id === item.id)
  if (lane) return <LanePanel key={lane.id} lane={lane} />
  return <DocumentPanel document={document} />
}

/** The right panel: everything of what is selected, else of the blueprint itself. */
export function Inspector() {
  const say = useT()
  const document = useBlueprint()
  const selection = useSession((state) => state.selection)
  const panel = useRef<HTMLElement>(null)
  useFieldFocus(panel)
  if (!document) return null
  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={say('inspector.title')}
      onKeyDown={(event) => {
        // What has a use of its own for Escape (a text being typed, an open list) keeps it.
        // A menu or dialog over the panel is elsewhere in the page, and takes the focus a moment after it has opened.
        const isInside = event.target instanceof Element && event.currentTarget.contains(event.target)
        const isOpening = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true'
        if (!isInside || isOpening || event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing)
          return
        event.preventDefault()
        viewport().focus()
      }}
    >
      <Content document={document} selection={selection} />
    </aside>
  )
}
