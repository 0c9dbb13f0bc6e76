import { useQuery } from '@tanstack/react-query'
import { Button, InputNumber, Select } from 'antd'
import { useId } from 'react'
import { ARCHIVED_FACTS, type ArchivedFact, type Count, type SameCount } from '#catalogue/types.ts'
import { servicesQuery } from '../../client/queries.ts'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import { serviceWords } from '../service-words.ts'

interface CountCardProps {
  name: string
  count: Count
  /** Null takes it away. */
  put: (count: Count | null) => void
}

type Kind = 'same' | 'archived' | 'persons'

const kindOf = (count: Count): Kind => ('same' in count ? 'same' : 'archived' in count ? 'archived' : 'persons')

/** What is counted: matters that are alike, archived items of a sort, or the people who did a step. */
export function CountCard({ name, count, put }: CountCardProps) {
  const { t, language } = useText()
  const id = useId()
  const { form, texts } = useParts()
  if (!form || !texts) return null
  const words = serviceWords(texts, t, language)
  const fields = Object.entries(form.properties)
  const archives = fields.filter(([, field]) => field['x-widget'] === 'archived').map(([field]) => field)
  const steps = Object.keys(texts[language].steps)
  const begin: Readonly<Record<Kind, Count | null>> = {
    same: { same: ['asker'], days: 365 },
    archived: archives[0] === undefined ? null : { archived: archives[0], that: 'permanent' },
    persons: steps[0] === undefined ? null : { persons: steps[0] },
  }
  return (
    <section className="step-card" aria-label={t('count.of', { name })}>
      <h4>
        {t('count.title')} <code className="faint small">{name}</code>
      </h4>
      <div className="fields">
        <Field id={`${id}-kind`} label={t('count.kind')}>
          <Select
            id={`${id}-kind`}
            value={kindOf(count)}
            options={(['same', 'archived', 'persons'] as const)
              .filter(kind => begin[kind] !== null)
              .map(kind => ({ value: kind, label: t(`count.${kind}`) }))}
            onChange={kind => put(begin[kind])}
          />
        </Field>
        {'same' in count && <Alike id={id} count={count} put={put} />}
        {'archived' in count && (
          <>
            <Field id={`${id}-archived`} label={t('count.inField')}>
              <Select
                id={`${id}-archived`}
                value={count.archived}
                options={archives.map(field => ({ value: field, label: words.field(field) }))}
                onChange={archived => put({ ...count, archived })}
              />
            </Field>
            <Field id={`${id}-that`} label={t('count.that')}>
              <Select<ArchivedFact>
                id={`${id}-that`}
                value={count.that}
                options={ARCHIVED_FACTS.map(fact => ({ value: fact, label: t(`archived.${fact}`) }))}
                onChange={that => put({ ...count, that })}
              />
            </Field>
          </>
        )}
        {'persons' in count && (
          <Field id={`${id}-persons`} label={t('count.ofStep')}>
            <Select
              id={`${id}-persons`}
              value={count.persons}
              options={steps.map(step => ({ value: step, label: words.step(step) }))}
              onChange={persons => put({ persons })}
            />
          </Field>
        )}
      </div>
      <Button size="small" type="text" onClick={() => put(null)}>
        {t('lookedUp.remove', { name })}
      </Button>
    </section>
  )
}

/** Matters of this or another service in which fields are the same, since so many days or since the year began. */
function Alike({ id, count, put }: { id: string; count: SameCount; put: (count: Count) => void }) {
  const { t, language } = useText()
  const { form, texts } = useParts()
  const services = useQuery(servicesQuery)
  const words = serviceWords(texts, t, language)
  const { days, thisYear, service, ...rest } = count
  const since = days === undefined ? { thisYear: true as const } : { days }
  const of = service === undefined ? {} : { service }
  return (
    <>
      <Field id={`${id}-same`} label={t('count.alike')}>
        <Select
          id={`${id}-same`}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          value={[...count.same]}
          options={[
            { value: 'asker', label: t('count.asker') },
            ...Object.keys(form?.properties ?? {}).map(field => ({ value: field, label: words.field(field) })),
          ]}
          onChange={same => same.length > 0 && put({ ...count, same })}
        />
      </Field>
      <Field id={`${id}-since`} label={t('count.since')}>
        <Select
          id={`${id}-since`}
          value={thisYear ? 'year' : 'days'}
          options={[
            { value: 'days', label: t('count.inDays') },
            { value: 'year', label: t('count.thisYear') },
          ]}
          onChange={chosen => put({ ...rest, ...of, ...(chosen === 'year' ? { thisYear: true } : { days: 365 }) })}
        />
      </Field>
      {days !== undefined && (
        <Field id={`${id}-days`} label={t('count.days')}>
          <InputNumber
            id={`${id}-days`}
            min={1}
            max={3660}
            precision={0}
            value={days}
            onChange={next => next !== null && put({ ...rest, ...of, days: next })}
          />
        </Field>
      )}
      <Field id={`${id}-service`} label={t('count.service')}>
        <Select
          id={`${id}-service`}
          value={service ?? ''}
          options={[
            { value: '', label: t('count.thisService') },
            ...(services.data?.items ?? []).map(one => ({ value: one.id, label: one.name })),
          ]}
          onChange={chosen => put({ ...rest, ...since, ...(chosen === '' ? {} : { service: chosen }) })}
        />
      </Field>
    </>
  )
}
