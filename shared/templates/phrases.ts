import type { Language } from '../document/schema/text.ts'

/** Phrases of the samples for fields that have one text for all languages: stored as "虚构示例 · invented example". */
export const phrases = {
  example: { 'zh-CN': '虚构示例', en: 'invented example' },
  literature: { 'zh-CN': '文献', en: 'literature' },
  training: { 'zh-CN': '培训资料', en: 'training notes' },
  regular: { 'zh-CN': '普通', en: 'regular' },
  highValue: { 'zh-CN': '高价值', en: 'high value' },
} as const satisfies Record<string, Record<Language, string>>

/** Both languages of a phrase, as the sample files keep it. */
export const inBoth = (phrase: keyof typeof phrases): string => `${phrases[phrase]['zh-CN']} · ${phrases[phrase].en}`

/** `text` with its phrases in one language. */
export const inOne = (text: string, language: Language): string =>
  Object.values(phrases).reduce(
    (said, phrase) => said.replaceAll(`${phrase['zh-CN']} · ${phrase.en}`, phrase[language]),
    text,
  )
