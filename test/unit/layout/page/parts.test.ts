import { describe, expect, it } from 'vitest'
import type { Blueprint } from '../../../../shared/document/schema/document.ts'
import { scriptSteps } from '../../../../shared/document/schema/moment.ts'
import { marksSchema } from '../../../../shared/document/schema/node.ts'
import { t } from '../../../../shared/i18n/t.ts'
import type { Page, PartId, TextItem } from '../../../../shared/layout/page/model.ts'
import { mm } from '../../../../shared/layout/page/paper.ts'
import { explainMoment, explainPriority } from '../../../../shared/scoring/explain.ts'
import { formatScore } from '../../../../shared/scoring/format.ts'
import { scoreBlueprint } from '../../../../shared/scoring/score-blueprint.ts'
import { type Languages, pagesOf, sample, textsOf } from '../../../helpers/pages.ts'

const pagesFor = (document: Blueprint, part: PartId, languages: Languages = ['zh-CN']): readonly Page[] =>
  pagesOf(document, languages, { parts: [part] }).pages
const items = (document: Blueprint, part: PartId, languages?: Languages): TextItem[] =>
  pagesFor(document, part, languages).flatMap(textsOf)
const lines = (document: Blueprint, part: PartId, languages?: Languages): string[] =>
  items(document, part, languages).map((item) => item.text)
const joined = (document: Blueprint, part: PartId, languages?: Languages): string =>
  lines(document, part, languages).join('')
const taxi = sample('taxi')
const complaint = sample('complaint')

/** The first moment changed, everything else as in the sample. */
function withMoment(document: Blueprint, change: Partial<Blueprint['moments'][number]>): Blueprint {
  return {
    ...document,
    moments: document.moments.map((moment, index) => (index === 0 ? { ...moment, ...change } : moment)),
  }
}

describe('cover', () => {
  it('says what, for whom, from where to where, and whether it is or shall be', () => {
    const text = joined(taxi, 'cover')
    expect(text).toContain('出租车一次乘坐')
    expect(text).toContain(taxi.persona.description['zh-CN'])
    expect(text).toContain(`${taxi.scope.start['zh-CN']} → ${taxi.scope.end['zh-CN']}`)
    expect(text).toContain('现状蓝图')
    expect(joined({ ...taxi, scope: { ...taxi.scope, state: 'to-be' } }, 'cover')).toContain('目标蓝图')
  })

  it('names the team, not the raters', () => {
    const text = joined({ ...taxi, authors: ['王芳', '李雷'] }, 'cover')
    expect(text).toContain('王芳, 李雷')
    expect(text).not.toContain('神秘顾客')
  })

  it('lists the parts with the pages they start on', () => {
    const model = pagesOf(taxi)
    const [cover] = model.pages
    if (!cover) throw new Error('there is a cover')
    const numbers = textsOf(cover)
      .filter(
        (item) =>
          item.align === 'end' && item.colour === '#1F2A3A' && item.weight === 'bold' && /^\d+$/.test(item.text),
      )
      .map((item) => Number(item.text))
    const starts = model.pages.flatMap((page, index) =>
      page.destinations.some((each) => each.name.startsWith('part:')) ? [index + 1] : [],
    )
    expect(numbers).toEqual(starts.slice(1))
  })

  it('counts itself when it needs two pages', () => {
    const essay = { ...taxi, persona: { ...taxi.persona, description: { 'zh-CN': '很长的客户画像。'.repeat(700) } } }
    const model = pagesOf(essay, ['zh-CN'], { parts: ['cover', 'guide'] })
    expect(model.pages.filter((page) => page.part === 'cover').length).toBeGreaterThan(1)
    const first = model.pages[0]
    const guide = model.pages.findIndex((page) => page.part === 'guide') + 1
    expect(first && textsOf(first).some((item) => item.text === String(guide))).toBe(true)
  })

  it('shows the index and the moments with their scores', () => {
    const texts = lines(taxi, 'cover')
    expect(texts).toContain('+16.5')
    expect(texts).toContain('平淡')
    for (const moment of scoreBlueprint(taxi).moments) expect(texts).toContain(formatScore(moment.score?.S ?? 0))
  })

  it('has a picture of the board with the names that can be read, and an alternative text', () => {
    const [page] = pagesFor(taxi, 'cover')
    const figure = page?.structure.find((element) => element.role === 'Figure')
    expect(figure?.alt).toContain('27 个节点')
    const words = page?.items.filter((item) => item.type === 'text' && item.tag === figure?.key) ?? []
    expect(words.every((item) => item.type === 'text' && item.size >= 8)).toBe(true)
    const texts = words.map((item) => (item.type === 'text' ? item.text : ''))
    for (const { label } of [...taxi.stages, ...taxi.lanes]) expect(texts).toContain(label['zh-CN'])
    expect(texts).not.toContain('互动分界线')
    expect(page?.items.filter((item) => item.tag === figure?.key).length).toBeGreaterThan(50)
  })

  it('shrinks a title a little before it breaks it, and never at a hyphen in brackets', () => {
    const titles = (title: string) =>
      items({ ...taxi, title: { en: title } }, 'cover', ['en']).filter((item) => item.size > 25)
    const [one, ...rest] = titles('One hot-pot restaurant visit with friends (Haidilao-like)').filter((item) =>
      item.text.startsWith('One'),
    )
    expect(one?.text).toBe('One hot-pot restaurant visit with friends (Haidilao-like)')
    expect(one?.size).toBeCloseTo(27.2)
    expect(rest).toEqual([])
    const long = titles('A much longer title of a hot-pot restaurant visit (which is rather Haidilao-like)')
    expect(long.filter((item) => item.text.endsWith('Haidilao-'))).toEqual([])
    expect(long.some((item) => item.text.includes('Haidilao-like)'))).toBe(true)
  })
})

