import { momentTitle } from '../../../shared/document/moment-title.ts'
import type { Anchor } from '../../../shared/document/schema/annotation.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { Id } from '../../../shared/document/schema/text.ts'
import { textIn } from '../../../shared/document/text.ts'
import type { UiLanguage } from '../../../shared/i18n/t.ts'
import { scoreOf } from '../../store/derived.ts'

function nodeName({ nodes, languages }: Blueprint, id: Id, language: UiLanguage): string {
  const node = nodes.find((one) => one.id === id)
  return node ? textIn(node.label, language, languages) : ''
}

/** The words for what an annotation is pinned to; '' when it has none. */
export function anchorName(document: Blueprint, { type, id }: Anchor, language: UiLanguage): string {
  switch (type) {
    case 'node':
      return nodeName(document, id, language)
    case 'connection': {
      const found = document.connections.find((one) => one.id === id)
      if (!found) return ''
      const arrow = found.twoWay ? '↔' : '→'
      return `${nodeName(document, found.from, language)} ${arrow} ${nodeName(document, found.to, language)}`
    }
    case 'moment': {
      const moment = document.moments.find((one) => one.id === id)
      const number = scoreOf(document).moments.find((one) => one.moment === id)?.number ?? 0
      return moment ? momentTitle(moment, document, language, number) : ''
    }
    default: {
      const record = document[type === 'stage' ? 'stages' : 'lanes'].find((one) => one.id === id)
      return record ? textIn(record.label, language, document.languages) : ''
    }
  }
}
