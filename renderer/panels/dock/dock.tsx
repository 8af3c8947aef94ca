import { CloseButton, Tabs } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { findingSteps } from '../../store/derived.ts'
import { useBlueprint } from '../../store/editor.ts'
import { sessionState, setSession, useSession } from '../../store/session.ts'
import { useT } from '../../store/settings.ts'
import { viewport } from '../../store/viewport.ts'
import { useWhenIdle } from '../../store/when-idle.ts'
import { AnnotationList } from './annotation-list.tsx'
import styles from './dock.module.css'
import { FindingList } from './finding-list.tsx'

const lowest = 120
const highest = 640
const within = (height: number): number => Math.round(Math.min(highest, Math.max(lowest, height)))

/** The upper edge of the list: dragged, or moved with the arrow keys. */
function Edge() {
  const say = useT()
  const height = useSession((state) => state.dockHeight)
  const drag = useRef<{ y: number; height: number } | null>(null)
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? 24 : event.key === 'ArrowDown' ? -24 : 0
    if (step === 0) return
    event.preventDefault()
    setSession({ dockHeight: within(height + step) })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a window splitter, not a thematic break
    <div
      role="separator"
      className={styles.edge}
      aria-label={say('dock.resize')}
      aria-orientation="horizontal"
      aria-valuenow={height}
      aria-valuemin={lowest}
      aria-valuemax={highest}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { y: event.clientY, height: sessionState().dockHeight }
      }}
      onPointerMove={(event) => {
        if (drag.current) setSession({ dockHeight: within(drag.current.height + drag.current.y - event.clientY) })
      }}
      onPointerUp={() => {
        drag.current = null
      }}
    />
  )
}

const close = (): void => {
  setSession({ dock: null })
  viewport().focus()
}

/** The lists under the view: what the checks find, and the annotations. Board and properties stay in sight while one works through them. */
export function Dock() {
  const say = useT()
  const document = useBlueprint()
  const dock = useSession((state) => state.dock)
  const height = useSession((state) => state.dockHeight)
  const findings = useWhenIdle(document, findingSteps)
  const list = useRef<HTMLElement>(null)
  // Who opens the list wants to read it; what leads straight to a finding or a note goes there instead.
  useEffect(() => {
    const isLed = sessionState().finding !== null || list.current?.contains(window.document.activeElement)
    if (!isLed) list.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
  }, [])
  if (!document || !dock) return null
  return (
    <section ref={list} data-pane="dock" className={styles.dock} style={{ height }} aria-label={say('dock.title')}>
      <Edge />
      <Tabs
        className={styles.tabs ?? ''}
        value={dock}
        keepMounted={false}
        onChange={(value) => setSession({ dock: value === 'annotations' ? 'annotations' : 'checks' })}
      >
        <div className={styles.head}>
          <Tabs.List className={styles.list ?? ''}>
            <Tabs.Tab value="checks">
              {say('dock.findings')} <span className={styles.count}>{findings?.length ?? ''}</span>
            </Tabs.Tab>
            <Tabs.Tab value="annotations">
              {say('dock.annotations')} <span className={styles.count}>{document.annotations.length}</span>
            </Tabs.Tab>
          </Tabs.List>
          <CloseButton size="sm" aria-label={say('dock.close')} onClick={close} />
        </div>
        <Tabs.Panel value="checks" className={styles.panel ?? ''}>
          <FindingList document={document} findings={findings} />
        </Tabs.Panel>
        <Tabs.Panel value="annotations" className={styles.panel ?? ''}>
          <AnnotationList document={document} />
        </Tabs.Panel>
      </Tabs>
    </section>
  )
}
