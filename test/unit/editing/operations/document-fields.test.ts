import { describe, expect, it } from 'vitest'
import { setDocumentFields } from '../../../../shared/editing/operations/set-document-fields.ts'
import { edit, refusal, smallBlueprint } from '../../../helpers/edit.ts'

const document = smallBlueprint()

describe('setDocumentFields', () => {
  it('sets what the blueprint says of itself', () => {
    const next = edit(document, setDocumentFields, {
      fields: { title: { en: 'New' }, edition: '2', exampleData: true },
    })
    expect(next).toMatchObject({ title: { en: 'New' }, edition: '2', exampleData: true })
    expect(next.nodes).toBe(document.nodes)
    expect(edit(document, setDocumentFields, { fields: { title: { en: 'Small' } } })).toBe(document)
  })

  it('changes languages without losing words', () => {
    const next = edit(document, setDocumentFields, { fields: { languages: ['zh-CN'] } })
    expect([next.languages, next.nodes[0]?.label.en]).toEqual([['zh-CN'], 'Node a'])
    expect(refusal(document, setDocumentFields, { fields: { languages: [] } }).code).toBe('invalid')
    expect(refusal(document, setDocumentFields, { fields: { languages: ['en', 'en'] } }).code).toBe('invalid')
  })

  it('lets moments forget promises that go', () => {
    const next = edit(document, setDocumentFields, { fields: { promises: [] } })
    expect(next.moments[0]?.promise).toBeNull()
    expect(next.moments[0]?.needs).toBe(document.moments[0]?.needs)
  })
})
