import { useQuery } from '@tanstack/react-query'
import { Button, DatePicker, Drawer, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { DUTIES } from '#catalogue/duties.ts'
import { RESOURCE_KINDS } from '#catalogue/resource-kinds.ts'
import { availabilityQuery, servicesQuery } from '../../client/queries.ts'
import type { Resource } from '../../client/office.ts'
import { Instead } from '../../forms/instead.tsx'
import { resourceName } from '../../forms/office-options.ts'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { bookingAddress } from '../register/jotted.ts'
import type { Chosen } from './view.ts'

interface BookDrawerProps {
  begun: Chosen
  resources: readonly Resource[]
  close: () => void
}

/** A time that was chosen: whether it is free, what is instead, and the form of the matter it is for. */
export function BookDrawer({ begun, resources, close }: BookDrawerProps) {
  const { t, language } = useText()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState(begun)
  const services = useQuery(servicesQuery).data?.items ?? []
  const { data } = useQuery(availabilityQuery({ ...chosen }))
  const resource = resources.find(one => one.id === chosen.resource)
  const kind = resource?.kind ?? ''
  const fitting = services.filter(one => one.mayRegister && one.books.some(book => book.kind === kind))
  const [wanted, setWanted] = useState<string>()
  const service = fitting.find(one => one.id === wanted) ?? fitting[0]
  const books = service?.books.find(book => book.kind === kind)
  const keeper = DUTIES[RESOURCE_KINDS[kind]?.keeper ?? '']?.[language] ?? ''
  const picker = (end: 'from' | 'to') => (
    <Field id={`book-${end}`} label={t(`bookings.${end}`)}>
      <DatePicker
        id={`book-${end}`}
        allowClear={false}
        showTime={{ format: 'HH:mm', minuteStep: 5 }}
        format="YYYY-MM-DD HH:mm"
        value={dayjs(chosen[end])}
        onChange={moment => moment && setChosen({ ...chosen, [end]: moment.toISOString() })}
      />
    </Field>
  )
  return (
    <Drawer
      open
      title={t('bookings.bookTitle', { resource: resource ? resourceName(resource) : '' })}
      size={460}
      onClose={close}
      footer={
        <div className="row">
          <Button
            type="primary"
            disabled={!service || !books}
            onClick={() => {
              if (service && books) void navigate(bookingAddress(service.id, books, chosen))
            }}
          >
            {t('bookings.fill')}
          </Button>
          <Button onClick={close}>{t('act.cancel')}</Button>
        </div>
      }
    >
      <div className="stack">
        {picker('from')}
        {picker('to')}
        {data?.free && <p className="free">{t('bookings.isFree')}</p>}
        <Instead
          asked={chosen}
          takeOther={other => setChosen({ ...chosen, resource: other })}
          takeSlot={slot => setChosen({ ...chosen, from: slot.from, to: slot.to })}
        />
        {service ? (
          <Field id="book-service" label={t('bookings.for')}>
            <Select
              id="book-service"
              value={service.id}
              options={fitting.map(one => ({ value: one.id, label: one.name }))}
              onChange={setWanted}
            />
          </Field>
        ) : (
          <p className="soft">{t('bookings.noService', { keeper })}</p>
        )}
      </div>
    </Drawer>
  )
}