describe('guide', () => {
  const place = (document: Blueprint, text: string, languages: Languages) => {
    const pages = pagesFor(document, 'guide', languages)
    const page = pages.findIndex((each) => textsOf(each).some((item) => item.text === text))
    const item = pages[page] && textsOf(pages[page]).find((each) => each.text === text)
    return { page, x: item?.x ?? 0, y: item?.y ?? 0 }
  }

  it.each([[['zh-CN']], [['en']], [['zh-CN', 'en']]] as const)(
    'keeps the four levels in one column: %s',
    (languages) => {
      const levels = (['unexpected', 'desired', 'expected', 'basic'] as const).map((level) =>
        place(taxi, t(languages[0], `need.${level}`), languages),
      )
      expect(new Set(levels.map(({ page, x }) => `${page} ${Math.round(x)}`)).size).toBe(1)
    },
  )

  it.each(['zh-CN', 'en'] as const)('takes one page in %s, two full ones in both languages', (language) => {
    expect(pagesFor(complaint, 'guide', [language])).toHaveLength(1)
    const both = pagesFor(complaint, 'guide', ['zh-CN', 'en'])
    expect(both).toHaveLength(2)
    for (const page of both) expect(textsOf(page).length).toBeGreaterThan(30)
  })

  it('keeps a rating with its word, in ordinary spaces', () => {
    const texts = lines(taxi, 'guide', ['en'])
    expect(texts.some((text) => /Absent|met/.test(text) && /\d$/.test(text))).toBe(false)
    expect(texts.some((text) => text.includes('3 Just met'))).toBe(true)
  })

  it('has more space above a heading than below it', () => {
    const heading = place(taxi, t('en', 'page.guide.lines'), ['en'])
    const before = place(taxi, t('en', 'page.guide.role.support'), ['en'])
    const after = place(taxi, t('en', 'line.interaction'), ['en'])
    expect(heading.y - before.y).toBeGreaterThan(after.y - heading.y + 4)
  })

  it('explains the lanes and lines the blueprint has', () => {
    const text = joined(taxi, 'guide')
    for (const lane of taxi.lanes) expect(text).toContain(lane.label['zh-CN'])
    for (const line of ['互动分界线', '可视分界线', '内部互动分界线']) expect(text).toContain(line)
    expect(joined({ ...taxi, lanes: [], nodes: [], moments: [], connections: [], ratings: [] }, 'guide')).not.toContain(
      '互动分界线',
    )
  })

  it('explains every kind, class, level and rating in the page language', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const text = joined(taxi, 'guide', [language])
      for (const key of [
        'kind.process',
        'kind.people',
        'outcome.broken',
        'outcome.surprised',
        'need.basic',
        'need.unexpected',
        'mark.fail',
        'mark.wait',
      ] as const) {
        expect(text).toContain(t(language, key))
      }
      expect(text.replaceAll(' ', '')).toContain(`3${t(language, 'rating.3')}`.replaceAll(' ', ''))
    }
  })
})

