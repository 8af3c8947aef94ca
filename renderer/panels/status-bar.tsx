import { UnstyledButton } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { CommandId } from '../../shared/commands/catalogue.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { commandKey, commandLabel } from '../commands/labels.ts'
import { runCommand } from '../commands/run.ts'
import { findingSteps, missingSteps } from '../store/derived.ts'
import { useBlueprint } from '../store/editor.ts'
import { useImageWork } from '../store/images.ts'
import { dropReply, useReply } from '../store/reply.ts'
import { useSession } from '../store/session.ts'
import { useSettings, useT, useUiLanguage } from '../store/settings.ts'
import { viewport } from '../store/viewport.ts'
import { useWhenIdle } from '../store/when-idle.ts'
import styles from './status-bar.module.css'

/** How many findings, annotations and missing translations there are; each leads to them. */
function Counts({ document }: { readonly document: Blueprint }) {
  const say = useT()
  const language = useUiLanguage()
  const findings = useWhenIdle(document, findingSteps)?.length
  const missing = useWhenIdle(document, missingSteps)?.length ?? 0
  const annotations = document.annotations.length
  const dock = useSession((state) => state.dock)
  const images = useImageWork((state) => state.running)
  const checked = (found: number): string => {
    if (found > 0) return `⚠ ${say('status.findings', { n: found })}`
    return document.nodes.length === 0 ? say('findings.nothing') : `✓ ${say('status.findingsNone')}`
  }
  const button = (id: CommandId, words: string, pressed?: boolean) => (
    <UnstyledButton
      className={styles.button}
      data-command={id}
      title={`${commandLabel(id, language)}  ${commandKey(id)}`}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={() => void runCommand(id, 'button')}
    >
      {words}
    </UnstyledButton>
  )
  return (
    <>
      <output>{images > 0 && say('status.images')}</output>
      {missing > 0 && button('edit.nextMissing', say('status.missing', { n: missing }))}
      {annotations > 0 &&
        button('view.annotations', say('status.annotations', { n: annotations }), dock === 'annotations')}
      {findings !== undefined && button('view.checks', checked(findings), dock === 'checks')}
    </>
  )
}

/** The answer to what the user just did, read out as it comes, with the command that would do what was wanted. */
function Answer() {
  const language = useUiLanguage()
  const reply = useReply((state) => state.reply)
  const offer = reply?.offer
  const take = (): void => {
    dropReply()
    if (!offer) return
    void runCommand(offer, 'button')
    // The button is gone, and with it the focus it had.
    viewport().focus()
  }
  return (
    <>
      <output className={styles.answer} title={reply?.text}>
        {reply && (
          <span className={styles.words} key={reply.id}>
            <IconInfoCircle size={15} aria-hidden="true" />
            <span>{reply.text}</span>
          </span>
        )}
      </output>
      {offer && (
        <UnstyledButton className={styles.offer} onClick={take}>
          {commandLabel(offer, language)}
        </UnstyledButton>
      )}
    </>
  )
}

/** Counts, the file's languages on show, interface language and zoom. */
export function StatusBar() {
  const say = useT()
  const document = useBlueprint()
  const zoom = useSession((state) => state.zoom)
  const selected = useSession((state) => state.selection.length)
  const view = useSession((state) => state.view)
  const pivot = useSession((state) => state.pivot)
  const shell = useSettings((state) => state.info.shell)
  const isAnswering = useReply((state) => state.reply !== null)
  if (!document) return null
  const counts = say('status.counts', {
    stages: document.stages.length,
    lanes: document.lanes.length,
    nodes: document.nodes.length,
    connections: document.connections.length,
    moments: document.moments.length,
  })
  return (
    <footer className={styles.bar} data-shell={shell}>
      <Answer />
      {!isAnswering && <span className={styles.counts}>{counts}</span>}
      {!isAnswering && selected > 0 && <span>{say('status.selected', { n: selected })}</span>}
      {view === 'board' && pivot === 'levers' && <span className={styles.flag}>{say('pivot.status')}</span>}
      {document.exampleData && <span className={styles.flag}>{say('term.exampleData')}</span>}
      <span className={styles.space} />
      <Counts document={document} />
      <UnstyledButton
        className={styles.button}
        title={say('command.interfaceLanguage')}
        onClick={() => void runCommand('view.interfaceLanguage', 'button')}
      >
        {say('status.language')}
      </UnstyledButton>
      {view === 'board' && (
        <UnstyledButton
          className={styles.button}
          title={say('command.zoom100')}
          onClick={() => void runCommand('view.zoom100', 'button')}
        >
          {Math.round(zoom * 100)}%
        </UnstyledButton>
      )}
    </footer>
  )
}
