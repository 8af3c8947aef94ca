import { describe, expect, it } from 'vitest'
import { setDocumentFields } from '../../../../shared/editing/operations/set-document-fields.ts'
import { setNodeFields } from '../../../../shared/editing/operations/set-node-fields.ts'
import { refusal, smallBlueprint } from '../../../helpers/edit.ts'

const document = smallBlueprint()
const [node] = document.nodes

describe('what no file may hold', () => {
  it('is refused when it is written, not when it is saved', () => {
    if (!node) throw new Error('no records')
    for (const minutes of [-3, 100_000_000]) {
      const marks = { ...node.marks, wait: { minutes } }
      expect(refusal(document, setNodeFields, { node: node.id, fields: { marks } }).code).toBe('invalid')
    }
    const long = { en: 'x'.repeat(20_001) }
    expect(refusal(document, setNodeFields, { node: node.id, fields: { notes: long } }).code).toBe('invalid')
    expect(refusal(document, setDocumentFields, { fields: { title: long } }).code).toBe('invalid')
  })
})
