import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Select } from 'antd'
import { useId } from 'react'
import { serviceQuery, servicesQuery } from '../../client/queries.ts'
import { fieldsOf } from '../../forms/schema.ts'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import { NameField } from './name-field.tsx'
import type { PanelProps } from './panel.tsx'
import { setSets, setsOf } from './step-model.ts'

/** The engine gives these to every matter opened from another one. */
const GIVEN = ['sourceNumber', 'sourceTitle']

/** A task that opens a matter of another service: of which, and what it is given. */
export function OpeningPanel({ drawing, element }: PanelProps) {
  const { t, language } = useText()
  const id = useId()
  const services = useQuery(servicesQuery)
  const opens = element.businessObject.get<string | undefined>('shuniu:opens') ?? ''
  const target = useQuery(serviceQuery(opens))
  const { texts, form } = useParts()
  const sets = setsOf(element)
  const update = (properties: Record<string, unknown>) => drawing.get('modeling').updateProperties(element, properties)
  const sources = [
    { value: 'title', label: t('matters.title') },
    { value: 'opinion', label: t('input.opinion') },
    ...Object.keys(form?.properties ?? {}).map(name => ({
      value: name,
      label: texts?.[language].fields[name]?.label ?? name,
    })),
  ]
  const asked = target.data
    ? [
        { name: 'title', label: t('matters.title'), isRequired: true },
        ...fieldsOf(target.data).filter(field => !field.isReadOnly && !GIVEN.includes(field.name)),
      ]
    : []
  return (
    <div className="stack">
      <NameField drawing={drawing} element={element} />
      <Field id={id} label={t('opening.service')}>
        <Select
          id={id}
          value={opens || null}
          options={services.data?.items.map(service => ({ value: service.id, label: service.name })) ?? []}
          onChange={service =>
            update({
              'shuniu:opens': service,
              'shuniu:relation': element.businessObject.get('shuniu:relation') ?? 'follows',
            })
          }
        />
      </Field>
      {asked.map(field => (
        <Field key={field.name} id={`${id}-${field.name}`} label={field.label} required={field.isRequired}>
          <AutoComplete
            id={`${id}-${field.name}`}
            allowClear
            placeholder={t('opening.value')}
            value={sets[field.name] ?? ''}
            options={sources}
            onChange={(value: string | undefined) => {
              const { [field.name]: _old, ...rest } = sets
              setSets(drawing, element, value ? { ...rest, [field.name]: value } : rest)
            }}
          />
        </Field>
      ))}
    </div>
  )
}
