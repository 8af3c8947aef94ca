import { Button, UnstyledButton } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { checkTitle, describeFinding, describeFix } from '../../../shared/checks/describe.ts'
import type { Finding } from '../../../shared/checks/types.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { findingKey, goToFinding } from '../../commands/findings.ts'
import { applyFix } from '../../commands/fixes.ts'
import { setSession, useSession } from '../../store/session.ts'
import { useT, useUiLanguage } from '../../store/settings.ts'
import { useReadOnly } from '../fields.tsx'
import styles from './dock.module.css'
import { type FindingGroup, groupFindings } from './group-findings.ts'
import { focusRow, moveAmong, rowWithFocus } from './roving.ts'

/** Rows of one check shown before the rest is asked for: a blueprint of thousands of blank nodes stays quick. */
const shownAtOnce = 60

function FindingRow({ document, finding }: { readonly document: Blueprint; readonly finding: Finding }) {
  const language = useUiLanguage()
  const readOnly = useReadOnly()
  const key = findingKey(finding)
  const isCurrent = useSession((state) => state.finding === key)
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const { fix } = finding
  return (
    <li ref={row} className={styles.finding} data-current={isCurrent}>
      <UnstyledButton
        className={styles.reason}
        data-row=""
        aria-current={isCurrent}
        onClick={() => {
          setSession({ finding: key })
          goToFinding(finding)
        }}
      >
        {describeFinding(finding, document, language)}
      </UnstyledButton>
      {fix && !readOnly && (
        <Button
          size="compact-xs"
          variant={fix.automatic ? 'light' : 'subtle'}
          className={styles.fix ?? ''}
          onClick={() => {
            setSession({ finding: key })
            applyFix(fix)
          }}
        >
          {describeFix(fix, language)}
        </Button>
      )}
    </li>
  )
}

function GroupPart({ document, group }: { readonly document: Blueprint; readonly group: FindingGroup }) {
  const say = useT()
  const language = useUiLanguage()
  const [whole, setWhole] = useState(false)
  const { check, findings } = group
  const shown = whole ? findings : findings.slice(0, shownAtOnce)
  return (
    <details className={styles.group} open>
      <summary data-row="">
        <span className={styles.check}>{check}</span>
        <span className={styles.title}>{checkTitle(check, language)}</span>
        <span className={styles.count}>{findings.length}</span>
      </summary>
      <ul>
        {shown.map((finding) => (
          <FindingRow key={findingKey(finding)} document={document} finding={finding} />
        ))}
      </ul>
      {shown.length < findings.length && (
        <Button size="compact-xs" variant="subtle" ml={34} onClick={() => setWhole(true)}>
          {say('moments.showAll', { n: findings.length })}
        </Button>
      )}
    </details>
  )
}

type Props = { readonly document: Blueprint; readonly findings: readonly Finding[] | null }

/** What the checks find, by check; a click shows the place, a button fixes it or leads to the field that is missing. */
export function FindingList({ document, findings }: Props) {
  const say = useT()
  const list = useRef<HTMLElement>(null)
  const focused = useRef<{ readonly row: number; readonly element: Element } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a finding that has been fixed takes its row away, and the focus with it
  useLayoutEffect(() => {
    const last = focused.current
    if (list.current && last && !last.element.isConnected) focusRow(list.current, last.row)
  }, [findings])
  if (findings === null) return <p className={styles.empty}>{say('findings.running')}</p>
  if (document.nodes.length === 0 && findings.length === 0)
    return <p className={styles.empty}>{say('findings.nothing')}</p>
  if (findings.length === 0) {
    return (
      <p className={styles.empty}>
        <IconCircleCheck size={18} aria-hidden="true" /> {say('findings.none')}
      </p>
    )
  }
  return (
    <section
      ref={list}
      className={styles.scroll}
      onKeyDown={moveAmong}
      onFocus={(event) => {
        focused.current = { row: rowWithFocus(event.currentTarget), element: event.target }
      }}
      onBlur={(event) => {
        // Whoever goes elsewhere goes for good; a row that has been taken away is not there any more.
        if (event.target.isConnected) focused.current = null
      }}
      aria-label={say('findings.list')}
    >
      <p className={styles.hint}>{say('findings.hint')}</p>
      {groupFindings(findings).map((group) => (
        <GroupPart key={group.check} document={document} group={group} />
      ))}
    </section>
  )
}
