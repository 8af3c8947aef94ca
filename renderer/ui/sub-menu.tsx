import { Menu } from '@mantine/core'
import { type ReactNode, useRef } from 'react'

type Props = { readonly label: string; readonly icon?: ReactNode; readonly children: ReactNode }

/** A menu in a menu. The arrow that closes it takes the focus back to the entry it belongs to; what does not fit the window scrolls. */
export function SubMenu({ label, icon, children }: Props) {
  const entry = useRef<HTMLButtonElement>(null)
  return (
    // Fixed: a menu that scrolls would cut off what opens beside it.
    <Menu.Sub position="right-start" floatingStrategy="fixed">
      <Menu.Sub.Target>
        <Menu.Sub.Item ref={entry} leftSection={icon}>
          {label}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown
        mah="90vh"
        style={{ overflowY: 'auto' }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowLeft') entry.current?.focus()
        }}
      >
        {children}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}
