import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { flushSync } from 'react-dom'
import { useReadOnly } from './fields.tsx'

const fields = 'input:not([type="checkbox"]):not([type="radio"]), textarea'

type Props = { readonly label: string; readonly onAdd: () => void }

/** Adds one more to the list it stands under, and leads to the first field of what it added: the next key is meant for it. */
export function AddButton({ label, onAdd }: Props) {
  const readOnly = useReadOnly()
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      leftSection={<IconPlus size={14} aria-hidden="true" />}
      disabled={readOnly}
      onClick={({ currentTarget }) => {
        const list = (): HTMLElement[] => [
          ...(currentTarget.parentElement?.querySelectorAll<HTMLElement>(fields) ?? []),
        ]
        const before = new Set(list())
        flushSync(onAdd)
        list()
          .find((field) => !before.has(field))
          ?.focus()
      }}
    >
      {label}
    </Button>
  )
}
