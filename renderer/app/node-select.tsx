import { Select, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { useT, useUiLanguage } from '../store/settings.ts'
import { type NodeNames, nodeNames } from './node-names.ts'

/** The names of all nodes of a document in the language of the interface; made once per document. */
export function useNodeNames(document: Blueprint): NodeNames {
  const language = useUiLanguage()
  return useMemo(() => nodeNames(document, language), [document, language])
}

type Props = {
  readonly label: string
  readonly document: Blueprint
  readonly value: string | null
  readonly onChange: (node: string | null) => void
  /** Why a node cannot be chosen; null = it can. */
  readonly reasonAgainst: (node: string) => string | null
}

/** One node of the blueprint, found by typing. Those that cannot be chosen say why, also the one that was chosen while it still could be. */
export function NodeSelect({ label, document, value, onChange, reasonAgainst }: Props) {
  const say = useT()
  const names = useNodeNames(document)
  return (
    <Select
      label={label}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      withScrollArea={false}
      comboboxProps={{ withinPortal: false }}
      styles={{ options: { maxHeight: 240, overflowY: 'auto' }, option: { opacity: 1 } }}
      data-autofocus
      value={value}
      onChange={onChange}
      error={value !== null && reasonAgainst(value)}
      nothingFoundMessage={say('connect.nothing')}
      data={document.nodes.map(({ id }) => ({
        value: id,
        label: names.withLane(id),
        disabled: reasonAgainst(id) !== null,
      }))}
      renderOption={({ option }) => (
        <>
          <Text span inherit {...(option.disabled ? { c: 'dimmed' } : {})}>
            {option.label}
          </Text>
          {option.disabled && (
            <Text span size="xs" c="dimmed" ml="auto" ta="right">
              {reasonAgainst(option.value)}
            </Text>
          )}
        </>
      )}
    />
  )
}
