import type { score as source } from '../en/score.ts'

export const score = {
  'score.explain.unrated': '还没评完：{levels}。四个层次都评了或标为不适用后才计分。',
  'score.explain.separator': '、',
  'score.explain.broken': '基本需求“{need}”只有 {r} 分（线是 3 分）。100-1=0：其他做得再好也不算。',
  'score.explain.broken.voided': '基本需求“{need}”只有 {r} 分（线是 3 分）。100-1=0：本可得 {V} 分，全部作废。',
  'score.explain.broken.bare': '基本需求只有 {r} 分（线是 3 分）。100-1=0：其他做得再好也不算。',
  'score.explain.broken.voided.bare': '基本需求只有 {r} 分（线是 3 分）。100-1=0：本可得 {V} 分，全部作废。',
  'score.explain.letdown': '基本做到了，但期望“{need}”只有 {r} 分，客户会失望（{S}）。',
  'score.explain.letdown.bare': '基本做到了，但期望需求只有 {r} 分，客户会失望（{S}）。',
  'score.explain.mixed': '期望没做到（{r} 分），加分只按 {share} 计，净得 {S}。',
  'score.explain.unnoticed': '该做的都做了，客户不会记得：没有加分项。',
  'score.explain.delighted': '渴望“{need}”{r} 分，加 {x} 分；不做也不扣。',
  'score.explain.delighted.bare': '渴望需求 {r} 分，加 {x} 分；不做也不扣。',
  'score.explain.surprised': '意料之外“{need}”{r} 分，加 {y} 分。1=100。',
  'score.explain.surprised.bare': '意料之外 {r} 分，加 {y} 分。1=100。',
  'score.explain.index': '{n} 个时刻平均 {M}；最高 {b}、最低 {w}、终点 {e} 平均 {PE}；两者平均 {raw}。',
  'score.explain.index.capped':
    '{n} 个时刻平均 {M}；最高 {b}、最低 {w}、终点 {e} 平均 {PE}；两者平均 {raw}；有失守，封顶 0。',
  'score.explain.index.none': '还没有评过分的时刻。',
  'score.explain.priority': '修好它，总分从 {x} 到 {y}。',
  'score.explain.priority.capped': '修好它，总分仍是 {x}：还有失守的时刻封顶。',
  'score.explain.priority.keep': '没有要补的：保持。',
} satisfies Record<keyof typeof source, string>
