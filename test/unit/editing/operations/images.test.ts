import { describe, expect, it } from 'vitest'
import { assetLimit } from '../../../../shared/document/schema/asset.ts'
import { copyFragment, fragmentIds, fragmentSchema } from '../../../../shared/editing/fragment.ts'
import { deleteNodes } from '../../../../shared/editing/operations/delete-nodes.ts'
import { pasteNodes } from '../../../../shared/editing/operations/paste-nodes.ts'
import { removeNodeImage } from '../../../../shared/editing/operations/remove-node-image.ts'
import { setNodeFields } from '../../../../shared/editing/operations/set-node-fields.ts'
import { setNodeImage } from '../../../../shared/editing/operations/set-node-image.ts'
import { edit, refusal, smallBlueprint } from '../../../helpers/edit.ts'
import { jpegAsset, pngAsset } from '../../../helpers/pictures.ts'

const [red, blue] = [pngAsset(30, 20), jpegAsset]
const empty = smallBlueprint()
const idsOf = (document: typeof empty): string[] => document.assets.map(({ id }) => id)
const imageOf = (document: typeof empty, id: string) => document.nodes.find((node) => node.id === id)?.image
const both = edit(edit(empty, setNodeImage, { node: 'a', asset: red }), setNodeImage, { node: 'b', asset: red })

describe('setNodeImage', () => {
  it('keeps an image once, however many nodes show it', () => {
    expect([imageOf(both, 'a'), imageOf(both, 'b'), idsOf(both)]).toEqual([red.id, red.id, [red.id]])
    expect(edit(both, setNodeImage, { node: 'a', asset: red })).toBe(both)
  })

  it('lets the image before go with its last node', () => {
    const one = edit(both, setNodeImage, { node: 'a', asset: blue })
    expect(idsOf(one)).toEqual([red.id, blue.id])
    expect(idsOf(edit(one, setNodeImage, { node: 'b', asset: blue }))).toEqual([blue.id])
  })

  it('leaves images alone that no node showed', () => {
    const spare = { ...both, assets: [...both.assets, blue] }
    expect(idsOf(edit(spare, removeNodeImage, { node: 'a' }))).toEqual([red.id, blue.id])
  })

  it('refuses what is no picture as stated, an unknown node, and more than a file holds', () => {
    const refused = (asset: object) => refusal(empty, setNodeImage, { node: 'a', asset: { ...red, ...asset } }).code
    expect(refused({ width: 31 })).toBe('invalid')
    expect(refused({ type: 'image/jpeg' })).toBe('invalid')
    expect(refused({ data: 'AAAA' })).toBe('invalid')
    expect(refused({ id: 'a.png' })).toBe('invalid')
    expect(refusal(empty, setNodeImage, { node: 'q', asset: red }).code).toBe('unknown-id')
    const full = { ...empty, assets: [{ ...blue, data: 'A'.repeat(assetLimit) }] }
    expect(refusal(full, setNodeImage, { node: 'a', asset: red }).code).toBe('out-of-range')
  })
})

describe('images go with the last node that shows them', () => {
  it('when it is taken off', () => {
    const one = edit(both, removeNodeImage, { node: 'a' })
    expect([imageOf(one, 'a'), idsOf(one)]).toEqual([null, [red.id]])
    expect(idsOf(edit(one, removeNodeImage, { node: 'b' }))).toEqual([])
    expect(edit(one, removeNodeImage, { node: 'a' })).toBe(one)
    expect(refusal(one, removeNodeImage, { node: 'q' }).code).toBe('unknown-id')
  })

  it('when the node is deleted or its fields are set', () => {
    expect(idsOf(edit(both, deleteNodes, { nodes: ['a'] }))).toEqual([red.id])
    expect(idsOf(edit(both, deleteNodes, { nodes: ['a', 'b'] }))).toEqual([])
    const one = edit(both, setNodeFields, { node: 'a', fields: { image: null } })
    expect(idsOf(edit(one, setNodeFields, { node: 'b', fields: { image: null } }))).toEqual([])
  })
})

describe('copies', () => {
  const fragment = copyFragment(both, ['a', 'c'])
  const ids = Object.fromEntries(fragmentIds(fragment).map((id) => [id, `${id}2`]))
  const at = { lane: 'l1', stage: 's3', slot: 0, row: 0 }

  it('carry their images into another blueprint, once', () => {
    const once = edit(empty, pasteNodes, { fragment, at, ids })
    expect([imageOf(once, 'a2'), imageOf(once, 'c2'), idsOf(once)]).toEqual([red.id, null, [red.id]])
    expect(edit(both, pasteNodes, { fragment, at, ids }).assets).toBe(both.assets)
  })

  it('leave out what is no picture, unused or missing', () => {
    const pasted = (assets: object[]) =>
      edit(empty, pasteNodes, { fragment: fragmentSchema.parse({ ...fragment, assets }), at, ids })
    for (const assets of [[], [blue], [{ ...red, width: 1 }]]) {
      const next = pasted(assets)
      expect([imageOf(next, 'a2'), next.assets]).toEqual([null, []])
    }
    const { assets: _none, ...older } = fragment
    expect(fragmentSchema.parse(older).assets).toEqual([])
  })
})
