import { describe, expect, it } from 'vitest'
import type { Page } from '../../shared/layout/page/model.ts'
import { flatBookmarks, type Languages, pagesOf, sample, textsOf } from '../helpers/pages.ts'

/** A page as reviewers read it: every line with its place in whole points. The poster's board has golden tests of its own. */
function describePage(page: Page, index: number): string {
  const figures = new Set(page.structure.filter((element) => element.role === 'Figure').map((element) => element.key))
  const isPoster = page.part === 'poster'
  const lines = textsOf(page)
    .filter((item) => !isPoster || !figures.has(item.tag ?? ''))
    .map((item) => {
      const place = isPoster
        ? ''
        : `${Math.round(item.x)},${Math.round(item.y)} ${Math.round(item.size * 10) / 10}${item.weight === 'bold' ? 'b' : ''} `
      return `  ${place}${item.text}`
    })
  const size = `${Math.round(page.width)}x${Math.round(page.height)}`
  const links = page.links.map((link) => ('url' in link.to ? link.to.url : link.to.destination))
  const comments = page.comments.map(
    (comment) => `  comment ${comment.subject}: ${comment.text.replaceAll('\n', ' | ')}`,
  )
  return [`page ${index + 1} ${page.part} ${size}`, ...lines, `  links ${links.join(' ')}`, ...comments].join('\n')
}

function describeSet(template: 'taxi' | 'hotpot' | 'complaint', languages: Languages): string {
  const model = pagesOf(sample(template, languages[0]), languages)
  const bookmarks = flatBookmarks(model.bookmarks).map((bookmark) => `  ${bookmark.destination} ${bookmark.title}`)
  return `${[`${model.title} (${model.language})`, ...model.pages.map(describePage), 'bookmarks', ...bookmarks].join('\n')}\n`
}

describe('pages of the samples', () => {
  for (const template of ['taxi', 'hotpot', 'complaint'] as const) {
    for (const languages of [['zh-CN'], ['en']] as const) {
      it(`${template} in ${languages[0]}`, async () => {
        await expect(describeSet(template, languages)).toMatchFileSnapshot(`./pages/${template}-${languages[0]}.txt`)
      })
    }
  }

  it('complaint in both languages', async () => {
    await expect(describeSet('complaint', ['zh-CN', 'en'])).toMatchFileSnapshot('./pages/complaint-both.txt')
  })
})
