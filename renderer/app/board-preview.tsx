import { useMemo } from 'react'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { textIn } from '../../shared/document/text.ts'
import type { UiLanguage } from '../../shared/i18n/t.ts'
import { boardItems } from '../../shared/layout/page/board-items.ts'
import type { Page } from '../../shared/layout/page/model.ts'
import { boardOf } from '../store/derived.ts'
import { PageSvg } from '../ui/page-svg.tsx'

type Props = {
  readonly document: Blueprint
  readonly language: UiLanguage
  /** How much of the board is in the picture, from its upper left corner, in board units: so much that words can be read. */
  readonly width: number
  readonly height: number
  readonly className?: string
}

/** The beginning of the real board of `document` as a small picture. */
export function BoardPreview({ document, language, width, height, className = '' }: Props) {
  const page = useMemo((): Page => {
    const board = boardOf(document, { languages: [language], curve: false })
    return {
      width,
      height,
      part: 'poster',
      items: boardItems(board, { scale: 1, dx: 0, dy: 0 }),
      links: [],
      destinations: [],
      comments: [],
      structure: [],
    }
  }, [document, language, width, height])
  return (
    <PageSvg
      page={page}
      title={textIn(document.title, language, document.languages)}
      language={language}
      className={className}
    />
  )
}