describe('curve', () => {
  it('shows E, M, PE, best, worst and end with one decimal', () => {
    const texts = lines(complaint, 'curve')
    const { index } = scoreBlueprint(complaint)
    if (!index) throw new Error('the sample is rated')
    for (const value of [index.E, index.mean, index.peakEnd, index.best, index.worst, index.end])
      expect(texts).toContain(formatScore(value, 1))
  })

  it('flags best, worst and end, and says that a broken moment caps the whole', () => {
    const texts = lines(complaint, 'curve')
    expect(texts).toContain('最高 · 终点')
    expect(texts).toContain('最低')
    expect(texts.some((text) => text.includes('封顶在 0'))).toBe(true)
    expect(lines(taxi, 'curve').some((text) => text.includes('封顶在 0'))).toBe(false)
  })

  it('draws the targets dashed, and no target line without targets', () => {
    const dashed = (document: Blueprint): number =>
      pagesFor(document, 'curve')
        .flatMap((page) => page.items)
        .filter((item) => item.type === 'path' && item.stroke?.dash).length
    expect(dashed(taxi)).toBeGreaterThan(0)
    const bare = {
      ...taxi,
      moments: taxi.moments.map((moment) => ({
        ...moment,
        needs: Object.fromEntries(
          Object.entries(moment.needs).map(([level, need]) => [level, { ...(need as object), target: undefined }]),
        ),
      })),
    } as Blueprint
    expect(dashed(bare)).toBe(0)
    expect(lines(bare, 'curve')).not.toContain('虚线：目标')
  })

  it('leaves a gap at a moment that is not rated', () => {
    const [, , third] = taxi.moments
    const open = { ...taxi, ratings: taxi.ratings.filter((rating) => rating.moment !== third?.id) }
    const runs = (document: Blueprint): number =>
      pagesFor(document, 'curve')
        .flatMap((page) => page.items)
        .filter((item) => item.type === 'path' && item.stroke?.width === 2.2).length
    expect(runs(taxi)).toBe(1)
    expect(runs(open)).toBe(2)
  })

  it('tells its points in the alternative text', () => {
    const [page] = pagesFor(taxi, 'curve')
    expect(page?.structure.find((element) => element.role === 'Figure')?.alt).toContain('3: −27')
  })
})

describe('register', () => {
  it('has a row for every moment with its ratings, score and class', () => {
    const [page] = pagesFor(complaint, 'register')
    expect(page?.destinations.filter((each) => each.name.startsWith('row:'))).toHaveLength(complaint.moments.length)
    const texts = lines(complaint, 'register')
    expect(texts).toContain('失守')
    expect(texts).toContain('−60.0')
    expect(texts).toContain('红线有争议')
  })

  it('says what is not rated and what does not apply', () => {
    const texts = lines(taxi, 'register')
    expect(texts).toContain('不适用')
    expect(lines({ ...taxi, ratings: [] }, 'register').filter((text) => text === '未评').length).toBeGreaterThanOrEqual(
      5,
    )
  })

  it('is a table with header cells', () => {
    const [page] = pagesFor(taxi, 'register')
    const roles = page?.structure.map((element) => element.role)
    expect(roles?.filter((role) => role === 'TH').length).toBeGreaterThanOrEqual(10)
    expect(roles?.filter((role) => role === 'TR').length).toBe(1 + taxi.moments.length)
  })
})

