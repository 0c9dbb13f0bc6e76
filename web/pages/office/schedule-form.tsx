import { useQuery } from '@tanstack/react-query'
import { Button, DatePicker, Drawer, Input, InputNumber, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { byField, problemFrom } from '../../client/problem.ts'
import { serviceQuery, servicesQuery } from '../../client/queries.ts'
import { useSend } from '../../client/use-send.ts'
import { Fields } from '../../forms/fields.tsx'
import { fieldsOf, filled, type Values } from '../../forms/schema.ts'
import { Field } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { RecurrenceFields } from './recurrence-fields.tsx'
import { recurrenceOf, START, type RecurrenceDraft } from './recurrence-draft.ts'
import { SchedulePlan } from './schedule-plan.tsx'

/** Sets up recurring work: what, when, how many days ahead; the days it falls on are shown before it is saved. */
export function ScheduleForm({ close }: { close: () => void }) {
  const { t } = useText()
  const { today } = useWhen()
  const services = (useQuery(servicesQuery).data?.items ?? []).filter(
    one => one.mayRegister && one.origin === 'registered',
  )
  const [service, setService] = useState('')
  const [title, setTitle] = useState('')
  const [draft, setDraft] = useState<RecurrenceDraft>(START)
  const [leadDays, setLead] = useState(7)
  const [fromOn, setFrom] = useState(() => today())
  const [dayField, setDayField] = useState('')
  const [values, setValues] = useState<Values>({})
  const detail = useQuery(serviceQuery(service)).data
  const saving = useSend([['schedules'], ['desk']])
  const fields = detail ? fieldsOf(detail).filter(field => !field.isReadOnly) : []
  const dates = fields.filter(field => field.widget === 'date')
  const recurrence = recurrenceOf(draft)
  const wrong = saving.error ? byField(problemFrom(saving.error)) : {}
  const save = () =>
    saving.mutate(
      {
        method: 'POST',
        path: '/api/schedules',
        body: {
          service,
          title: title.trim(),
          fields: filled(values),
          dayField: dayField === '' ? null : dayField,
          recurrence,
          leadDays,
          fromOn,
        },
      },
      { onSuccess: close },
    )
  return (
    <Drawer
      open
      size={520}
      title={t('schedules.add')}
      onClose={close}
      footer={
        <div className="row">
          <Button type="primary" loading={saving.isPending} disabled={!service || !title.trim()} onClick={save}>
            {t('schedules.save')}
          </Button>
          <Button onClick={close}>{t('act.cancel')}</Button>
        </div>
      }
    >
      <div className="stack">
        <Field id="schedule-service" label={t('schedules.service')} required>
          <Select
            id="schedule-service"
            value={service || null}
            showSearch={{ optionFilterProp: 'label' }}
            options={services.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id: string) => {
              setService(id)
              setValues({})
              setDayField('')
            }}
          />
        </Field>
        <Field id="schedule-title" label={t('schedules.titleField')} help={t('schedules.titleHelp')} required>
          <Input id="schedule-title" maxLength={200} value={title} onChange={event => setTitle(event.target.value)} />
        </Field>
        <RecurrenceFields draft={draft} change={part => setDraft(current => ({ ...current, ...part }))} />
        <Field id="schedule-lead" label={t('schedules.leadDays')}>
          <InputNumber id="schedule-lead" min={0} max={120} value={leadDays} onChange={days => setLead(days ?? 0)} />
        </Field>
        <Field id="schedule-from" label={t('schedules.from')} required>
          <DatePicker
            id="schedule-from"
            allowClear={false}
            value={dayjs(fromOn)}
            onChange={day => day && setFrom(day.format('YYYY-MM-DD'))}
          />
        </Field>
        <SchedulePlan recurrence={recurrence} fromOn={fromOn} />
        {dates.length > 0 && (
          <Field id="schedule-day" label={t('schedules.dayField')}>
            <Select
              id="schedule-day"
              value={dayField}
              options={[
                { value: '', label: t('schedules.dayFieldNone') },
                ...dates.map(({ name, label }) => ({ value: name, label })),
              ]}
              onChange={setDayField}
            />
          </Field>
        )}
        {fields.length > 0 && (
          <>
            <h3>{t('schedules.fields')}</h3>
            <Fields
              fields={fields.filter(field => field.name !== dayField)}
              values={values}
              problems={wrong}
              onChange={(name, value) => setValues(current => ({ ...current, [name]: value }))}
            />
          </>
        )}
        {saving.isError && <Trouble error={saving.error} />}
      </div>
    </Drawer>
  )
}
