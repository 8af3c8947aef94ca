import { Alert, Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { documentVersion } from '../../shared/document/schema/document.ts'
import { runCommand } from '../commands/run.ts'
import { useBlueprint, useEditor } from '../store/editor.ts'
import { useT } from '../store/settings.ts'

const major = (version: string): number => Number(version.split('.')[0])

/** Says why nothing can be changed, and offers a copy where that helps. */
export function ReadOnlyBanner() {
  const say = useT()
  const readOnly = useEditor((state) => state.file?.readOnly === true)
  const version = useBlueprint()?.version ?? documentVersion
  if (!readOnly) return null
  const newer = major(version) > major(documentVersion)
  return (
    <Alert icon={<IconLock size={16} aria-hidden="true" />} color="ink" radius={0} p="xs" title={say('app.readOnly')}>
      {say(newer ? 'app.readOnly.text' : 'app.readOnly.file')}
      {!newer && (
        <Button ml="sm" size="compact-xs" variant="default" onClick={() => void runCommand('file.saveAs', 'button')}>
          {say('command.saveAs')}
        </Button>
      )}
    </Alert>
  )
}