describe('cards', () => {
  it('explain every score in the words of the score', () => {
    const text = joined(complaint, 'cards')
    for (const moment of scoreBlueprint(complaint).moments) {
      expect(text.replaceAll(' ', '')).toContain(explainMoment(moment, complaint, 'zh-CN').replaceAll(' ', ''))
    }
  })

  it('carry the statements, the tags, the script and what serves the moment', () => {
    const text = joined(complaint, 'cards')
    for (const moment of complaint.moments) {
      for (const need of [moment.needs.basic, moment.needs.expected, moment.needs.desired]) {
        for (const statement of need.statements) expect(text).toContain(statement.text['zh-CN'])
      }
      for (const step of scriptSteps) expect(text).toContain((moment.script[step]['zh-CN'] ?? '').slice(0, 6))
    }
    expect(text).toContain('尊贵感')
    expect(text).toContain('首问负责')
  })

  it('print open dots and no verdict for a moment nobody has rated', () => {
    const open = { ...taxi, ratings: [] }
    const page = pagesFor(open, 'cards')[0]
    const dots = page?.items.filter((item) => item.type === 'circle' && item.stroke?.width === 0.8) ?? []
    expect(dots).toHaveLength(2 * 4 * 5)
    expect(dots.every((dot) => dot.type === 'circle' && dot.fill === '#FFFFFF')).toBe(true)
    expect(lines(open, 'cards')).toContain('未评')
    expect(lines(open, 'cards').some((text) => text.startsWith('+'))).toBe(false)
  })

  const dashed = (page: Page | undefined) =>
    page?.items.flatMap((item) => (item.type === 'line' && item.stroke.dash ? [item] : [])) ?? []
  const fronts = (page: Page | undefined) => page?.destinations.filter((each) => each.name.startsWith('card:'))
  /** Moments that nothing is known of yet. */
  const plainMoments: Blueprint = {
    ...taxi,
    ratings: [],
    connections: [],
    nodes: taxi.nodes.map((node) => ({ ...node, marks: marksSchema.parse({}) })),
    moments: taxi.moments.map((moment) => ({ ...moment, emotional: [], initiative: null, colour: null })),
  }

  it('are four to a page with lines to cut along where everything has room on one side', () => {
    const [page] = pagesFor(plainMoments, 'cards')
    expect(fronts(page)).toHaveLength(4)
    expect(dashed(page)).toHaveLength(2)
    expect(dashed(page)[0]?.x1).toBe((page?.width ?? 0) / 2)
    expect(lines(plainMoments, 'cards').some((line) => line.endsWith('（背面）'))).toBe(false)
  })

  it('have a back beside their front, to fold, where they have not', () => {
    const pages = pagesFor(taxi, 'cards')
    expect(pages).toHaveLength(3)
    expect(fronts(pages[0])).toHaveLength(2)
    expect(dashed(pages[0]).map((line) => line.stroke.dash?.[0])).toEqual([0.6, 3])
    expect(lines(taxi, 'cards').filter((line) => line.endsWith('（背面）'))).toHaveLength(taxi.moments.length)
  })

  it.each([
    ['without backs', plainMoments],
    ['with backs', taxi],
  ])('give a pen 7 mm from line to line, %s, and the same field the same place', (_, document) => {
    const cards = pagesFor(document, 'cards')
    for (const page of cards) {
      const half = page.width / 2
      const columns = new Map<string, number[]>()
      for (const item of page.items) {
        if (item.type !== 'line' || item.stroke.width !== 0.6 || item.y1 !== item.y2) continue
        const key = `${Math.floor(item.y1 / (page.height / 2))} ${Math.round(item.x2 / 10)}`
        columns.set(key, [...(columns.get(key) ?? []), item.y1])
      }
      expect(columns.size).toBeGreaterThan(0)
      for (const ys of columns.values())
        ys.slice(1).forEach((y, index) => {
          expect(y - (ys[index] ?? 0)).toBeGreaterThanOrEqual(mm(7))
        })
      const places = textsOf(page).filter((item) => item.text.startsWith('1 '))
      expect(new Set(places.map((item) => Math.round(item.x % half))).size).toBe(1)
    }
  })

  it('link to the web addresses of the node, and only to safe ones', () => {
    const [moment] = taxi.moments
    const links = [
      { label: 'Wiki', url: 'https://example.org/a' },
      { label: 'Trap', url: 'javascript:alert(1)' },
    ]
    const linked = { ...taxi, nodes: taxi.nodes.map((node) => (node.id === moment?.node ? { ...node, links } : node)) }
    const urls = pagesFor(linked, 'cards')
      .flatMap((page) => page.links)
      .flatMap((link) => ('url' in link.to ? [link.to.url] : []))
    expect(urls).toEqual(['https://example.org/a'])
    expect(lines(linked, 'cards')).toContain('Trap')
  })

  it('go on on a second card when one is too full', () => {
    const text = { 'zh-CN': '先致谢，再确认顾客姓名与诉求，说明接下来的每一步以及预计时间。'.repeat(3) }
    const full = withMoment(taxi, {
      said: text,
      real: text,
      unsaid: text,
      script: { atmosphere: text, analyse: text, solve: text, sumUp: text, followThrough: text },
    })
    expect(lines(full, 'cards').some((line) => line.endsWith('（续）'))).toBe(true)
    expect(joined(full, 'cards').split('先致谢').length - 1).toBe(8 * 3)
  })

  it('fall back to the name of the node when the moment has no title', () => {
    const [moment] = taxi.moments
    const node = taxi.nodes.find((each) => each.id === moment?.node)
    expect(joined(withMoment(taxi, { title: {} }), 'cards')).toContain(node?.label['zh-CN'])
  })

  it('show the second language below the first', () => {
    const both = items(taxi, 'cards', ['zh-CN', 'en'])
    const english = both.filter((item) => item.language === 'en').map((item) => item.text)
    expect(english).toContain('First minute on board')
    expect(english.every((text) => !/[\u4e00-\u9fff]/.test(text))).toBe(true)
  })
})

