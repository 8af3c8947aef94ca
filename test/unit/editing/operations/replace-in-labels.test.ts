import { describe, expect, it } from 'vitest'
import { replaceInLabels } from '../../../../shared/editing/operations/replace-in-labels.ts'
import { edit, refusal, smallBlueprint } from '../../../helpers/edit.ts'

const document = smallBlueprint()

describe('replaceInLabels', () => {
  it('replaces in every label and language in one step', () => {
    const next = edit(document, replaceInLabels, { query: 'node', replacement: 'Step' })
    expect(next.nodes.map((node) => node.label.en)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => `Step ${id}`))
    expect(next.nodes[0]?.label['zh-CN']).toBe('节点 a')
    expect(next.connections).toBe(document.connections)
  })

  it('replaces in one label of one language', () => {
    const only = { type: 'node', id: 'b', language: 'zh-CN' } as const
    const next = edit(document, replaceInLabels, { query: '节点', replacement: '步骤', only })
    expect(next.nodes[1]?.label).toEqual({ en: 'Node b', 'zh-CN': '步骤 b' })
    expect(next.nodes[0]).toBe(document.nodes[0])
  })

  it('takes a language away that is left blank', () => {
    const next = edit(document, replaceInLabels, { query: 'Node a', replacement: '' })
    expect(next.nodes[0]?.label).toEqual({ 'zh-CN': '节点 a' })
  })

  it('does nothing without a match and refuses a blank query', () => {
    expect(edit(document, replaceInLabels, { query: 'nowhere', replacement: 'x' })).toBe(document)
    expect(refusal(document, replaceInLabels, { query: ' ', replacement: 'x' }).code).toBe('invalid')
  })
})
