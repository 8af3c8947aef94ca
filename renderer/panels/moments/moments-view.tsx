import { useMemo, useRef } from 'react'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { scoreOf } from '../../store/derived.ts'
import { useBlueprint } from '../../store/editor.ts'
import { useSession } from '../../store/session.ts'
import { useDocumentWords } from '../document-words.ts'
import { useViewRegistration } from '../view-registration.ts'
import { IndexHead } from './index-head.tsx'
import styles from './moments.module.css'
import { NeedsMap } from './needs-map.tsx'
import { NoMoments } from './no-moments.tsx'
import { Priorities } from './priorities.tsx'
import { Register, type RegisterHandle } from './register.tsx'
import { momentRows } from './rows.ts'
import { selectedMoment } from './selected-moment.ts'

function Moments({ document }: { readonly document: Blueprint }) {
  const words = useDocumentWords(document)
  const score = scoreOf(document)
  const selected = useSession((state) => selectedMoment(document, state.selection))
  const rows = useMemo(() => momentRows(document, score, words.of), [document, score, words])
  const register = useRef<RegisterHandle>(null)
  const frame = useRef<HTMLDivElement>(null)
  useViewRegistration({
    start: () => {
      frame.current?.focus({ preventScroll: true })
      // The matrix is drawn once its width is known, one frame later.
      requestAnimationFrame(() => {
        const matrix = frame.current?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')
        if (frame.current === frame.current?.ownerDocument.activeElement) matrix?.focus({ preventScroll: true })
      })
    },
    focus: () => (register.current ? register.current.focus() : frame.current?.focus()),
    reveal: (item, take) => {
      const moment = selectedMoment(document, [item])
      if (moment) register.current?.reveal(moment, take)
      return moment !== null && register.current !== null
    },
  })
  return (
    <div ref={frame} className={styles.view} tabIndex={-1}>
      {rows.length === 0 ? (
        <NoMoments document={document} words={words} />
      ) : (
        <>
          <IndexHead score={score} />
          <NeedsMap document={document} words={words} score={score} rows={rows} selected={selected} />
          <Register rows={rows} words={words} selected={selected} handle={register} />
          <Priorities document={document} words={words} score={score} rows={rows} selected={selected} />
        </>
      )}
    </div>
  )
}

/** All moments of truth: index, curve, needs matrix, register and priorities; ratings are edited where they stand. */
export function MomentsView() {
  const document = useBlueprint()
  return document && <Moments document={document} />
}