describe('priorities', () => {
  it('print the sentence of every row, in order', () => {
    const { priorities } = scoreBlueprint(complaint)
    const text = joined(complaint, 'priorities').replaceAll(' ', '')
    for (const priority of priorities) expect(text).toContain(explainPriority(priority, 'zh-CN').replaceAll(' ', ''))
    expect(text).toContain('修好它，总分从')
  })

  it('say what to lift, in the words of its statement', () => {
    expect(joined(complaint, 'priorities')).toContain(complaint.moments[1]?.needs.basic.statements[0]?.text['zh-CN'])
  })

  it('name the moments that could not be ranked', () => {
    const [first] = taxi.moments
    const open = { ...taxi, ratings: taxi.ratings.filter((rating) => rating.moment !== first?.id) }
    expect(joined(open, 'priorities')).toContain(`未评分，所以没有排名：1 ${first?.title['zh-CN']}`)
  })

  it('chart importance against the score, with every moment once', () => {
    const [page] = pagesFor(taxi, 'priorities')
    expect(page?.structure.find((element) => element.role === 'Figure')?.alt?.split('; ')).toHaveLength(5)
  })
})

describe('method', () => {
  it('prints the hand table of the score', () => {
    const texts = lines(taxi, 'method')
    for (const value of ['+13', '+33', '+53', '+73', '+100', '−27', '−22', '+36']) expect(texts).toContain(value)
  })

  it('counts raters by role and names nobody', () => {
    const text = joined(taxi, 'method')
    expect(text).toContain('客户 × 2')
    expect(text).not.toContain('乘客甲')
    expect(joined({ ...taxi, raters: [], ratings: [] }, 'method')).toContain('还没有人评分')
  })

  it('has the glossary in both languages, whatever the pages speak', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const texts = lines(taxi, 'method', [language])
      expect(texts).toContain('关键时刻')
      expect(texts).toContain('Moment of truth')
    }
  })
})

describe('empty parts', () => {
  it('give an unrated curve as a sheet to draw on: axis, names, a scale for every moment', () => {
    const open = { ...taxi, ratings: [] }
    const [page] = pagesFor(open, 'curve')
    const texts = lines(open, 'curve')
    for (const words of ['+100', '0', '−100', ...taxi.stages.slice(1, 3).map((stage) => stage.label['zh-CN'])])
      expect(texts).toContain(words)
    for (const moment of taxi.moments) expect(texts.join('')).toContain(moment.title['zh-CN'])
    const upright = page?.items.filter((item) => item.type === 'line' && item.x1 === item.x2 && item.y2 - item.y1 > 100)
    expect(upright?.length).toBeGreaterThanOrEqual(taxi.moments.length)
  })

  it.each(['curve', 'register', 'cards', 'priorities'] as const)('%s say what is missing', (part) => {
    expect(lines(sample('five-lane'), part)).toContain('还没有标出关键时刻。把节点标为关键时刻后，就会出现在这里。')
  })

  it.each(['curve', 'priorities'] as const)('%s say that nothing is rated', (part) => {
    expect(joined({ ...taxi, ratings: [] }, part)).toContain('还没有评完分的关键时刻')
  })
})

describe('English pages', () => {
  it('are set with straight quotes, because curly ones are as wide as ideographs', () => {
    for (const part of ['cards', 'priorities', 'register'] as const)
      expect(joined(complaint, part, ['en'])).not.toMatch(/[\u2018\u2019\u201c\u201d]/)
  })

  it('have no Chinese besides the glossary', () => {
    for (const part of ['cover', 'guide', 'curve', 'register', 'cards', 'priorities'] as const) {
      expect(joined(sample('taxi', 'en'), part, ['en'])).not.toMatch(/[\u4e00-\u9fff]/)
    }
  })
})
