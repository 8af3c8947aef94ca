import { Checkbox, NativeSelect, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { documentViews } from '../../shared/document/schema/view.ts'
import type { ExportOptions } from '../../shared/host/contract.ts'
import { partIds } from '../../shared/layout/page/model.ts'
import { parsePaperSize } from '../../shared/layout/page/paper.ts'
import { useT } from '../store/settings.ts'

type Props = {
  readonly document: Blueprint
  readonly options: ExportOptions
  readonly onChange: (change: Partial<ExportOptions>) => void
}

const posters = ['A4', 'A3', 'A2', 'A1', 'A0', 'Letter', 'Tabloid'] as const
const papers = ['A4', 'A3', 'Letter'] as const

function PosterSize({ options, onChange }: Omit<Props, 'document'>) {
  const say = useT()
  const isNamed = posters.some((name) => name === options.poster)
  const [custom, setCustom] = useState(isNamed ? '' : options.poster)
  const [open, setOpen] = useState(!isNamed)
  const bad = open && !parsePaperSize(custom).ok
  return (
    <>
      <NativeSelect
        label={say('export.poster')}
        value={open ? 'custom' : options.poster}
        data={[...posters, { value: 'custom', label: say('export.custom') }]}
        onChange={(event) => {
          const { value } = event.currentTarget
          setOpen(value === 'custom')
          if (value !== 'custom') onChange({ poster: value })
        }}
      />
      {open && (
        <TextInput
          label={say('export.customSize')}
          placeholder="594x420mm"
          value={custom}
          error={bad && custom !== '' ? say('export.badSize') : null}
          onChange={(event) => {
            const { value } = event.currentTarget
            setCustom(value)
            if (parsePaperSize(value).ok) onChange({ poster: value })
          }}
        />
      )}
    </>
  )
}

/** What is exported and how: format, languages, parts, paper, poster size. */
export function ExportOptionsForm({ document, options, onChange }: Props) {
  const say = useT()
  const both = document.languages.length > 1
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={say('export.format')}
        value={options.format}
        onChange={(value) => onChange({ format: value === 'svg' ? 'svg' : 'pdf' })}
        data={[
          { value: 'pdf', label: 'PDF' },
          { value: 'svg', label: say('export.svg') },
        ]}
      />
      <NativeSelect
        label={say('export.languages')}
        value={options.languages}
        onChange={(event) => onChange({ languages: event.currentTarget.value as ExportOptions['languages'] })}
        data={[
          { value: 'zh-CN', label: say('language.zh-CN') },
          { value: 'en', label: say('language.en') },
          { value: 'both', label: say('export.both'), disabled: !both },
        ]}
      />
      <NativeSelect
        label={say('export.view')}
        value={options.view ?? 'lanes'}
        onChange={(event) => onChange({ view: event.currentTarget.value === 'levers' ? 'levers' : 'lanes' })}
        data={documentViews.map((value) => ({ value, label: say(`pivot.${value}`) }))}
      />
      {options.format === 'pdf' && (
        <>
          <Checkbox.Group
            label={say('export.parts')}
            value={[...options.parts]}
            onChange={(parts) => onChange({ parts: partIds.filter((part) => parts.includes(part)) })}
          >
            <Stack gap={6} mt={4}>
              {partIds.map((part) => (
                <Checkbox key={part} size="sm" value={part} label={say(`export.part.${part}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          {options.parts.length === 0 && (
            <Text size="xs" c="var(--danger)" role="alert">
              {say('export.noParts')}
            </Text>
          )}
          <NativeSelect
            label={say('export.paper')}
            value={options.paper}
            data={[...papers]}
            onChange={(event) => onChange({ paper: event.currentTarget.value as ExportOptions['paper'] })}
          />
        </>
      )}
      <PosterSize options={options} onChange={onChange} />
    </Stack>
  )
}
