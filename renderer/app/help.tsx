import { List, Text, Title } from '@mantine/core'
import type { CSSProperties } from 'react'
import { needLevels } from '../../shared/document/schema/moment.ts'
import { levelLook, outcomeLook } from '../../shared/layout/look.ts'
import { outcomes } from '../../shared/scoring/types.ts'
import { setSession, useSession } from '../store/session.ts'
import { useSettings, useT } from '../store/settings.ts'
import { Dialog } from '../ui/dialog.tsx'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import styles from './help.module.css'

const steps = ['draw', 'lanes', 'mark', 'rate', 'export'] as const

/** The four levels as a ladder, the highest on top, in the words of the reference card (model.md §5.1). */
function Ladder() {
  const say = useT()
  return (
    <ol className={styles.ladder} reversed>
      {needLevels.toReversed().map((level) => (
        <li
          key={level}
          className={styles.rung}
          style={{ '--tone': levelLook[level].text, '--step': needLevels.indexOf(level) } as CSSProperties}
        >
          <strong>{say(`level.${level}`)}</strong>
          <span>{say(`page.guide.level.${level}`)}</span>
        </li>
      ))}
    </ol>
  )
}

/** What a moment can come out as, with the marks that stand for it everywhere. */
function Outcomes() {
  const say = useT()
  return (
    <ul className={styles.outcomes}>
      {outcomes.map((outcome) => (
        <li key={outcome} style={{ '--tone': outcomeLook[outcome].text } as CSSProperties}>
          <OutcomeMark outcome={outcome} />
          {say(`outcome.${outcome}`)}
        </li>
      ))}
    </ul>
  )
}

/** How to work with Onstage, on one page. */
export function Help() {
  const say = useT()
  const opened = useSession((state) => state.dialog === 'help')
  const { version, shell } = useSettings((state) => state.info)
  return (
    <Dialog
      opened={opened}
      onClose={() => setSession({ dialog: null })}
      size="lg"
      title={say('command.help')}
      closeLabel={say('app.close')}
    >
      <List type="ordered" spacing="xs" size="sm">
        {steps.map((step) => (
          <List.Item key={step}>{say(`help.${step}`)}</List.Item>
        ))}
      </List>
      <Title order={3} size="sm" mt="md">
        {say('help.levels')}
      </Title>
      <Ladder />
      <Text size="sm" mt="xs">
        {say('help.scoreText')}
      </Text>
      <Outcomes />
      <Text size="xs" c="dimmed" mt="lg">
        Onstage {version} · {shell}
      </Text>
    </Dialog>
  )
}
