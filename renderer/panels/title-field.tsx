import type { Language } from '../../shared/document/schema/text.ts'
import { textIn, withText } from '../../shared/document/text.ts'
import { setDocumentFields } from '../../shared/editing/operations/set-document-fields.ts'
import { edit, useBlueprint, useEditor } from '../store/editor.ts'
import { useSession } from '../store/session.ts'
import { useT } from '../store/settings.ts'
import { BoundText } from './bound-text.tsx'
import styles from './title-field.module.css'

/** The blueprint's title, edited where it stands, in the language on show. */
export function TitleField() {
  const say = useT()
  const document = useBlueprint()
  const shown = useSession((state) => state.documentLanguages)
  const readOnly = useEditor((state) => state.file?.readOnly === true)
  if (!document) return null
  const language: Language = shown === 'both' ? (document.languages[0] ?? 'zh-CN') : shown
  return (
    <BoundText
      key={language}
      label={say('document.title')}
      hideLabel
      className={styles.title ?? ''}
      value={document.title[language] ?? ''}
      placeholder={textIn(document.title, language, document.languages) || say('app.untitled')}
      language={language}
      readOnly={readOnly}
      undo="undo.editDocument"
      maxLength={300}
      write={(words) =>
        edit('undo.editDocument', (now) =>
          setDocumentFields(now, { fields: { title: withText(now.title, language, words) } }),
        )
      }
    />
  )
}
