import type { Blueprint } from '../../document/schema/document.ts'
import type { Text } from '../../document/schema/text.ts'
import { hasTextIn, textIn } from '../../document/text.ts'
import type { Key } from '../../i18n/key.ts'
import { type Params, t, type UiLanguage } from '../../i18n/t.ts'
import type { BlueprintScore } from '../../scoring/types.ts'
import type { Board } from '../board/types.ts'
import type { Measurer } from '../text/types.ts'
import type { PageOptions } from './model.ts'
import { collectMoments, type MomentFacts } from './moment-facts.ts'
import { mm, paperSizes } from './paper.ts'

/** A phrase in the main language and, where pages carry two, in the second ('' = none, or the same words). */
export type Words = { readonly main: string; readonly second: string }

export type PagesInput = {
  readonly document: Blueprint
  /** Laid out for the same languages as the pages. */
  readonly board: Board
  readonly score: BlueprintScore
  readonly measurer: Measurer
}

/** What every part needs; made once per run. */
export type PageContext = PagesInput & {
  readonly options: PageOptions
  readonly language: UiLanguage
  readonly second: UiLanguage | null
  /** The message `key` in the pages' languages. Parameters are the same in both, or made per language. */
  readonly say: (key: Key, params?: Params | ((language: UiLanguage) => Params)) => Words
  /** Words of the document in the pages' languages. */
  readonly words: (text: Text) => Words
  readonly moments: readonly MomentFacts[]
  readonly momentOf: ReadonlyMap<string, MomentFacts>
  /** Text pages in points, landscape, before they are enlarged for A3. */
  readonly size: { readonly width: number; readonly height: number }
  readonly title: Words
  readonly has: (part: PageOptions['parts'][number]) => boolean
}

const uiLanguage = (language: string): UiLanguage => (language === 'en' ? 'en' : 'zh-CN')

/** `main` beside `second`, without saying the same thing twice. */
export const pair = (main: string, second: string): Words => ({ main, second: second === main ? '' : second })

/** Words without a second language. */
export const plain = (main: string): Words => ({ main, second: '' })

/** Both languages on one line. */
export const oneLine = (words: Words, between = ' '): string =>
  words.second === '' ? words.main : `${words.main}${between}${words.second}`

/** `words` of several phrases put together in each language. */
export const joinWords = (parts: readonly Words[], between: string): Words => {
  const kept = parts.filter((part) => part.main !== '')
  const hasSecond = kept.some((part) => part.second !== '')
  return {
    main: kept.map((part) => part.main).join(between),
    second: hasSecond ? kept.map((part) => part.second || part.main).join(between) : '',
  }
}

/** Gathers everything the parts read, so that the parts themselves only draw. */
export function createContext(input: PagesInput, options: PageOptions): PageContext {
  const { document } = input
  const language = uiLanguage(options.languages[0])
  const second = options.languages[1] === undefined ? null : uiLanguage(options.languages[1])
  const words = (text: Text): Words =>
    pair(textIn(text, language, document.languages), second && hasTextIn(text, second) ? (text[second] ?? '') : '')
  const say: PageContext['say'] = (key, params = {}) => {
    const of = (each: UiLanguage): string => t(each, key, typeof params === 'function' ? params(each) : params)
    return pair(of(language), second ? of(second) : '')
  }
  const moments = collectMoments(document, input.score)
  const paper = paperSizes[options.paper === 'Letter' ? 'Letter' : 'A4']
  const title = words(document.title)
  return {
    ...input,
    options,
    language,
    second,
    say,
    words,
    moments,
    momentOf: new Map(moments.map((facts) => [facts.moment.id, facts])),
    size: { width: mm(paper.width), height: mm(paper.height) },
    title: title.main === '' ? say('page.untitled') : title,
    has: (part) => options.parts.includes(part),
  }
}
