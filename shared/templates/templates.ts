import { createBlueprint, type LaneInput } from '../document/factory.ts'
import { type Blueprint, documentSchema } from '../document/schema/document.ts'
import type { Id, Language, Text } from '../document/schema/text.ts'
import { fiveLane, fourLever, type Outline } from './blank.ts'
import complaint from './complaint.json'
import hotpot from './hotpot.json'
import { inOne } from './phrases.ts'
import taxi from './taxi.json'

/** Worked samples with invented ratings. */
export const sampleIds = ['taxi', 'hotpot', 'complaint'] as const
/** Lanes and stages without a node. */
export const blankIds = ['five-lane', 'four-lever'] as const
/** Starter blueprints. */
export const templateIds = [...sampleIds, ...blankIds] as const
export type TemplateId = (typeof templateIds)[number]

export const isTemplateId = (id: string): id is TemplateId => templateIds.some((known) => known === id)

export type TemplateOptions = {
  /** The primary language of the new document; samples carry the other one as well. */
  readonly language: Language
  /** Id of the new document. */
  readonly id: Id
  /** ISO 8601 date of today. */
  readonly date: string
}

const samples = { taxi, hotpot, complaint }
const outlines = { 'five-lane': fiveLane, 'four-lever': fourLever }

function fromSample(sample: unknown, { language, id, date }: TemplateOptions): Blueprint {
  const oneLanguage = (key: string, value: unknown): unknown =>
    typeof value === 'string' && (key === 'source' || key === 'segment') ? inOne(value, language) : value
  const document = documentSchema.parse(JSON.parse(JSON.stringify(sample), oneLanguage))
  const languages = [...document.languages].sort((a, b) => Number(b === language) - Number(a === language))
  return { ...document, id, languages, dates: { created: date, modified: date } }
}

function fromOutline(outline: Outline, { language, id, date }: TemplateOptions): Blueprint {
  const only = (text: Text): Text => ({ [language]: text[language] ?? '' })
  return createBlueprint({
    id,
    languages: [language],
    title: only(outline.title),
    dates: { created: date, modified: date },
    stages: outline.stages.map((stage) => ({ ...stage, label: only(stage.label) })),
    lanes: outline.lanes.map((lane): LaneInput => ({ ...lane, label: only(lane.label) })),
  })
}

/** A new document from a template: same template and options, same document. Samples keep both languages, blanks have only the chosen one. */
export function createFromTemplate(template: TemplateId, options: TemplateOptions): Blueprint {
  if (template === 'five-lane' || template === 'four-lever') return fromOutline(outlines[template], options)
  return fromSample(samples[template], options)
}
