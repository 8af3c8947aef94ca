import { Button, CloseButton } from '@mantine/core'
import type { Link } from '../../shared/document/schema/node.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { useT } from '../store/settings.ts'
import { BoundText } from './bound-text.tsx'
import { apply, useReadOnly } from './fields.tsx'
import styles from './inspector.module.css'

type Props = { readonly links: readonly Link[]; readonly write: (links: Link[]) => OperationResult }

/** Web addresses of a node: kept and printed, never opened from here. */
export function LinkFields({ links, write }: Props) {
  const say = useT()
  const readOnly = useReadOnly()
  const change = (index: number, part: Partial<Link>): OperationResult =>
    write(links.map((link, other) => (other === index ? { ...link, ...part } : link)))
  return (
    <>
      {links.map((link, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: links have no id; their place is what they are
        <div key={index} className={styles.row}>
          <div className={styles.grow}>
            <BoundText
              label={say('field.linkUrl', { n: index + 1 })}
              value={link.url}
              readOnly={readOnly}
              maxLength={4_000}
              placeholder="https://"
              undo="undo.editNode"
              write={(url) => change(index, { url })}
            />
          </div>
          <CloseButton
            disabled={readOnly}
            aria-label={say('field.removeLink', { n: index + 1 })}
            onClick={() => apply(write(links.filter((_, other) => other !== index)))}
          />
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        disabled={readOnly}
        onClick={() => apply(write([...links, { label: '', url: '' }]))}
      >
        {say('field.addLink')}
      </Button>
    </>
  )
}
