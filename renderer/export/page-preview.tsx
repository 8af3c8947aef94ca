import { ActionIcon, Text, UnstyledButton } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Asset } from '../../shared/document/schema/asset.ts'
import type { Page, PageModel } from '../../shared/layout/page/model.ts'
import { useT } from '../store/settings.ts'
import { PageSvg } from '../ui/page-svg.tsx'
import styles from './export.module.css'

type Props = {
  readonly model: PageModel
  readonly assets: readonly Asset[]
  readonly current: number
  readonly onCurrent: (page: number) => void
}

const ratio = (page: Page): React.CSSProperties => ({ aspectRatio: `${page.width} / ${page.height}` })

/** The pages as they print: a strip of thumbnails and the chosen page large. */
export function PagePreview({ model, assets, current, onCurrent }: Props) {
  const say = useT()
  const strip = useRef<HTMLDivElement>(null)
  const page = model.pages[current] ?? model.pages[0]
  const last = model.pages.length - 1
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the chosen page
  useEffect(() => {
    strip.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  if (!page) return null
  return (
    <div className={styles.preview}>
      <div className={styles.stage}>
        <PageSvg
          page={page}
          title={model.title}
          language={model.language}
          assets={assets}
          className={styles.page ?? ''}
        />
      </div>
      <div className={styles.turn}>
        <ActionIcon
          variant="default"
          aria-label={say('export.previousPage')}
          disabled={current <= 0}
          onClick={() => onCurrent(current - 1)}
        >
          <IconChevronLeft size={16} aria-hidden="true" />
        </ActionIcon>
        <Text size="sm" aria-live="polite">
          {say('export.page', { n: current + 1, total: model.pages.length, part: say(`export.part.${page.part}`) })}
        </Text>
        <ActionIcon
          variant="default"
          aria-label={say('export.nextPage')}
          disabled={current >= last}
          onClick={() => onCurrent(current + 1)}
        >
          <IconChevronRight size={16} aria-hidden="true" />
        </ActionIcon>
      </div>
      <div ref={strip} className={styles.strip}>
        {model.pages.map((each, index) => (
          <UnstyledButton
            // biome-ignore lint/suspicious/noArrayIndexKey: pages are numbered
            key={index}
            className={styles.thumb}
            style={ratio(each)}
            aria-current={index === current}
            onClick={() => onCurrent(index)}
          >
            <span className="visually-hidden">{say('export.goTo', { n: index + 1 })}</span>
            <span className={styles.page} aria-hidden="true">
              <PageSvg
                page={each}
                title={model.title}
                language={model.language}
                assets={assets}
                className={styles.page ?? ''}
              />
            </span>
          </UnstyledButton>
        ))}
      </div>
    </div>
  )
}
