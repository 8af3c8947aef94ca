import { useMemo } from 'react'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { textIn } from '../../shared/document/text.ts'
import type { UiLanguage } from '../../shared/i18n/t.ts'
import { boardItems } from '../../shared/layout/page/board-items.ts'
import type { Page } from '../../shared/layout/page/model.ts'
import { boardOf } from '../store/derived.ts'
import { PageSvg } from '../ui/page-svg.tsx'

type Props = { readonly document: Blueprint; readonly language: UiLanguage; readonly className?: string }

/** The real board of `document` as a small picture. */
export function BoardPreview({ document, language, className = '' }: Props) {
  const page = useMemo((): Page => {
    const board = boardOf(document, { languages: [language], curve: document.moments.length > 0 })
    return {
      width: board.width,
      height: board.height,
      part: 'poster',
      items: boardItems(board, { scale: 1, dx: 0, dy: 0 }),
      links: [],
      destinations: [],
      comments: [],
      structure: [],
    }
  }, [document, language])
  return (
    <PageSvg
      page={page}
      title={textIn(document.title, language, document.languages)}
      language={language}
      className={className}
    />
  )
}
