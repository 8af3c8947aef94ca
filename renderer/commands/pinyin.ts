/**
 * The first letters of Chinese syllables from the order in which pinyin sorts characters: a character belongs to the last of these that does not
 * come after it. Every system's own collation knows that order, so no dictionary has to be shipped (the common libraries are 300 kB and more).
 */
const firsts = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀'
const letters = 'abcdefghjklmnopqrstwxyz'

/** Characters read in several ways, with the letters that the order alone would miss. */
const others: Readonly<Record<string, string>> = {
  行: 'xh',
  长: 'zc',
  重: 'zc',
  乐: 'ly',
  单: 'ds',
  调: 'td',
  传: 'cz',
  会: 'hk',
  车: 'cj',
  朝: 'cz',
  弹: 'dt',
  藏: 'cz',
  曾: 'zc',
  参: 'cs',
  降: 'jx',
  率: 'ls',
  系: 'xj',
  校: 'xj',
  盛: 'sc',
  期: 'qj',
  便: 'bp',
  石: 'sd',
  解: 'jx',
  折: 'zs',
  适: 's',
  贾: 'jg',
  厦: 'sx',
  区: 'qo',
  仇: 'cq',
  召: 'zs',
  尾: 'wy',
  咳: 'kh',
  查: 'cz',
  省: 'sx',
  什: 'ss',
  识: 'sz',
  术: 'sz',
  炸: 'z',
  给: 'gj',
}

let collator: Intl.Collator | null | undefined

/** null where this system does not sort Chinese by pinyin. */
function byPinyin(): Intl.Collator | null {
  if (collator === undefined) {
    const found = new Intl.Collator('zh-Hans-CN-u-co-pinyin')
    collator =
      found.compare('阿', '八') < 0 && found.compare('夕', '丫') < 0 && found.compare('中', '啊') > 0 ? found : null
  }
  return collator
}

const known = new Map<string, string>()

/** The letters a character's pinyin may begin with, lower case; '' for anything that is not Chinese. */
export function initialsOf(character: string): string {
  const remembered = known.get(character)
  if (remembered !== undefined) return remembered
  const order = byPinyin()
  let found = others[character] ?? ''
  if (found === '' && order && /^\p{Script=Han}$/u.test(character)) {
    const index = [...firsts].findLastIndex((first) => order.compare(character, first) >= 0)
    found = letters[index] ?? ''
  }
  known.set(character, found)
  return found
}

/** Whether a query may be meant as pinyin initials: two letters or more and nothing else. */
export const isInitials = (query: string): boolean => /^[a-z]{2,30}$/i.test(query.trim())

/** The stretches of `words` whose Chinese characters begin with the letters of `query`, one each, without overlaps. UTF-16 units. */
export function initialMatches(words: string, query: string): { start: number; end: number }[] {
  const wanted = [...query.trim().toLowerCase()]
  const characters = [...words]
  const starts: number[] = []
  let at = 0
  for (const character of characters) {
    starts.push(at)
    at += character.length
  }
  starts.push(at)
  const found: { start: number; end: number }[] = []
  for (let first = 0; first + wanted.length <= characters.length; first++) {
    if (!wanted.every((letter, index) => initialsOf(characters[first + index] ?? '').includes(letter))) continue
    found.push({ start: starts[first] ?? 0, end: starts[first + wanted.length] ?? at })
    first += wanted.length - 1
  }
  return found
}
