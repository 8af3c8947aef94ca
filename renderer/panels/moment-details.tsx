import { emotionalTags, type Moment, scriptSteps } from '../../shared/document/schema/moment.ts'
import { initiatives, moods } from '../../shared/document/schema/node.ts'
import { textIn } from '../../shared/document/text.ts'
import { type MomentFields, setMomentFields } from '../../shared/editing/operations/set-moment-fields.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { edit, useBlueprint } from '../store/editor.ts'
import { useT, useUiLanguage } from '../store/settings.ts'
import { FieldSpot } from './field-spot.tsx'
import { apply, ChoiceField, TagsField, TextFields } from './fields.tsx'
import { Section } from './section.tsx'

const iceberg = ['said', 'real', 'unsaid'] as const

/** Emotional needs, initiative, the iceberg of needs, the five-step script and the promise of a moment. */
export function MomentDetails({ moment }: { readonly moment: Moment }) {
  const say = useT()
  const language = useUiLanguage()
  const document = useBlueprint()
  const write = (fields: MomentFields): OperationResult =>
    edit('undo.editMoment', (now) => setMomentFields(now, { moment: moment.id, fields }))
  const promises = document?.promises ?? []
  return (
    <>
      <Section title={say('moment.emotion')} open>
        <TagsField
          label={say('moment.emotional')}
          value={moment.emotional}
          options={emotionalTags.map((value) => ({ value, label: say(`emotional.${value}`) }))}
          onChange={(emotional) => apply(write({ emotional }))}
        />
        <ChoiceField
          label={say('field.initiative')}
          value={moment.initiative}
          none="—"
          options={initiatives.map((value) => ({ value, label: say(`initiative.${value}`) }))}
          onChange={(initiative) => apply(write({ initiative }))}
        />
        <ChoiceField
          label={say('field.customerMood')}
          value={moment.colour}
          none="—"
          options={moods.map((value) => ({ value, label: say(`mood.${value}`) }))}
          onChange={(colour) => apply(write({ colour }))}
        />
        {promises.length > 0 && (
          <ChoiceField
            label={say('moment.promise')}
            value={moment.promise}
            none="—"
            options={promises.map((one) => ({
              value: one.id,
              label: textIn(one.text, language, document?.languages ?? []).slice(0, 60),
            }))}
            onChange={(promise) => apply(write({ promise }))}
          />
        )}
      </Section>
      <Section title={say('moment.iceberg')}>
        {iceberg.map((part) => (
          <FieldSpot key={part} field={part}>
            <TextFields
              label={say(`iceberg.${part}`)}
              value={moment[part]}
              multiline
              undo="undo.editMoment"
              write={(words) => write({ [part]: words })}
            />
          </FieldSpot>
        ))}
      </Section>
      <Section title={say('moment.script')}>
        {scriptSteps.map((step, index) => (
          <FieldSpot key={step} field={`script.${step}`}>
            <TextFields
              label={`${index + 1} ${say(`script.${step}`)}`}
              value={moment.script[step]}
              multiline
              undo="undo.editMoment"
              write={(words) => write({ script: { ...moment.script, [step]: words } })}
            />
          </FieldSpot>
        ))}
      </Section>
    </>
  )
}
