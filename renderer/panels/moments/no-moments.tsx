import { Button, Kbd } from '@mantine/core'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { needLevels } from '../../../shared/document/schema/moment.ts'
import type { Node } from '../../../shared/document/schema/node.ts'
import { kindLook, levelLook } from '../../../shared/layout/look.ts'
import { runCommand } from '../../commands/run.ts'
import { select } from '../../store/session.ts'
import { useT } from '../../store/settings.ts'
import { KindIcon } from '../../ui/kind-icon.tsx'
import type { DocumentWords } from '../document-words.ts'
import { useReadOnly } from '../fields.tsx'
import { candidates } from './candidates.ts'
import styles from './moments.module.css'

const atMost = 8

/** A step with its badge, drawn as on the board. */
function Picture() {
  const { colour, fill, icon } = kindLook.process
  return (
    <svg className={styles.picture} width={220} height={92} viewBox="0 0 220 92" aria-hidden="true" focusable="false">
      <rect x={16} y={26} width={168} height={54} rx={8} fill={fill} stroke={colour} strokeWidth={1.6} />
      <path d={icon} fill={colour} transform="translate(32 44) scale(1.15)" />
      <rect x={60} y={45} width={76} height={7} rx={3.5} fill={colour} opacity={0.35} />
      <rect x={60} y={59} width={46} height={6} rx={3} fill={colour} opacity={0.2} />
      <rect
        x={122}
        y={10}
        width={84}
        height={32}
        rx={16}
        fill="#FFFFFF"
        stroke={levelLook.unexpected.text}
        strokeWidth={2}
      />
      <circle cx={139} cy={26} r={12} fill={levelLook.unexpected.text} />
      <text x={139} y={31} textAnchor="middle" fontSize={14} fontWeight={700} fill="#FFFFFF">
        1
      </text>
      {needLevels.map((level, index) => (
        <rect
          key={level}
          x={160 + index * 9}
          y={30 - index * 4}
          width={6}
          height={5 + index * 4}
          rx={1}
          fill={levelLook[level].colour}
        />
      ))}
    </svg>
  )
}

/** What a moment of truth is and how to mark one, with the steps that are likely to be one. */
export function NoMoments({ document, words }: { readonly document: Blueprint; readonly words: DocumentWords }) {
  const say = useT()
  const readOnly = useReadOnly()
  const steps = candidates(document)
  const mark = (node: Node): void => {
    select({ type: 'node', id: node.id })
    void runCommand('moment.toggle', 'button')
  }
  return (
    <div className={styles.teach}>
      <Picture />
      <h2>{say('moments.empty.title')}</h2>
      <p>{say('moments.empty.what')}</p>
      <ol className={styles.lesson}>
        <li>{say('moments.empty.step1')}</li>
        <li>
          {say('moments.empty.step2')} <Kbd size="xs">M</Kbd>
        </li>
        <li>{say('moments.empty.step3')}</li>
      </ol>
      {steps.length > 0 && !readOnly ? (
        <>
          <h3>{say('moments.empty.candidates')}</h3>
          <ul className={styles.candidates}>
            {steps.slice(0, atMost).map((node) => (
              <li key={node.id}>
                <Button
                  variant="default"
                  size="xs"
                  leftSection={
                    <span style={{ color: kindLook.process.colour, display: 'flex' }}>
                      <KindIcon kind={node.kind} size={14} />
                    </span>
                  }
                  rightSection={<span aria-hidden="true">◆</span>}
                  aria-label={say('moments.empty.mark', { name: words.of(node.label) })}
                  onClick={() => mark(node)}
                >
                  {words.of(node.label) || say('canvas.unnamed')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Button onClick={() => void runCommand('view.board', 'button')}>{say('moments.empty.goToBoard')}</Button>
      )}
    </div>
  )
}
