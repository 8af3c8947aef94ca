import { ActionIcon, CloseButton } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import type { Link } from '../../shared/document/schema/node.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { safeUrl } from '../../shared/layout/page/safe-url.ts'
import { useT } from '../store/settings.ts'
import { AddButton } from './add-button.tsx'
import { BoundText } from './bound-text.tsx'
import { FieldSpot } from './field-spot.tsx'
import { apply, useReadOnly } from './fields.tsx'
import styles from './inspector.module.css'

type Props = { readonly links: readonly Link[]; readonly write: (links: Link[]) => OperationResult }

/** Opens an address outside the program: in a new tab, which the desktop shell hands to the system's browser. */
const follow = (url: string): void => {
  window.open(url, '_blank', 'noopener,noreferrer')
}

function LinkRow({ links, index, write }: Props & { readonly index: number }) {
  const say = useT()
  const readOnly = useReadOnly()
  const link = links[index]
  if (!link) return null
  const change = (part: Partial<Link>): OperationResult =>
    write(links.map((one, other) => (other === index ? { ...one, ...part } : one)))
  const address = safeUrl(link.url)
  const isBad = address === null && link.url.trim() !== ''
  return (
    <FieldSpot field={`links.${index}`}>
      <fieldset className={styles.statement} aria-label={say('field.linkUrl', { n: index + 1 })}>
        <div className={styles.row}>
          <div className={styles.grow}>
            <BoundText
              label={say('field.linkUrl', { n: index + 1 })}
              hideLabel
              value={link.url}
              readOnly={readOnly}
              maxLength={4_000}
              placeholder="https://"
              undo="undo.editNode"
              write={(url) => change({ url })}
            />
          </div>
          <ActionIcon
            variant="default"
            size={32}
            disabled={address === null}
            aria-label={say('field.openLink', { n: index + 1 })}
            title={address ?? say('field.badLink')}
            onClick={() => address && follow(address)}
          >
            <IconExternalLink size={16} aria-hidden="true" />
          </ActionIcon>
          <CloseButton
            disabled={readOnly}
            aria-label={say('field.removeLink', { n: index + 1 })}
            onClick={() => apply(write(links.filter((_, other) => other !== index)))}
          />
        </div>
        <BoundText
          label={say('field.linkLabel', { n: index + 1 })}
          hideLabel
          value={link.label}
          readOnly={readOnly}
          maxLength={500}
          placeholder={say('field.linkLabel', { n: index + 1 })}
          undo="undo.editNode"
          write={(label) => change({ label })}
        />
        {isBad && <p className={styles.warning}>{say('field.badLink')}</p>}
      </fieldset>
    </FieldSpot>
  )
}

/** Web addresses of a node: http, https and mailto can be opened, outside the program; anything else is kept as words. */
export function LinkFields({ links, write }: Props) {
  const say = useT()
  return (
    <>
      {links.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: links have no id; their place is what they are
        <LinkRow key={index} links={links} index={index} write={write} />
      ))}
      <AddButton label={say('field.addLink')} onAdd={() => apply(write([...links, { label: '', url: '' }]))} />
    </>
  )
}
