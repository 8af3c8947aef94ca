import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryBlueprint } from '../../../helpers/arbitrary-blueprint.ts'
import { brokenNumbers, danglingLinks, type Languages, outside, overlaps, pagesOf } from '../../../helpers/pages.ts'

const languages = fc.constantFrom<Languages>(['zh-CN'], ['en'], ['en', 'zh-CN'])

describe('random blueprints', () => {
  it('print without overlaps, broken numbers or dead links', () => {
    fc.assert(
      fc.property(arbitraryBlueprint({ nodes: 40 }), languages, (document, chosen) => {
        const model = pagesOf(document, chosen)
        expect(model.pages.flatMap(brokenNumbers)).toEqual([])
        expect(danglingLinks(model)).toEqual([])
        const text = model.pages.filter((page) => page.part !== 'poster')
        expect(text.flatMap(overlaps)).toEqual([])
        expect(text.flatMap((page) => outside(page, 14))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
