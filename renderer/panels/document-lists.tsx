import { Checkbox, CloseButton } from '@mantine/core'
import { createPromise, createRater } from '../../shared/document/factory.ts'
import type { Blueprint, Metric, ServicePromise } from '../../shared/document/schema/document.ts'
import { type Rater, raterGroups } from '../../shared/document/schema/rater.ts'
import { textIn } from '../../shared/document/text.ts'
import { addRater } from '../../shared/editing/operations/add-rater.ts'
import { deleteRater } from '../../shared/editing/operations/delete-rater.ts'
import { editRater } from '../../shared/editing/operations/edit-rater.ts'
import { setDocumentFields } from '../../shared/editing/operations/set-document-fields.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { edit } from '../store/editor.ts'
import { newId } from '../store/ids.ts'
import { ask } from '../store/questions.ts'
import { useT, useUiLanguage } from '../store/settings.ts'
import { AddButton } from './add-button.tsx'
import { BoundText } from './bound-text.tsx'
import { FieldSpot } from './field-spot.tsx'
import { apply, ChoiceField, NumberField, TextFields, useReadOnly } from './fields.tsx'
import styles from './inspector.module.css'

type CardProps = {
  readonly title: string
  readonly remove: string
  readonly onRemove: () => void
  readonly children: React.ReactNode
}

function Card({ title, remove, onRemove, children }: CardProps) {
  const readOnly = useReadOnly()
  return (
    <fieldset className={styles.statement} aria-label={title}>
      <div className={styles.row}>
        <span className={`${styles.label} ${styles.grow}`}>{title}</span>
        <CloseButton size="sm" disabled={readOnly} aria-label={remove} onClick={onRemove} />
      </div>
      {children}
    </fieldset>
  )
}

type ListProps = { readonly document: Blueprint }

/** What is promised in public, and what customers get when it is broken (model.md §1 #34). */
export function PromiseList({ document }: ListProps) {
  const say = useT()
  const readOnly = useReadOnly()
  const { promises } = document
  const write = (next: ServicePromise[]): OperationResult =>
    edit('undo.editPromises', (now) => setDocumentFields(now, { fields: { promises: next } }))
  const change = (id: string, part: Partial<ServicePromise>): OperationResult =>
    write(promises.map((one) => (one.id === id ? { ...one, ...part } : one)))
  return (
    <>
      <p className={styles.hint}>{say('document.promisesHint')}</p>
      {promises.map((promise, index) => (
        <FieldSpot key={promise.id} field={`promise.${promise.id}`}>
          <Card
            title={say('document.promiseN', { n: index + 1 })}
            remove={say('document.removePromise', { n: index + 1 })}
            onRemove={() => apply(write(promises.filter((one) => one.id !== promise.id)))}
          >
            <TextFields
              label={say('document.promise')}
              value={promise.text}
              multiline
              undo="undo.editPromises"
              write={(text) => change(promise.id, { text })}
            />
            <FieldSpot field={`promise.${promise.id}.remedy`}>
              <TextFields
                label={say('document.remedy')}
                value={promise.remedy}
                multiline
                undo="undo.editPromises"
                write={(remedy) => change(promise.id, { remedy })}
              />
            </FieldSpot>
            <BoundText
              label={say('field.source')}
              value={promise.source}
              readOnly={readOnly}
              maxLength={2_000}
              undo="undo.editPromises"
              write={(source) => change(promise.id, { source })}
            />
          </Card>
        </FieldSpot>
      ))}
      <AddButton
        label={say('document.addPromise')}
        onAdd={() => apply(write([...promises, createPromise({ id: newId() })]))}
      />
    </>
  )
}

