import { useQuery } from '@tanstack/react-query'
import { Button, DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { officeQuery, servicesQuery } from '../../client/queries.ts'
import { useText } from '../../texts/language.tsx'
import { STATES, VIEWS, type Filter } from './view.ts'

interface FiltersProps {
  search: URLSearchParams
  set: (name: Filter, value: string | null) => void
}

const OFTEN: ReadonlySet<Filter> = new Set(['view', 'state'])

/** The filters above the register. */
export function Filters({ search, set }: FiltersProps) {
  const { t } = useText()
  const services = useQuery(servicesQuery).data?.items ?? []
  const office = useQuery(officeQuery).data
  const [words, setWords] = useState(search.get('q') ?? '')
  const [isOpen, setOpen] = useState(false)
  const choice = (name: Filter, label: string, options: readonly { value: string; label: string }[]) => (
    <Select
      key={name}
      // On a phone the filters seldom used stand behind a button, unless one of them is in force.
      className={OFTEN.has(name) || search.has(name) ? '' : 'filters-rare'}
      allowClear
      aria-label={label}
      placeholder={label}
      value={search.get(name)}
      options={[...options]}
      showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
      popupMatchSelectWidth={false}
      onChange={(value: string | undefined) => set(name, value ?? null)}
    />
  )
  const date = (name: 'from' | 'to', label: string) => (
    <DatePicker
      className={search.has(name) ? '' : 'filters-rare'}
      aria-label={label}
      placeholder={label}
      value={search.get(name) ? dayjs(search.get(name)) : null}
      onChange={day => set(name, day ? day.format('YYYY-MM-DD') : null)}
    />
  )
  return (
    <search className="filters no-print" data-open={isOpen || undefined}>
      <Input.Search
        className="filters-search"
        allowClear
        aria-label={t('matters.search')}
        placeholder={t('matters.search')}
        value={words}
        onChange={event => setWords(event.target.value)}
        onSearch={value => set('q', value)}
      />
      {choice(
        'view',
        t('matters.view'),
        VIEWS.map(view => ({ value: view, label: t(`view.${view}`) })),
      )}
      {choice(
        'state',
        t('matters.state'),
        STATES.map(state => ({ value: state, label: t(`state.${state}`) })),
      )}
      {choice(
        'service',
        t('matters.service'),
        services.map(service => ({ value: service.id, label: service.name })),
      )}
      {choice(
        'unit',
        t('matters.unit'),
        (office?.units ?? []).map(unit => ({ value: unit.id, label: unit.name })),
      )}
      {choice(
        'focus',
        t('matters.focus'),
        (office?.focuses ?? []).map(focus => ({ value: focus.id, label: focus.name })),
      )}
      {choice('urgency', t('urgency.label'), [
        { value: 'most-urgent', label: t('urgency.most') },
        { value: 'urgent', label: t('urgency.urgent') },
        { value: 'normal', label: t('urgency.normal') },
      ])}
      <Button className="filters-fold" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
        {t(isOpen ? 'matters.fewer' : 'matters.further')}
      </Button>
      {date('from', t('matters.fromDay'))}
      {date('to', t('matters.toDay'))}
    </search>
  )
}
