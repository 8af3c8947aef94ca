import type { ReactNode } from 'react'
import { type CommandId, commandEntry } from '../../../shared/commands/catalogue.ts'
import { useEnabled } from '../../commands/enablement.ts'
import { commandKey } from '../../commands/labels.ts'
import { runCommand } from '../../commands/run.ts'
import { useSession } from '../../store/session.ts'
import { useT } from '../../store/settings.ts'
import css from '../canvas.module.css'
import { ShownSwitches } from './legend.tsx'

/** `says` = words shown that the command's own label lacks; they come first in the button's name. */
type ButtonProps = { readonly id: CommandId; readonly children: ReactNode; readonly says?: string }

function ControlButton({ id, children, says }: ButtonProps) {
  const t = useT()
  const enabled = useEnabled(id)
  const label = t(commandEntry(id).label)
  const key = commandKey(id)
  return (
    <button
      type="button"
      className={says ? `${css.control} ${css.percent}` : css.control}
      title={key ? `${label} (${key})` : label}
      aria-label={says ? `${says}, ${label}` : label}
      data-command={id}
      disabled={!enabled}
      onClick={() => void runCommand(id, 'button')}
    >
      {children}
    </button>
  )
}

const fitIcon = 'M1.5 5 V1.5 H5 M9 1.5 H12.5 V5 M12.5 9 V12.5 H9 M5 12.5 H1.5 V9'

/** Zoom out, zoom, zoom in, fit, arrange: the commands of the catalogue as buttons at the lower left. */
export function ZoomControls() {
  const t = useT()
  const percent = `${Math.round(useSession((state) => state.zoom) * 100)}%`
  return (
    <div className={css.controls} role="toolbar" aria-label={t('canvas.zoom')}>
      <ControlButton id="view.zoomOut">−</ControlButton>
      <ControlButton id="view.zoom100" says={percent}>
        {percent}
      </ControlButton>
      <ControlButton id="view.zoomIn">+</ControlButton>
      <ControlButton id="view.fit">
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d={fitIcon} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
        </svg>
        {t('canvas.fit')}
      </ControlButton>
      <ControlButton id="arrange.all">{t('canvas.arrange')}</ControlButton>
      <ShownSwitches />
    </div>
  )
}