/** Measured figures with their units, such as the complaint rate (model.md §1 #18). */
export function MetricList({ document }: ListProps) {
  const say = useT()
  const readOnly = useReadOnly()
  const { metrics } = document
  const write = (next: Metric[]): OperationResult =>
    edit('undo.editMetrics', (now) => setDocumentFields(now, { fields: { metrics: next } }))
  const change = (id: string, part: Partial<Metric>): OperationResult =>
    write(metrics.map((one) => (one.id === id ? { ...one, ...part } : one)))
  return (
    <>
      {metrics.map((metric, index) => (
        <FieldSpot key={metric.id} field={`metric.${metric.id}`}>
          <Card
            title={say('document.metricN', { n: index + 1 })}
            remove={say('document.removeMetric', { n: index + 1 })}
            onRemove={() => apply(write(metrics.filter((one) => one.id !== metric.id)))}
          >
            <TextFields
              label={say('document.metric')}
              value={metric.label}
              undo="undo.editMetrics"
              write={(label) => change(metric.id, { label })}
            />
            <div className={styles.row}>
              <div className={styles.grow}>
                <NumberField
                  label={say('document.metricValue')}
                  value={metric.value}
                  onChange={(value) => apply(change(metric.id, { value }))}
                />
              </div>
              <div className={styles.grow}>
                <BoundText
                  label={say('document.metricUnit')}
                  value={metric.unit}
                  readOnly={readOnly}
                  maxLength={50}
                  undo="undo.editMetrics"
                  write={(unit) => change(metric.id, { unit })}
                />
              </div>
            </div>
            <Checkbox
              size="xs"
              disabled={readOnly}
              label={say('document.metricExample')}
              checked={metric.example}
              onChange={(event) => apply(change(metric.id, { example: event.currentTarget.checked }))}
            />
          </Card>
        </FieldSpot>
      ))}
      <AddButton
        label={say('document.addMetric')}
        onAdd={() => apply(write([...metrics, { id: newId(), label: {}, unit: '', value: null, example: false }]))}
      />
    </>
  )
}

function RaterCard({ document, rater, index }: ListProps & { readonly rater: Rater; readonly index: number }) {
  const say = useT()
  const language = useUiLanguage()
  const name = textIn(rater.label, language, document.languages) || say(`group.${rater.group}`)
  const count = document.ratings.filter((one) => one.rater === rater.id).length
  const change = (fields: Partial<Pick<Rater, 'group' | 'label'>>): OperationResult =>
    edit('undo.editRaters', (now) => editRater(now, { rater: rater.id, fields }))
  const remove = async (): Promise<void> => {
    const answer =
      count === 0
        ? 'delete'
        : await ask({
            title: say('document.removeRater.title', { name }),
            text: say('document.removeRater.text', { n: count }),
            choices: [
              { answer: 'cancel', label: say('app.cancel') },
              { answer: 'delete', label: say('command.delete'), tone: 'danger' },
            ],
          })
    if (answer === 'delete') apply(edit('undo.editRaters', (now) => deleteRater(now, { rater: rater.id })))
  }
  return (
    <FieldSpot field={`rater.${rater.id}`}>
      <Card
        title={say('document.raterN', { n: index + 1 })}
        remove={say('document.removeRater', { n: index + 1 })}
        onRemove={() => void remove()}
      >
        <TextFields
          label={say('term.rater')}
          hideLabel
          value={rater.label}
          undo="undo.editRaters"
          write={(label) => change({ label })}
        />
        <ChoiceField
          label={say('document.raterGroup')}
          value={rater.group}
          options={raterGroups.map((value) => ({ value, label: say(`group.${value}`) }))}
          onChange={(group) => group && apply(change({ group }))}
        />
      </Card>
    </FieldSpot>
  )
}

/** Who rates the moments, and in which group. */
export function RaterList({ document }: ListProps) {
  const say = useT()
  return (
    <>
      <p className={styles.hint}>{say('document.ratersHint')}</p>
      {document.raters.map((rater, index) => (
        <RaterCard key={rater.id} document={document} rater={rater} index={index} />
      ))}
      <AddButton
        label={say('document.addRater')}
        onAdd={() => {
          const rater = createRater({ id: newId(), group: 'customer' })
          apply(edit('undo.editRaters', (now) => addRater(now, { rater })))
        }}
      />
    </>
  )
}
