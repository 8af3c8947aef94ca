/** Ideographs, kana and full-width forms: the company in which curly quotes are right. */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]|[\ud840-\ud8bf]/
const curly = /[\u2018\u2019\u201c\u201d]/
const inWord = /(?<=[\p{Script=Latin}\p{N}])\u2019(?=[\p{Script=Latin}\p{N}])/gu

/**
 * `text` with quotes as the one typeface can set them. Its curly quotes are as wide as an ideograph: right in Chinese, a hole in English, which
 * gets straight ones. In a text that has both, only apostrophes inside Latin words become straight. The same string when there is nothing to do.
 */
export function setQuotes(text: string): string {
  if (!curly.test(text)) return text
  if (wide.test(text)) return text.replace(inWord, "'")
  return text.replace(/[\u201c\u201d]/g, '"').replace(/[\u2018\u2019]/g, "'")
}
