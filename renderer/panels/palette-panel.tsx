import { UnstyledButton } from '@mantine/core'
import type { CommandId } from '../../shared/commands/catalogue.ts'
import { type NodeKind, nodeKinds } from '../../shared/document/schema/node.ts'
import type { Key } from '../../shared/i18n/key.ts'
import { kindLook } from '../../shared/layout/look.ts'
import { useEnabled } from '../commands/enablement.ts'
import { commandKey, commandLabel } from '../commands/labels.ts'
import { runFromClick } from '../commands/run.ts'
import { setSession, useSession } from '../store/session.ts'
import { useT, useUiLanguage } from '../store/settings.ts'
import { CommandIcon } from '../ui/icons.tsx'
import { KindIcon } from '../ui/kind-icon.tsx'
import { type Mark, MarkSign, markTone } from '../ui/mark-sign.tsx'
import styles from './palette-panel.module.css'

const far = 5

/** A press that moves becomes a drag onto the board (the canvas drops it); one that does not is a click. */
function startDrag(event: React.PointerEvent, kind: NodeKind): void {
  if (event.button !== 0) return
  const { clientX, clientY } = event
  const onMove = (move: PointerEvent): void => {
    if (Math.hypot(move.clientX - clientX, move.clientY - clientY) > far) setSession({ paletteDrag: kind })
  }
  const end = (): void => {
    window.removeEventListener('pointermove', onMove)
    window.removeEventListener('pointerup', end)
    window.removeEventListener('pointercancel', end)
    // The canvas drops on the same pointerup; what it did not take is let go after it.
    window.setTimeout(() => setSession({ paletteDrag: null }), 0)
  }
  window.addEventListener('pointermove', onMove)
  window.addEventListener('pointerup', end)
  window.addEventListener('pointercancel', end)
}

function KindButton({ kind }: { readonly kind: NodeKind }) {
  const say = useT()
  const language = useUiLanguage()
  const id = `insert.${kind}` as const
  const enabled = useEnabled(id)
  const dragging = useSession((state) => state.paletteDrag === kind)
  return (
    <UnstyledButton
      className={styles.kind}
      data-dragging={dragging}
      disabled={!enabled}
      style={
        {
          '--tone': kindLook[kind].colour,
          '--fill': kindLook[kind].fill,
          '--radius': `${Math.min(12, kindLook[kind].radius)}px`,
        } as React.CSSProperties
      }
      data-command={id}
      aria-label={commandLabel(id, language)}
      aria-keyshortcuts={commandKey(id)}
      title={say('palette.dragHint')}
      onPointerDown={(event) => enabled && startDrag(event, kind)}
      onClick={(event) => void runFromClick(id, 'button', event)}
    >
      <KindIcon kind={kind} />
      <span className={styles.name}>{say(`kind.${kind}`)}</span>
      <span className={styles.key} data-key={commandKey(id)} aria-hidden="true" />
    </UnstyledButton>
  )
}

function MarkButton({ id, mark }: { readonly id: CommandId; readonly mark: Mark }) {
  const say = useT()
  const enabled = useEnabled(id)
  return (
    <UnstyledButton
      className={styles.mark}
      data-command={id}
      aria-keyshortcuts={commandKey(id)}
      disabled={!enabled}
      style={markTone(mark)}
      title={enabled ? '' : say('palette.markHint')}
      onClick={(event) => void runFromClick(id, 'button', event)}
    >
      <MarkSign mark={mark} />
      <span className={styles.name}>{say(`mark.${mark}`)}</span>
      <span className={styles.key} data-key={commandKey(id)} aria-hidden="true" />
    </UnstyledButton>
  )
}

function StructureButton({ id, icon, name }: { readonly id: CommandId; readonly icon: string; readonly name: Key }) {
  const say = useT()
  const enabled = useEnabled(id)
  return (
    <UnstyledButton
      className={styles.structure}
      data-command={id}
      disabled={!enabled}
      onClick={(event) => void runFromClick(id, 'button', event)}
    >
      <CommandIcon name={icon} />
      <span className={styles.name}>{say(name)}</span>
    </UnstyledButton>
  )
}

/** The left panel: node kinds to drag or click, marks for the selected nodes, and the structure of the board. */
export function PalettePanel() {
  const say = useT()
  return (
    <nav className={styles.panel} aria-label={say('palette.title')}>
      <h2 className={styles.heading}>{say('palette.elements')}</h2>
      {nodeKinds.map((kind) => (
        <KindButton key={kind} kind={kind} />
      ))}
      <h2 className={styles.heading}>{say('palette.marks')}</h2>
      <MarkButton id="moment.toggle" mark="moment" />
      <MarkButton id="mark.fail" mark="fail" />
      <MarkButton id="mark.wait" mark="wait" />
      <MarkButton id="mark.decision" mark="decision" />
      <h2 className={styles.heading}>{say('palette.structure')}</h2>
      <StructureButton id="insert.stage" icon="stage" name="term.stage" />
      <StructureButton id="insert.lane" icon="lane" name="term.lane" />
      <StructureButton id="insert.line" icon="line" name="line.custom" />
    </nav>
  )
}
