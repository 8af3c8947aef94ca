import type { Text } from '../../document/schema/text.ts'
import type { Key } from '../../i18n/key.ts'
import type { Rule } from '../types.ts'

/** The rates a complaint blueprint is steered by (三个控制, model.md §1 #18): two of them tell that a document is one. */
const rates: ReadonlySet<string> = new Set(['complaint_rate', 'omission_rate', 'dissatisfaction_rate'])

type Item = { readonly term: Key; readonly words: RegExp; readonly label: Text }

/** The four "nothing missed" (四个不漏), how a standard's words name each, and the standard that a quick fix adds. */
const items: readonly Item[] = [
  {
    term: 'check.word.record',
    words: /记录|登记|\brecord|\blog(s|ged|ging)?\b/i,
    label: { 'zh-CN': '一个不漏地记录用户反映的问题', en: 'Record every reported problem without omission' },
  },
  {
    term: 'check.word.resolve',
    words: /处理|解决|\bresolv|\bsettl|\bsolv/i,
    label: { 'zh-CN': '一个不漏地处理用户的问题', en: 'Resolve every problem without omission' },
  },
  {
    term: 'check.word.recheck',
    words: /复查|复核|\bre-?check|\bverif/i,
    label: { 'zh-CN': '一个不漏地复查处理结果', en: 'Re-check every result without omission' },
  },
  {
    term: 'check.word.feedBack',
    // 反映 alone also says that a customer reports something.
    words:
      /反映[到给至]|反馈[到给至]|\bfe(ed|eds|d)\b.{0,40}\bback\b|\bfeedback to\b|\breport (it|them|back|every result)\b/i,
    label: {
      'zh-CN': '一个不漏地反映到设计、生产、经营部门',
      en: 'Feed every result back to design, production and operations',
    },
  },
]

/** L18: a complaint blueprint whose standards leave out one of record, resolve, re-check and feed back. */
export const checkNothingMissed: Rule = ({ document, nodes }) => {
  if (document.metrics.filter(({ id }) => rates.has(id)).length < 2) return []
  const said = nodes
    .filter((node) => node.kind === 'standard')
    .flatMap((node) => [...Object.values(node.label), ...Object.values(node.standard?.target ?? {})])
  const missing = items.filter(({ words }) => !said.some((text) => words.test(text)))
  if (missing.length === 0) return []
  const inDocument = (label: Text): Text =>
    Object.fromEntries(document.languages.map((language) => [language, label[language] ?? '']))
  return [
    {
      place: { type: 'document', id: '' },
      reason: 'check.reason.L18',
      params: { missing: { terms: missing.map(({ term }) => term) } },
      fix: { kind: 'add-standards', automatic: true, labels: missing.map(({ label }) => inDocument(label)) },
    },
  ]
}
