import { ActionIcon, Button, Group, SegmentedControl, Text, Title, UnstyledButton } from '@mantine/core'
import { IconFileOff, IconFolderOpen, IconLayoutBoard, IconX } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import type { RecentFile } from '../../shared/host/contract.ts'
import { formatDate, isoDay } from '../../shared/i18n/dates.ts'
import type { UiLanguage } from '../../shared/i18n/t.ts'
import { blankIds, createFromTemplate, sampleIds, type TemplateId } from '../../shared/templates/templates.ts'
import { showHostError } from '../commands/errors.ts'
import { openRecent, showDocument } from '../commands/open.ts'
import { runCommand } from '../commands/run.ts'
import { callHost } from '../store/host.ts'
import { newId } from '../store/ids.ts'
import { changeSettings, useT, useUiLanguage } from '../store/settings.ts'
import { BoardPreview } from './board-preview.tsx'
import styles from './start-screen.module.css'

/** Opens a new, never saved document made from `template` in `language`. */
function startFrom(template: TemplateId, language: UiLanguage, name: string): void {
  const document = createFromTemplate(template, { language, id: newId(), date: isoDay(new Date()) })
  showDocument(document, { documentId: null, name, readOnly: false }, false)
}

/** What of the board a card shows; the picture has the same proportions. */
const pictures = { sample: { width: 720, height: 405 }, blank: { width: 720, height: 450 } } as const

type CardProps = { readonly template: TemplateId; readonly look: keyof typeof pictures }

function TemplateCard({ template, look }: CardProps) {
  const say = useT()
  const language = useUiLanguage()
  const document = useMemo(
    () => createFromTemplate(template, { language, id: `preview-${template}`, date: isoDay(new Date()) }),
    [template, language],
  )
  const title = say(`template.${template}`)
  return (
    <UnstyledButton
      className={styles.card}
      data-template={template}
      data-look={look}
      onClick={() => startFrom(template, language, title)}
    >
      <span className={styles.picture} aria-hidden="true">
        <BoardPreview document={document} language={language} {...pictures[look]} className={styles.board ?? ''} />
      </span>
      <span className={styles.cardWords}>
        <span className={styles.cardTitle}>{title}</span>
        <span className={styles.cardText}>{say(`template.${template}.text`)}</span>
      </span>
    </UnstyledButton>
  )
}

function RecentRow({ file, onRemove }: { readonly file: RecentFile; readonly onRemove: () => void }) {
  const say = useT()
  const language = useUiLanguage()
  const Icon = file.missing ? IconFileOff : IconLayoutBoard
  return (
    <li className={styles.recent}>
      <UnstyledButton className={styles.recentOpen} disabled={file.missing} onClick={() => void openRecent(file.entry)}>
        <Icon size={18} stroke={1.5} aria-hidden="true" />
        <span className={styles.recentText}>
          <span className={styles.recentName}>{file.name}</span>
          <span className={styles.recentFolder}>
            {file.missing ? say('start.missing') : file.folder} · {formatDate(file.opened, language)}
          </span>
        </span>
      </UnstyledButton>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={say('start.forget', { name: file.name })}
        onClick={onRemove}
      >
        <IconX size={14} aria-hidden="true" />
      </ActionIcon>
    </li>
  )
}

function Recents() {
  const say = useT()
  const [files, setFiles] = useState<readonly RecentFile[]>([])
  useEffect(() => {
    void callHost('recent.list', {}).then((result) =>
      result.ok ? setFiles(result.value) : showHostError(result.error),
    )
  }, [])
  const remove = async (entry: string): Promise<void> => {
    const result = await callHost('recent.remove', { entry })
    if (result.ok) setFiles(result.value)
    else showHostError(result.error)
  }
  return (
    <section aria-labelledby="recent">
      <Title order={2} size="sm" id="recent" mb={6}>
        {say('start.recent')}
      </Title>
      {files.length === 0 ? (
        <Text size="sm" c="dimmed">
          {say('start.noRecent')}
        </Text>
      ) : (
        <ul className={styles.recents}>
          {files.map((file) => (
            <RecentRow key={file.entry} file={file} onRemove={() => void remove(file.entry)} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Side() {
  const say = useT()
  const language = useUiLanguage()
  return (
    <div className={styles.side}>
      <div>
        <Group gap={10} mb={12}>
          <svg width="34" height="34" viewBox="0 0 32 32" aria-hidden="true">
            <rect width="32" height="32" rx="7" fill="#1F2A3A" />
            <rect x="6" y="20" width="4" height="6" rx="1" fill="#9AA5B4" />
            <rect x="12" y="16" width="4" height="10" rx="1" fill="#5C9BE6" />
            <rect x="18" y="11" width="4" height="15" rx="1" fill="#F0B429" />
            <rect x="24" y="6" width="4" height="20" rx="1" fill="#D765B2" />
          </svg>
          <Title order={1} size={26}>
            Onstage
          </Title>
        </Group>
        <Text size="sm" c="dimmed">
          {say('start.what')}
        </Text>
      </div>
      <Button
        leftSection={<IconFolderOpen size={18} aria-hidden="true" />}
        onClick={() => void runCommand('file.open', 'button')}
      >
        {say('start.open')}
      </Button>
      <Recents />
      <div className={styles.foot}>
        <SegmentedControl
          aria-label={say('start.language')}
          value={language}
          onChange={(value) => changeSettings({ language: value === 'en' ? 'en' : 'zh-CN' })}
          data={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Button
          variant="transparent"
          color="gray"
          size="xs"
          px={0}
          onClick={() => void runCommand('help.guide', 'button')}
        >
          {say('command.help')}
        </Button>
      </div>
    </div>
  )
}

/** Shown while no document is open: templates, recent files, open, language. */
export function StartScreen() {
  const say = useT()
  return (
    <main className={styles.screen} aria-label={say('start.title')}>
      <Side />
      <section className={styles.gallery} aria-labelledby="templates">
        <Title order={2} size="h3" id="templates">
          {say('start.new')}
        </Title>
        <p className={styles.lesson}>{say('start.lesson')}</p>
        <div className={styles.blanks}>
          {blankIds.map((template) => (
            <TemplateCard key={template} template={template} look="blank" />
          ))}
        </div>
        <Title order={3} size="sm" mt={28} mb={10}>
          {say('start.samples')}
        </Title>
        <div className={styles.samples}>
          {sampleIds.map((template) => (
            <TemplateCard key={template} template={template} look="sample" />
          ))}
        </div>
      </section>
    </main>
  )
}
