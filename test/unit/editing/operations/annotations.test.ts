import { describe, expect, it } from 'vitest'
import { createAnnotation } from '../../../../shared/document/factory.ts'
import { addAnnotation } from '../../../../shared/editing/operations/add-annotation.ts'
import { deleteAnnotation } from '../../../../shared/editing/operations/delete-annotation.ts'
import { editAnnotation } from '../../../../shared/editing/operations/edit-annotation.ts'
import { resolveAnnotation } from '../../../../shared/editing/operations/resolve-annotation.ts'
import { edit, refusal, smallBlueprint } from '../../../helpers/edit.ts'

const document = smallBlueprint()
const note = (type: 'node' | 'stage', id: string, own = 'x') =>
  createAnnotation({ id: own, anchor: { type, id }, text: { en: 'Why?' }, author: 'Ann', date: '2026-11-21' })

describe('annotations', () => {
  it('addAnnotation puts it last, so that numbers stay', () => {
    const next = edit(document, addAnnotation, { annotation: note('node', 'd') })
    expect(next.annotations.at(-1)).toMatchObject({ id: 'x', author: 'Ann', kind: 'question', resolved: false })
    expect(next.annotations[0]).toBe(document.annotations[0])
    expect(refusal(document, addAnnotation, { annotation: note('node', 's1') }).code).toBe('unknown-id')
    expect(refusal(document, addAnnotation, { annotation: note('stage', 's1', 'na') }).code).toBe('duplicate')
  })

  it('editAnnotation changes words, kind and anchor', () => {
    const fields = { text: { en: 'Idea' }, kind: 'idea' as const, anchor: { type: 'lane' as const, id: 'l1' } }
    expect(edit(document, editAnnotation, { annotation: 'na', fields }).annotations[0]).toMatchObject(fields)
    const lost = { anchor: { type: 'lane' as const, id: 'q' } }
    expect(refusal(document, editAnnotation, { annotation: 'na', fields: lost }).code).toBe('unknown-id')
    expect(refusal(document, editAnnotation, { annotation: 'q', fields: {} }).code).toBe('unknown-id')
  })

  it('resolveAnnotation and back', () => {
    const next = edit(document, resolveAnnotation, { annotation: 'na', resolved: true })
    expect(next.annotations[0]?.resolved).toBe(true)
    expect(edit(next, resolveAnnotation, { annotation: 'na', resolved: false })).toEqual(document)
  })

  it('deleteAnnotation', () => {
    const next = edit(document, deleteAnnotation, { annotation: 'nab' })
    expect(next.annotations.map((one) => one.id)).toEqual(['na', 'nma', 'ns2', 'nl2'])
    expect(refusal(document, deleteAnnotation, { annotation: 'q' }).code).toBe('unknown-id')
  })
})
