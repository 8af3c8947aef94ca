import { TextInput, UnstyledButton } from '@mantine/core'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { signAs } from '../../commands/annotations.ts'
import { useSettings, useT } from '../../store/settings.ts'
import styles from './dock.module.css'

/** Under which name annotations go; a press makes it a field. Nothing waits for it: who only wants to write, writes. */
export function Author() {
  const say = useT()
  const author = useSettings((state) => state.settings.author)
  const [draft, setDraft] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  if (draft === null) {
    return (
      <UnstyledButton
        ref={button}
        className={styles.author}
        title={say('annotation.author.text')}
        onClick={() => setDraft(author)}
      >
        {author === '' ? say('annotation.author.none') : say('annotation.author.change', { name: author })}
      </UnstyledButton>
    )
  }
  const end = (name: string): void => {
    if (name.trim() !== author) signAs(name)
    setDraft(null)
  }
  return (
    <TextInput
      size="xs"
      className={styles.authorField ?? ''}
      aria-label={say('annotation.author')}
      placeholder={say('annotation.author')}
      autoFocus
      maxLength={100}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => end(draft)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
        event.preventDefault()
        event.stopPropagation()
        flushSync(() => end(event.key === 'Enter' ? draft : author))
        button.current?.focus()
      }}
    />
  )
}
