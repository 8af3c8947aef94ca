import { openBlueprint } from '../../../renderer/store/editor.ts'
import { setHost } from '../../../renderer/store/host.ts'
import { useNotices } from '../../../renderer/store/notices.ts'
import { useQuestion } from '../../../renderer/store/questions.ts'
import { dropReply } from '../../../renderer/store/reply.ts'
import { type Selected, select, setSession } from '../../../renderer/store/session.ts'
import { defaultSettings, useSettings } from '../../../renderer/store/settings.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { createFromTemplate, type TemplateId } from '../../../shared/templates/templates.ts'
import { createMemoryHost, type MemoryHost } from '../../helpers/memory-host.ts'

/** A starter blueprint in Chinese. */
export const template = (id: TemplateId): Blueprint =>
  createFromTemplate(id, { language: 'zh-CN', id: 'test', date: '2026-11-21' })

/** An editor with `document` open, never saved, nothing selected, speaking English, on a memory host. */
export function openStage(document: Blueprint = template('taxi'), selection: readonly Selected[] = []): MemoryHost {
  const memory = createMemoryHost()
  setHost(memory.host)
  useSettings.setState({ settings: { ...defaultSettings, language: 'en' } })
  useNotices.setState({ notices: [] })
  dropReply()
  useQuestion.setState({ question: null, answer: () => undefined })
  setSession({ labelEdit: null, dialog: null, documentLanguages: 'zh-CN' })
  openBlueprint(document, { documentId: null, name: 'taxi', readOnly: false }, false)
  select(...selection)
  return memory
}

/** Waits for the question `title` contains and gives `answer`. */
export async function answerQuestion(title: RegExp, answer: string | null): Promise<void> {
  for (let round = 0; round < 200; round++) {
    const { question, answer: give } = useQuestion.getState()
    if (question && title.test(question.title)) {
      give(answer)
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error(`No question ${title}`)
}
