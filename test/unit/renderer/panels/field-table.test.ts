import { describe, expect, it } from 'vitest'
import { fieldTable } from '../../../../renderer/panels/field-table.ts'
import {
  environmentFieldsSchema,
  nodeKinds,
  peopleFieldsSchema,
  processFieldsSchema,
  standardFieldsSchema,
} from '../../../../shared/document/schema/node.ts'
import { isKey } from '../../../../shared/i18n/t.ts'

const schemas = {
  process: processFieldsSchema,
  standard: standardFieldsSchema,
  environment: environmentFieldsSchema,
  people: peopleFieldsSchema,
}

describe('the field table of the inspector', () => {
  it.each(nodeKinds)('has every field of %s once', (kind) => {
    const names = fieldTable[kind].map((field) => field.name)
    expect([...names].sort()).toEqual(Object.keys(schemas[kind].shape).sort())
  })

  it.each(nodeKinds)('offers only values the schema of %s takes', (kind) => {
    for (const field of fieldTable[kind]) {
      expect(isKey(field.label)).toBe(true)
      if (field.type !== 'choice' && field.type !== 'tags') continue
      for (const option of field.options) {
        const value = field.type === 'tags' ? [option.value] : option.value
        expect(schemas[kind].safeParse({ [field.name]: value }).success).toBe(true)
      }
    }
  })
})
