import { Checkbox } from '@mantine/core'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { expectationSourceKeys } from '../../shared/document/schema/moment.ts'
import { languages as allLanguages } from '../../shared/document/schema/text.ts'
import { type DocumentFields, setDocumentFields } from '../../shared/editing/operations/set-document-fields.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import type { Key } from '../../shared/i18n/key.ts'
import { edit } from '../store/editor.ts'
import { setSession } from '../store/session.ts'
import { useT } from '../store/settings.ts'
import { BoundText } from './bound-text.tsx'
import { MetricList, PromiseList, RaterList } from './document-lists.tsx'
import { ExperiencePanel } from './experience-panel.tsx'
import { FieldSpot } from './field-spot.tsx'
import { apply, ChoiceField, TextFields, useReadOnly } from './fields.tsx'
import styles from './inspector.module.css'
import { Section } from './section.tsx'

const loyalties = ['apostle', 'mercenary', 'hostage', 'defector'] as const
const languageSets = ['zh-CN', 'en', 'zh-CN+en', 'en+zh-CN'] as const
const states = ['as-is', 'to-be'] as const

const write = (fields: DocumentFields): OperationResult =>
  edit('undo.editDocument', (now) => setDocumentFields(now, { fields }))

function Languages({ document }: { readonly document: Blueprint }) {
  const say = useT()
  const name = (set: string): string =>
    set
      .split('+')
      .map((language) => say(`language.${language === 'en' ? 'en' : 'zh-CN'}`))
      .join(' + ')
  return (
    <ChoiceField
      label={say('document.languages')}
      value={languageSets.find((set) => set === document.languages.join('+')) ?? null}
      options={languageSets.map((value) => ({ value, label: name(value) }))}
      onChange={(set) => {
        if (!set) return
        const chosen = allLanguages.filter((language) => set.split('+').includes(language))
        const languages = set === 'en+zh-CN' ? [...chosen].reverse() : chosen
        const result = edit('undo.setLanguages', (now) => setDocumentFields(now, { fields: { languages } }))
        const [first] = languages
        if (result.ok && first) setSession({ documentLanguages: first })
        apply(result)
      }}
    />
  )
}

function Persona({ document }: { readonly document: Blueprint }) {
  const say = useT()
  const readOnly = useReadOnly()
  const { persona } = document
  const change = (part: Partial<typeof persona>): OperationResult => write({ persona: { ...persona, ...part } })
  return (
    <>
      <FieldSpot field="persona.description">
        <TextFields
          label={say('term.persona')}
          value={persona.description}
          multiline
          undo="undo.editDocument"
          write={(description) => change({ description })}
        />
      </FieldSpot>
      <FieldSpot field="persona.segment">
        <BoundText
          label={say('document.segment')}
          value={persona.segment}
          readOnly={readOnly}
          maxLength={200}
          undo="undo.editDocument"
          write={(segment) => change({ segment })}
        />
      </FieldSpot>
      <ChoiceField
        label={say('document.loyalty')}
        value={persona.loyalty}
        none="—"
        options={loyalties.map((value) => ({ value, label: say(`loyalty.${value}`) }))}
        onChange={(loyalty) => apply(change({ loyalty }))}
      />
      <BoundText
        label={say('field.source')}
        value={persona.source}
        readOnly={readOnly}
        maxLength={2_000}
        undo="undo.editDocument"
        write={(source) => change({ source })}
      />
    </>
  )
}

function ScopeFields({ document }: { readonly document: Blueprint }) {
  const say = useT()
  const { scope } = document
  const change = (part: Partial<typeof scope>): OperationResult => write({ scope: { ...scope, ...part } })
  return (
    <>
      <ChoiceField
        label={say('document.state')}
        value={scope.state}
        options={states.map((value) => ({ value, label: say(`state.${value}`) }))}
        onChange={(state) => state && apply(change({ state }))}
      />
      <FieldSpot field="scope.start">
        <TextFields
          label={say('document.start')}
          value={scope.start}
          undo="undo.editDocument"
          write={(start) => change({ start })}
        />
      </FieldSpot>
      <FieldSpot field="scope.end">
        <TextFields
          label={say('document.end')}
          value={scope.end}
          undo="undo.editDocument"
          write={(end) => change({ end })}
        />
      </FieldSpot>
    </>
  )
}

/** The blueprint as a whole: shown while nothing is selected. */
export function DocumentPanel({ document }: { readonly document: Blueprint }) {
  const say = useT()
  const readOnly = useReadOnly()
  const { expectationSources } = document
  const counted = (title: Key, list: readonly unknown[]): string =>
    `${say(title)}${list.length > 0 ? ` · ${list.length}` : ''}`
  return (
    <>
      <h2 className={styles.head}>{say(`state.${document.scope.state}`)}</h2>
      <ExperiencePanel document={document} />
      <Section title={say('document.about')} open>
        <FieldSpot field="title">
          <TextFields
            label={say('document.title')}
            value={document.title}
            every
            undo="undo.editDocument"
            write={(title) => write({ title })}
          />
        </FieldSpot>
        <Languages document={document} />
        <BoundText
          label={say('document.edition')}
          value={document.edition}
          readOnly={readOnly}
          maxLength={50}
          undo="undo.editDocument"
          write={(edition) => write({ edition })}
        />
        <BoundText
          label={say('document.authors')}
          value={document.authors.join(say('document.authorSeparator'))}
          readOnly={readOnly}
          undo="undo.editDocument"
          write={(words) =>
            write({
              authors: words
                .split(/[,，、;；]/)
                .map((name) => name.trim())
                .filter((name) => name !== ''),
            })
          }
        />
        <Checkbox
          size="sm"
          label={say('document.exampleData')}
          disabled={readOnly}
          checked={document.exampleData}
          onChange={(event) => apply(write({ exampleData: event.currentTarget.checked }))}
        />
      </Section>
      <Section title={say('document.scope')}>
        <ScopeFields document={document} />
      </Section>
      <Section title={say('term.persona')}>
        <Persona document={document} />
      </Section>
      <Section title={say('document.expectation')}>
        <p className={styles.hint}>{say('document.expectationHint')}</p>
        {expectationSourceKeys.map((key) => (
          <FieldSpot key={key} field={`expectationSources.${key}`}>
            <TextFields
              label={say(`source.${key}`)}
              value={expectationSources[key]}
              multiline
              undo="undo.editDocument"
              write={(words) => write({ expectationSources: { ...expectationSources, [key]: words } })}
            />
          </FieldSpot>
        ))}
      </Section>
      <Section title={counted('document.promises', document.promises)}>
        <PromiseList document={document} />
      </Section>
      <Section title={counted('document.metrics', document.metrics)}>
        <MetricList document={document} />
      </Section>
      <Section title={counted('document.raters', document.raters)}>
        <RaterList document={document} />
      </Section>
    </>
  )
}
