import { describe, expect, it } from 'vitest'
import { createAnnotation } from '../../../../shared/document/factory.ts'
import { missingTranslations } from '../../../../shared/editing/find/missing.ts'
import { type TextPlace, textsOf } from '../../../../shared/editing/find/texts.ts'
import { relabelNode } from '../../../../shared/editing/operations/relabel-node.ts'
import { setNodeKind } from '../../../../shared/editing/operations/set-node-kind.ts'
import { createFromTemplate } from '../../../../shared/templates/templates.ts'
import { smallBlueprint } from '../../../helpers/edit.ts'

const name = ({ record, field }: TextPlace): string => `${record.type} ${record.id} ${field}`
const hotpot = createFromTemplate('hotpot', { language: 'zh-CN', id: 'h', date: '2026-11-21' })

describe('textsOf', () => {
  it('names every field once', () => {
    for (const document of [smallBlueprint(), hotpot]) {
      const names = textsOf(document).map(name)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('holds every word of the sample', () => {
    const said = new Set(
      textsOf(hotpot).flatMap(({ text }) => (typeof text === 'string' ? [text] : Object.values(text))),
    )
    for (const { label } of [...hotpot.nodes, ...hotpot.stages, ...hotpot.lanes]) {
      for (const words of Object.values(label)) expect(said).toContain(words)
    }
    for (const { needs } of hotpot.moments) {
      for (const need of Object.values(needs) as { statements: { text: Record<string, string> }[] }[]) {
        for (const { text } of need.statements) for (const words of Object.values(text)) expect(said).toContain(words)
      }
    }
  })

  it('reads the board from left to right, a moment right after its node', () => {
    const order = textsOf(smallBlueprint())
      .filter(({ record, field }) => (record.type === 'node' && field === 'label') || field === 'title')
      .map(({ record }) => record.id)
    expect(order).toEqual(['a', 'ma', 'e', 'b', 'c', 'mc', 'f', 'd', ''])
  })

  it('leaves out the fields of a kind the node no longer has', () => {
    const standard = hotpot.nodes.find((node) => node.kind === 'standard')
    const changed = setNodeKind(hotpot, { nodes: [standard?.id ?? ''], kind: 'process' })
    const fields = (document: typeof hotpot): string[] =>
      textsOf(document).flatMap(({ record, field }) => (record.id === standard?.id ? [field] : []))
    expect(fields(hotpot)).toContain('standard.target')
    expect(changed.ok && fields(changed.value)).not.toContain('standard.target')
  })
})

describe('missingTranslations', () => {
  it('finds what has words in one language only', () => {
    const document = smallBlueprint()
    expect(missingTranslations(document).map(({ place, language }) => `${name(place)} ${language}`)).toEqual([
      'document  title zh-CN',
    ])
    const half = relabelNode(document, { node: 'c', language: 'en', words: '' })
    expect(half.ok && missingTranslations(half.value).map(({ place }) => name(place))).toContain('node c label')
  })

  it('does not ask for translations of what people have noted', () => {
    const document = smallBlueprint()
    const annotation = createAnnotation({ id: 'n', anchor: { type: 'node', id: 'a' }, text: { en: 'Why so long?' } })
    expect(missingTranslations({ ...document, annotations: [annotation] })).toEqual(missingTranslations(document))
  })

  it('is nothing to ask of a document of one language', () => {
    expect(missingTranslations({ ...smallBlueprint(), languages: ['en'] })).toEqual([])
  })
})
