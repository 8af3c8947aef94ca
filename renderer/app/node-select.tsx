import { Select, Text } from '@mantine/core'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { textIn } from '../../shared/document/text.ts'
import { useT, useUiLanguage } from '../store/settings.ts'

/** What nodes are called where one of them is chosen: by label alone, and with their lane. */
export function useNodeNames(document: Blueprint) {
  const say = useT()
  const language = useUiLanguage()
  const label = (id: string): string => {
    const node = document.nodes.find((one) => one.id === id)
    return node ? textIn(node.label, language, document.languages) || say(`kind.${node.kind}`) : ''
  }
  const withLane = (id: string): string => {
    const at = document.nodes.find((one) => one.id === id)?.at
    const lane = document.lanes.find((one) => one.id === at?.lane)
    return `${label(id)} · ${lane ? textIn(lane.label, language, document.languages) : ''}`
  }
  return { label, withLane }
}

type Props = {
  readonly label: string
  readonly document: Blueprint
  readonly value: string | null
  readonly onChange: (node: string | null) => void
  /** Why a node cannot be chosen; null = it can. */
  readonly reasonAgainst: (node: string) => string | null
}

/** One node of the blueprint, found by typing. Those that cannot be chosen say why. */
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
