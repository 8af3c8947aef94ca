import { initiatives, type NodeKind, senses } from '../../shared/document/schema/node.ts'
import type { Key } from '../../shared/i18n/key.ts'

type Option = { readonly value: string; readonly label: Key }

/** One field of a node kind: where it is kept (its name in `node[kind]`) and how it is edited. */
export type KindField = { readonly name: string; readonly label: Key } & (
  | { readonly type: 'text'; readonly multiline?: boolean }
  | { readonly type: 'minutes' }
  | { readonly type: 'flag' }
  | { readonly type: 'choice'; readonly options: readonly Option[] }
  | { readonly type: 'tags'; readonly options: readonly Option[] }
  | { readonly type: 'slices' }
)

/** The fields of each kind (model.md §1 #1, #12), in the order of the inspector. A new field of a kind is one row here. */
export const fieldTable: Readonly<Record<NodeKind, readonly KindField[]>> = {
  process: [
    { name: 'steps', label: 'field.steps', type: 'text', multiline: true },
    { name: 'minutes', label: 'field.minutes', type: 'minutes' },
    {
      name: 'orientation',
      label: 'field.orientation',
      type: 'choice',
      options: [
        { value: 'customer', label: 'orientation.customer' },
        { value: 'control', label: 'orientation.control' },
      ],
    },
  ],
  standard: [
    { name: 'target', label: 'field.target', type: 'text' },
    { name: 'elastic', label: 'field.elastic', type: 'flag' },
    { name: 'authority', label: 'field.authority', type: 'text' },
    { name: 'riskControl', label: 'field.riskControl', type: 'text', multiline: true },
    { name: 'published', label: 'field.published', type: 'flag' },
    { name: 'slices', label: 'field.slices', type: 'slices' },
  ],
  environment: [
    { name: 'zone', label: 'field.zone', type: 'text' },
    {
      name: 'senses',
      label: 'field.senses',
      type: 'tags',
      options: senses.map((value) => ({ value, label: `sense.${value}` as const })),
    },
    { name: 'mood', label: 'field.mood', type: 'text' },
  ],
  people: [
    { name: 'role', label: 'field.role', type: 'text' },
    { name: 'authority', label: 'field.authority', type: 'text' },
    { name: 'skills', label: 'field.skills', type: 'text', multiline: true },
    {
      name: 'initiative',
      label: 'field.initiative',
      type: 'choice',
      options: initiatives.map((value) => ({ value, label: `initiative.${value}` as const })),
    },
  ],
}
