import { documentWords } from '../../../../renderer/panels/document-words.ts'
import type { Say } from '../../../../renderer/panels/mark-words.ts'
import { createBlueprint } from '../../../../shared/document/factory.ts'
import type { Blueprint } from '../../../../shared/document/schema/document.ts'
import type { NodeKind } from '../../../../shared/document/schema/node.ts'
import { t } from '../../../../shared/i18n/t.ts'
import { createFromTemplate, type TemplateId } from '../../../../shared/templates/templates.ts'

export const say: Say = (key, params) => t('en', key, params)
export const words = documentWords(['en', 'zh-CN'], 'en')

/** A starter blueprint in English. */
export const template = (id: TemplateId): Blueprint =>
  createFromTemplate(id, { language: 'en', id: 'test', date: '2026-11-21' })

/** A node as "id kind lane stage slot.row". */
function nodeOf(line: string) {
  const [id = '', kind, lane = '', stage = '', place = '0.0'] = line.split(' ')
  const [slot = 0, row = 0] = place.split('.').map(Number)
  return { id, kind: kind as NodeKind, at: { lane, stage, slot, row }, label: { en: `Node ${id}` } }
}

/** Two stages, three lanes; a moment on b. */
export const small = (
  nodes: readonly string[] = [
    'a process front s1 0.0',
    'b process front s1 1.0',
    'c process front s2 0.0',
    'd people back s1 0.1',
    'e people back s1 0.0',
  ],
): Blueprint =>
  createBlueprint({
    id: 'small',
    languages: ['en', 'zh-CN'],
    title: { en: 'Small' },
    stages: [
      { id: 's1', label: { en: 'First' } },
      { id: 's2', label: { en: 'Second' } },
    ],
    lanes: [
      { id: 'see', role: 'evidence', label: { en: 'See' } },
      { id: 'front', role: 'customer', label: { en: 'Front' } },
      { id: 'back', role: 'backstage', label: { en: 'Back' } },
    ],
    nodes: nodes.map(nodeOf),
    moments: nodes.some((line) => line.startsWith('b ')) ? [{ id: 'm', node: 'b', order: 1 }] : [],
  })
