import { Select } from 'antd'
import { useId } from 'react'
import type { BookingField } from '#catalogue/bookings.ts'
import { RESOURCE_KINDS } from '#catalogue/resource-kinds.ts'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import type { EditedField } from '../files.ts'
import { bookingOf, putField } from './form-ops.ts'

type Part = Exclude<keyof BookingField, 'field'>

/** The parts of a booking that name another field, and how those are entered; nothing said is any field. */
const PARTS: readonly { part: Exclude<Part, 'kind'>; widget?: string; isRequired: boolean }[] = [
  { part: 'from', widget: 'datetime', isRequired: true },
  { part: 'to', widget: 'datetime', isRequired: true },
  { part: 'people', widget: 'number', isRequired: false },
  { part: 'out', isRequired: false },
  { part: 'back', isRequired: false },
]

/** What a field books: a kind of resource, for the time and the people that other fields say. */
export function BookingFields({ name, field }: { name: string; field: EditedField }) {
  const { t, language } = useText()
  const id = useId()
  const { form, texts, setForm } = useParts()
  if (!form || !texts || field['x-widget'] !== 'resource') return null
  const booking = bookingOf(field)
  const put = (part: Part, value: string | undefined) => {
    const { [part]: _old, ...rest } = booking
    setForm(putField(form, name, { ...field, 'x-booking': value === undefined ? rest : { ...rest, [part]: value } }))
  }
  const others = Object.entries(form.properties).filter(([other]) => other !== name)
  return (
    <section aria-label={t('booking.title')} className="step-part">
      <h4>{t('booking.title')}</h4>
      <p className="soft small">{t('booking.text')}</p>
      <div className="fields">
        <Field id={`${id}-kind`} label={t('booking.kind')}>
          <Select
            id={`${id}-kind`}
            value={booking.kind ?? null}
            options={Object.entries(RESOURCE_KINDS).map(([kind, words]) => ({
              value: kind,
              label: words.name[language],
            }))}
            onChange={kind => put('kind', kind)}
          />
        </Field>
        {PARTS.map(({ part, widget, isRequired }) => {
          const options = others
            .filter(([, other]) => widget === undefined || other['x-widget'] === widget)
            .map(([other]) => ({ value: other, label: texts[language].fields[other]?.label ?? other }))
          return (
            <Field
              key={part}
              id={`${id}-${part}`}
              label={t(`booking.${part}`)}
              required={isRequired}
              help={options.length === 0 ? t('booking.none') : t(`booking.${part}Help`)}
            >
              <Select
                id={`${id}-${part}`}
                allowClear={!isRequired}
                value={booking[part] ?? null}
                options={options}
                onChange={(value: string | undefined) => put(part, value)}
              />
            </Field>
          )
        })}
      </div>
    </section>
  )
}
