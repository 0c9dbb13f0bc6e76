import { PhoneOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Radio } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { InputRef } from 'antd'
import type { Registered } from '#api/matters/schema.ts'
import type { ServiceSummary } from '#api/services/schema.ts'
import { DUTY_CHANGES } from '../../client/duty.ts'
import { byField, problemFrom } from '../../client/problem.ts'
import { serviceQuery } from '../../client/queries.ts'
import { useSend } from '../../client/use-send.ts'
import { Fields } from '../../forms/fields.tsx'
import { fieldsOf, filled, type Values } from '../../forms/schema.ts'
import { UrgencyChoice } from '../../forms/urgency-choice.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'

/** One line and Enter: a call is logged, an emergency reported half empty; whatever else is known may stand below. */
export function Log({ services, isCalled }: { services: readonly ServiceSummary[]; isCalled: unknown }) {
  const { t } = useText()
  const input = useRef<InputRef>(null)
  const [chosen, setChosen] = useState(services[0]?.id ?? '')
  const [title, setTitle] = useState('')
  const [values, setValues] = useState<Values>({})
  const [urgency, setUrgency] = useState('normal')
  const service = useQuery(serviceQuery(chosen)).data
  const registering = useSend<Registered>(DUTY_CHANGES)
  const fields = service ? fieldsOf(service).filter(field => !field.isReadOnly) : []
  useEffect(() => input.current?.focus(), [isCalled])
  const submit = () => {
    if (title.trim() === '') return input.current?.focus()
    const asked = new Set(fields.map(field => field.name))
    const known = Object.fromEntries(Object.entries(filled(values)).filter(([name]) => asked.has(name)))
    return registering.mutate(
      { method: 'POST', path: '/api/matters', body: { service: chosen, title: title.trim(), fields: known, urgency } },
      {
        onSuccess: () => {
          setTitle('')
          setValues({})
          setUrgency('normal')
          input.current?.focus()
        },
      },
    )
  }
  return (
    <section className="panel stack duty-log" aria-label={t('duty.logLabel')}>
      <form
        className="stack"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        <Radio.Group
          aria-label={t('duty.kind')}
          optionType="button"
          buttonStyle="solid"
          value={chosen}
          onChange={event => setChosen(String(event.target.value))}
          options={services.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <div className="duty-line">
          <Input
            ref={input}
            size="large"
            prefix={<PhoneOutlined aria-hidden="true" />}
            maxLength={500}
            aria-label={t('duty.logLabel')}
            placeholder={t('duty.log')}
            value={title}
            onChange={event => setTitle(event.target.value)}
          />
          <Button type="primary" size="large" htmlType="submit" loading={registering.isPending}>
            {t('duty.register')}
          </Button>
        </div>
        {registering.data ? (
          <p role="status" className="duty-said">
            {t('duty.done', { number: registering.data.number })}
          </p>
        ) : (
          <p className="small faint">{t('duty.logKey')}</p>
        )}
        {registering.isError && <Trouble error={registering.error} />}
        <details key={chosen} open={(service?.onDuty ?? 1) > 1}>
          <summary>{t('duty.more')}</summary>
          <div className="stack duty-more">
            <UrgencyChoice value={urgency} onChange={setUrgency} />
            <Fields
              fields={fields}
              values={values}
              problems={registering.error ? byField(problemFrom(registering.error)) : {}}
              onChange={(name, value) => setValues(current => ({ ...current, [name]: value }))}
            />
          </div>
        </details>
      </form>
    </section>
  )
}
