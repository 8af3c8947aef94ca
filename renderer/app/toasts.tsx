import { Notifications, notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { dismissNotice, type Notice, useNotices } from '../store/notices.ts'
import { useT } from '../store/settings.ts'

const looks = {
  done: { color: 'green.9', icon: <IconCheck size={16} aria-hidden="true" /> },
  error: { color: 'red.9', icon: <IconAlertTriangle size={16} aria-hidden="true" /> },
} as const

function show(notice: Notice, closeLabel: string): void {
  notifications.show({
    id: String(notice.id),
    title: notice.title,
    message: notice.text,
    autoClose: notice.tone === 'error' ? 20_000 : 4_000,
    ...looks[notice.tone],
    closeButtonProps: { 'aria-label': closeLabel },
    withBorder: true,
    onClose: () => dismissNotice(notice.id),
  })
}

/** Shows the notices of the store as toasts. */
export function Toasts() {
  const say = useT()
  const notices = useNotices((state) => state.notices)
  const close = say('app.close')
  const shown = useRef<readonly Notice[]>([])
  useEffect(() => {
    for (const gone of shown.current.filter((notice) => !notices.includes(notice))) notifications.hide(String(gone.id))
    for (const notice of notices) show(notice, close)
    shown.current = notices
  }, [notices, close])
  return <Notifications position="bottom-center" limit={4} />
}
