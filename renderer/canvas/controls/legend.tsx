import { connectionTypes } from '../../../shared/document/schema/connection.ts'
import { wireSample } from '../../../shared/layout/page/connection-items.ts'
import { useT } from '../../store/settings.ts'
import css from '../canvas.module.css'
import { Items } from '../draw/items.tsx'
import { setShown, useShown } from './shown.ts'

const sample = { width: 56, height: 16 }

/** The six types of connection with their lines and heads, above the controls. */
export function Legend() {
  const t = useT()
  if (!useShown((state) => state.legend)) return null
  return (
    <ul className={css.legend} aria-label={t('canvas.legend')} data-layer="legend">
      {connectionTypes.map((type) => (
        <li key={type}>
          <svg width={sample.width} height={sample.height} aria-hidden="true">
            <Items items={wireSample(type, 2, sample.height / 2, sample.width - 4, 1)} />
          </svg>
          {t(`type.${type}`)}
        </li>
      ))}
    </ul>
  )
}

/** Switches for the legend and for the chain through the selected node. */
export function ShownSwitches() {
  const t = useT()
  const { legend, trace } = useShown()
  return (
    <>
      <button
        type="button"
        className={css.control}
        aria-pressed={legend}
        data-switch="legend"
        onClick={() => setShown({ legend: !legend })}
      >
        {t('canvas.legendShort')}
      </button>
      <button
        type="button"
        className={css.control}
        aria-pressed={trace}
        title={t('canvas.traceHint')}
        data-switch="trace"
        onClick={() => setShown({ trace: !trace })}
      >
        {t('canvas.trace')}
      </button>
    </>
  )
}
