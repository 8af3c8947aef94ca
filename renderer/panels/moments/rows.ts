import { momentText } from '../../../shared/document/moment-title.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { type Fulfilment, type NeedLevel, needLevels } from '../../../shared/document/schema/moment.ts'
import type { Text } from '../../../shared/document/schema/text.ts'
import type { Key } from '../../../shared/i18n/key.ts'
import type { BlueprintScore, MomentScore, Outcome } from '../../../shared/scoring/types.ts'

/** A level of a moment as the tables show it. undefined = blank, null = not applicable. */
export type LevelCell = { readonly value: Fulfilment | undefined; readonly target: Fulfilment | undefined }

/** One moment as the register and the matrix show it: plain values, so that rows that stay the same are not drawn again. */
export type MomentRow = {
  readonly moment: string
  readonly node: string
  readonly number: number
  readonly stage: string
  readonly stageIndex: number
  readonly title: string
  /** The moment has a title of its own; otherwise its node's label or its number stands in. */
  readonly hasTitle: boolean
  readonly importance: number
  /** Importance comes from the raters' votes. */
  readonly voted: boolean
  readonly levels: { readonly [level in NeedLevel]: LevelCell }
  readonly S: number | null
  readonly outcome: Outcome | null
  readonly flags: readonly Key[]
}

/** What stands beside the class: thin ice, contested gate, voided good, another view of the customers, consensus. */
export function flagsOf(score: MomentScore): Key[] {
  const flags: readonly [boolean, Key][] = [
    [score.score?.thinIce ?? false, 'modifier.thinIce'],
    [score.contested, 'modifier.contested'],
    [score.customerDiffers, 'modifier.customerDiffers'],
    [(score.score?.voided ?? 0) > 0, 'modifier.voided'],
  ]
  return flags.filter(([holds]) => holds).map(([, key]) => key)
}

/** The rows of all moments in order. `words` turns a text of the document into what is on show. */
export function momentRows(document: Blueprint, score: BlueprintScore, words: (text: Text) => string): MomentRow[] {
  const moments = new Map(document.moments.map((moment) => [moment.id, moment]))
  const nodes = new Map(document.nodes.map((node) => [node.id, node]))
  const stages = new Map(document.stages.map((stage, index) => [stage.id, { index, label: words(stage.label) }]))
  return score.moments.flatMap((each) => {
    const moment = moments.get(each.moment)
    if (!moment) return []
    const level = (name: NeedLevel): LevelCell => ({ value: each.levels[name], target: moment.needs[name].target })
    return [
      {
        moment: moment.id,
        node: each.node,
        number: each.number,
        stage: stages.get(each.stage)?.label ?? '',
        stageIndex: stages.get(each.stage)?.index ?? 0,
        title: words(momentText(moment, nodes.get(each.node), each.number)),
        hasTitle: words(moment.title) !== '',
        importance: each.importance,
        voted: each.importance !== moment.importance,
        levels: {
          basic: level('basic'),
          expected: level('expected'),
          desired: level('desired'),
          unexpected: level('unexpected'),
        },
        S: each.score?.S ?? null,
        outcome: each.score?.outcome ?? null,
        flags: flagsOf(each),
      },
    ]
  })
}

const sameCell = (a: LevelCell, b: LevelCell): boolean => a.value === b.value && a.target === b.target

/** Whether two rows look the same. */
export function isSameRow(a: MomentRow, b: MomentRow): boolean {
  if (a === b) return true
  const plain = [
    'moment',
    'node',
    'number',
    'stage',
    'title',
    'hasTitle',
    'importance',
    'voted',
    'S',
    'outcome',
  ] as const
  return (
    plain.every((key) => a[key] === b[key]) &&
    needLevels.every((level) => sameCell(a.levels[level], b.levels[level])) &&
    a.flags.join() === b.flags.join()
  )
}
