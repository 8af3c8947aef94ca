import { Button, Group, Loader } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Node } from '../../shared/document/schema/node.ts'
import { textIn } from '../../shared/document/text.ts'
import { pickImage, removeImage } from '../commands/images.ts'
import { useBlueprint } from '../store/editor.ts'
import { imageUrl, useImageWork } from '../store/images.ts'
import { useT, useUiLanguage } from '../store/settings.ts'
import { useReadOnly } from './fields.tsx'
import styles from './inspector.module.css'

/** The picture of a node: preview, replace, remove. Its words for those who cannot see it are the node's label. */
export function ImageField({ node }: { readonly node: Node }) {
  const say = useT()
  const language = useUiLanguage()
  const readOnly = useReadOnly()
  const document = useBlueprint()
  const working = useImageWork((state) => state.running > 0)
  const asset = document?.assets.find((one) => one.id === node.image)
  const size = asset && {
    width: asset.width,
    height: asset.height,
    kb: Math.max(1, Math.round((asset.data.length * 3) / 4 / 1024)),
  }
  return (
    <>
      {asset && size && (
        <figure className={styles.picture}>
          <img src={imageUrl(asset)} alt={textIn(node.label, language, document?.languages ?? [])} decoding="async" />
          <figcaption className={styles.hint}>{say('image.size', size)}</figcaption>
        </figure>
      )}
      {working && (
        <p className={styles.hint}>
          <Loader size={12} /> {say('image.working')}
        </p>
      )}
      {!readOnly && (
        <Group gap={6}>
          <Button
            size="compact-sm"
            {...(asset
              ? { variant: 'default' }
              : { variant: 'subtle', color: 'gray', leftSection: <IconPlus size={14} aria-hidden="true" /> })}
            onClick={() => pickImage(node.id)}
          >
            {say(asset ? 'image.replace' : 'image.add')}
          </Button>
          {asset && (
            <Button size="compact-sm" variant="default" onClick={() => removeImage(node.id)}>
              {say('image.remove')}
            </Button>
          )}
        </Group>
      )}
      {!asset && !readOnly && <p className={styles.hint}>{say('image.hint')}</p>}
    </>
  )
}
