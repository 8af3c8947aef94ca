import { describe, expect, it } from 'vitest'
import { createBlueprint } from '../../../../shared/document/factory.ts'
import { htmlTable, markIn, plainText, tableOf } from '../../../../shared/editing/paste/copy-text.ts'
import { readTable } from '../../../../shared/editing/paste/table-text.ts'
import { smallBlueprint } from '../../../helpers/edit.ts'

const document = smallBlueprint()

describe('copied text', () => {
  it('is one label a line within a lane, and a table over several', () => {
    expect(plainText(document, new Set(['c', 'a']), 'en')).toBe('Node a\nNode c')
    const ids = new Set(['a', 'b', 'c', 'f'])
    const table = tableOf(document, ids, 'en')
    expect(table[0]).toHaveLength(3)
    expect(table[1]?.[1]).toBe('Node a\nNode b')
    expect(readTable(plainText(document, ids, 'en'))).toEqual(table)
  })
  it('is escaped as HTML, and carries a mark that is found again as text', () => {
    const html = htmlTable(
      [
        ['', 'A & B'],
        ['<b>', '"x"\ny'],
      ],
      'aGk=',
    )
    expect(html).toContain('<th>&lt;b&gt;</th><td>&quot;x&quot;<br>y</td>')
    expect(html).toContain('<th>A &amp; B</th>')
    expect(markIn(`<meta charset="utf-8">${html}`)).toBe('aGk=')
    expect([markIn('<p>data-onstage'), markIn('data-onstage="open'), markIn('')]).toEqual([null, null, null])
  })
  it('leaves unnamed nodes out', () => {
    const bare = createBlueprint({
      id: 'd',
      languages: ['en'],
      stages: [{ id: 's' }],
      lanes: [{ id: 'l' }],
      nodes: [{ id: 'n', kind: 'process', at: { lane: 'l', stage: 's' } }],
    })
    expect([plainText(bare, new Set(['n']), 'en'), tableOf(bare, new Set(['n']), 'en')[1]?.[1]]).toEqual(['', ''])
  })
})
