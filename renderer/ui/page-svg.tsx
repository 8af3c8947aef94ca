import { useMemo } from 'react'
import type { Asset } from '../../shared/document/schema/asset.ts'
import type { Page } from '../../shared/layout/page/model.ts'
import { pageToSvg } from '../../shared/layout/page/svg.ts'

type Props = {
  readonly page: Page
  readonly title: string
  readonly language: string
  readonly assets?: readonly Asset[]
  readonly className?: string
}

/** A printed page exactly as it prints. The SVG comes from our own interpreter, which escapes everything of the document. */
export function PageSvg({ page, title, language, assets, className = '' }: Props) {
  const svg = useMemo(
    () => pageToSvg(page, { title, language, size: 'fill', ...(assets ? { assets } : {}) }),
    [page, title, language, assets],
  )
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by pageToSvg, which escapes every word and draws no script
  return <div className={`board-text ${className}`} dangerouslySetInnerHTML={{ __html: svg }} />
}
