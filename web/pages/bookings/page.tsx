import { DownloadOutlined, LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, DatePicker, Segmented, Select, Skeleton } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { addDays } from '#calendar/day.ts'
import { RESOURCE_KINDS } from '#catalogue/resource-kinds.ts'
import { bookingsQuery, officeQuery } from '../../client/queries.ts'
import { Empty } from '../../parts/empty.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useNarrow } from '../../parts/use-narrow.ts'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { BookDrawer } from './book-drawer.tsx'
import { DayBoard } from './day-board.tsx'
import { DayList } from './day-list.tsx'
import { UseList } from './use-list.tsx'
import { mondayOf, spanOf, type Chosen } from './view.ts'
import { WeekBoard } from './week-board.tsx'
import './page.css'

/** What was used in the month of a day, as it is kept and made public. */
const ledger = (kind: string, day: string): string => {
  const first = `${day.slice(0, 7)}-01`
  const next = addDays(first, 31).slice(0, 7)
  return new URLSearchParams({ kind, from: first, to: addDays(`${next}-01`, -1) }).toString()
}

/** 会务后勤: who has which car, room or table when; a free time opens the form that books it. */
export function BookingsPage() {
  const { t, language } = useText()
  const { today, weekday } = useWhen()
  const isNarrow = useNarrow()
  const [address, setAddress] = useSearchParams()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const day = address.get('day') ?? today()
  const isWeek = address.get('view') === 'week' && !isNarrow
  const isList = address.get('view') === 'list'
  const monday = mondayOf(day)
  const span = isWeek ? spanOf(monday, 7) : spanOf(day, 1)
  const board = useQuery(bookingsQuery(span.from, span.to))
  const office = useQuery(officeQuery)
  const all = office.data?.resources.filter(one => one.isActive) ?? []
  const kinds = Object.keys(RESOURCE_KINDS).filter(kind => all.some(one => one.kind === kind))
  const kind = address.get('kind') ?? ''
  const resources =
    kind === '' ? kinds.flatMap(one => all.filter(other => other.kind === one)) : all.filter(one => one.kind === kind)
  const go = (change: Record<string, string>) => {
    const next = new URLSearchParams(address)
    for (const [name, value] of Object.entries(change)) next.set(name, value)
    setAddress(next, { replace: true })
  }
  const step = isWeek ? 7 : 1
  if (office.isError) return <Trouble error={office.error} retry={() => void office.refetch()} />
  if (board.isError) return <Trouble error={board.error} retry={() => void board.refetch()} />
  const shown = { resources, rows: board.data?.items ?? [] }
  return (
    <>
      <PageHead title={t('place.bookings')} text={t('bookings.text')}>
        {kind !== '' && (
          <>
            <Button icon={<DownloadOutlined />} href={`/api/resources/ledger.xlsx?${ledger(kind, day)}`} download>
              {t('bookings.ledgerTable')}
            </Button>
            <Button icon={<PrinterOutlined />} href={`/api/resources/ledger.pdf?${ledger(kind, day)}`} download>
              {t('bookings.ledgerPrint')}
            </Button>
          </>
        )}
      </PageHead>
      <div className="row bookings-bar">
        <Button
          aria-label={t('bookings.previous')}
          icon={<LeftOutlined />}
          onClick={() => go({ day: addDays(day, -step) })}
        />
        <DatePicker
          aria-label={t('bookings.date')}
          allowClear={false}
          value={dayjs(day)}
          onChange={picked => picked && go({ day: picked.format('YYYY-MM-DD') })}
        />
        <Button
          aria-label={t('bookings.next')}
          icon={<RightOutlined />}
          onClick={() => go({ day: addDays(day, step) })}
        />
        <Button disabled={day === today()} onClick={() => go({ day: today() })}>
          {t('bookings.today')}
        </Button>
        <Segmented
          aria-label={t('bookings.board')}
          value={isWeek ? 'week' : isList ? 'list' : 'day'}
          options={[
            { value: 'day', label: t('bookings.day') },
            ...(isNarrow ? [] : [{ value: 'week', label: t('bookings.week') }]),
            { value: 'list', label: t('bookings.list') },
          ]}
          onChange={view => go({ view })}
        />
        <Select
          aria-label={t('bookings.kind')}
          value={kind}
          style={{ minWidth: 120 }}
          options={[
            { value: '', label: t('bookings.all') },
            ...kinds.map(one => ({ value: one, label: RESOURCE_KINDS[one]?.name[language] ?? one })),
          ]}
          onChange={value => go({ kind: value })}
        />
        <b className="grow numbers">{isWeek ? `${weekday(monday)} – ${weekday(addDays(monday, 6))}` : weekday(day)}</b>
      </div>
      {!office.data || !board.data ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : resources.length === 0 ? (
        <Empty title={t('bookings.none')} text={t('bookings.noneText')} />
      ) : isList ? (
        <UseList {...shown} all={all} day={day} />
      ) : isNarrow ? (
        <DayList {...shown} day={day} choose={setChosen} />
      ) : isWeek ? (
        <WeekBoard
          key={monday}
          {...shown}
          monday={monday}
          openDay={picked => go({ day: picked, view: 'day' })}
          choose={setChosen}
        />
      ) : (
        <DayBoard key={day} {...shown} day={day} choose={setChosen} />
      )}
      {chosen && (
        <BookDrawer key={JSON.stringify(chosen)} begun={chosen} resources={all} close={() => setChosen(null)} />
      )}
    </>
  )
}
