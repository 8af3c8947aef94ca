import { ActionIcon, Button, NativeSelect, Tooltip, UnstyledButton } from '@mantine/core'
import { type Icon, IconBulb, IconEye, IconMoodSad, IconQuestionMark, IconTrash } from '@tabler/icons-react'
import { memo, useEffect, useRef } from 'react'
import { type Annotation, type AnnotationKind, annotationKinds } from '../../../shared/document/schema/annotation.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { textIn } from '../../../shared/document/text.ts'
import { editAnnotation } from '../../../shared/editing/operations/edit-annotation.ts'
import { formatDate } from '../../../shared/i18n/dates.ts'
import { removeAnnotation, resolve, showAnnotation } from '../../commands/annotations.ts'
import { edit } from '../../store/editor.ts'
import { setSession, useSession } from '../../store/session.ts'
import { useT, useUiLanguage } from '../../store/settings.ts'
import { apply, TextFields, useReadOnly } from '../fields.tsx'
import { anchorName } from './anchor-name.ts'
import styles from './dock.module.css'

/** Each kind has a sign of its own, never a colour alone. */
const signs: Readonly<Record<AnnotationKind, Icon>> = {
  question: IconQuestionMark,
  idea: IconBulb,
  pain: IconMoodSad,
  evidence: IconEye,
}

type Props = {
  readonly document: Blueprint
  readonly annotation: Annotation
  readonly number: number
  readonly chosen: boolean
}

/** The text of the chosen annotation, to be written in; it takes the keyboard when it was just made. */
function Editor({ annotation, number }: Pick<Props, 'annotation' | 'number'>) {
  const say = useT()
  const place = useRef<HTMLDivElement>(null)
  const asked = useSession((state) => state.fieldFocus?.field === 'annotation')
  useEffect(() => {
    if (!asked) return
    setSession({ fieldFocus: null })
    place.current?.querySelector('textarea')?.focus()
  }, [asked])
  return (
    <div className={styles.editor} ref={place}>
      <TextFields
        label={say('annotation.text', { n: number })}
        hideLabel
        multiline
        value={annotation.text}
        hint={say('annotation.placeholder')}
        undo="undo.editAnnotation"
        write={(text) =>
          edit('undo.editAnnotation', (now) => editAnnotation(now, { annotation: annotation.id, fields: { text } }))
        }
      />
    </div>
  )
}

function KindSelect({ annotation }: Pick<Props, 'annotation'>) {
  const say = useT()
  const readOnly = useReadOnly()
  return (
    <NativeSelect
      size="xs"
      w={96}
      aria-label={say('annotation.kind')}
      disabled={readOnly}
      value={annotation.kind}
      data={annotationKinds.map((value) => ({ value, label: say(`annotationKind.${value}`) }))}
      onChange={(event) => {
        const kind = annotationKinds.find((one) => one === event.currentTarget.value)
        if (!kind) return
        const fields = { kind }
        apply(edit('undo.editAnnotation', (now) => editAnnotation(now, { annotation: annotation.id, fields })))
      }}
    />
  )
}

function Actions({ annotation, number }: Pick<Props, 'annotation' | 'number'>) {
  const say = useT()
  const readOnly = useReadOnly()
  if (readOnly) return null
  return (
    <div className={styles.actions}>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => resolve(annotation.id, !annotation.resolved)}
        aria-label={`${say(annotation.resolved ? 'annotation.reopen' : 'annotation.resolve')} ${number}`}
      >
        {say(annotation.resolved ? 'annotation.reopen' : 'annotation.resolve')}
      </Button>
      <Tooltip label={say('annotation.delete', { n: number })}>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={say('annotation.delete', { n: number })}
          onClick={() => removeAnnotation(annotation.id)}
        >
          <IconTrash size={15} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

/** One annotation: number, kind, what it says and about what, who wrote it when. The chosen one is open for writing. */
export const AnnotationRow = memo(function AnnotationRow({ document, annotation, number, chosen }: Props) {
  const say = useT()
  const language = useUiLanguage()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const Sign = signs[annotation.kind]
  const { type } = annotation.anchor
  const text = textIn(annotation.text, language, document.languages)
  const about = say('annotation.at', {
    type: say(`term.${type}`),
    name: anchorName(document, annotation.anchor, language) || say('canvas.unnamed'),
  })
  const byline = [annotation.author, formatDate(annotation.date, language)].filter((part) => part !== '').join(' · ')
  return (
    <li ref={row} className={styles.annotation} data-chosen={chosen} data-resolved={annotation.resolved}>
      <UnstyledButton
        className={styles.note}
        data-row=""
        aria-current={chosen}
        onClick={() => showAnnotation(annotation.id)}
      >
        <span className={styles.number}>{number}</span>
        {/* Of the chosen one the field beside it says its kind. */}
        <span className={chosen ? 'visually-hidden' : styles.kind}>
          <Sign size={14} aria-hidden="true" />
          {say(`annotationKind.${annotation.kind}`)}
        </span>
        <span className={chosen ? 'visually-hidden' : styles.words} data-blank={text === ''}>
          {text || say('annotation.blank')}
        </span>
        <span className={styles.about}>{about}</span>
        <span className={styles.byline}>{byline}</span>
        {annotation.resolved && <span className="visually-hidden">{say('annotation.resolved')}</span>}
      </UnstyledButton>
      {chosen && <KindSelect annotation={annotation} />}
      <Actions annotation={annotation} number={number} />
      {chosen && <Editor annotation={annotation} number={number} />}
    </li>
  )
})
