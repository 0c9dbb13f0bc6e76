import { daysWords } from '#calendar/date-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { calendarsQuery, type CalendarYear } from '../../client/settings.ts'
import { Listing } from '../../parts/listing.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'
import { WorkHours } from './work-hours.tsx'
import { ImportNotice } from './import-notice.tsx'

/** The years of holidays, each with the notice that set it. */
export function CalendarYears({ mayManage }: { mayManage: boolean }) {
  const { t, language } = useText()
  const calendars = useQuery(calendarsQuery)
  const [isImporting, setImporting] = useState(false)
  if (calendars.isError) return <Trouble error={calendars.error} retry={() => void calendars.refetch()} />
  const list = (year: number, days: readonly string[]) => (
    <span>
      <b className="numbers">{t('settings.days', { count: days.length })}</b>{' '}
      <span className="faint small">{daysWords(days, language, `${year}-01-01`)}</span>
    </span>
  )
  return (
    <div className="stack">
      <div className="row">
        <p className="soft grow">{t('settings.calendarsText')}</p>
        {mayManage && <Button onClick={() => setImporting(true)}>{t('settings.import')}</Button>}
      </div>
      {calendars.data && <WorkHours hours={calendars.data.hours} mayManage={mayManage} />}
      <Listing<CalendarYear>
        label={t('settings.calendars')}
        rows={calendars.data?.items.toReversed()}
        idOf={year => String(year.year)}
        empty={null}
        columns={[
          {
            key: 'year',
            label: t('settings.year'),
            width: 90,
            onCard: 'heading',
            draw: year => <b className="numbers">{t('settings.yearOf', { year: year.year })}</b>,
          },
          {
            key: 'notice',
            label: t('settings.notice'),
            width: 260,
            draw: year =>
              year.provisional ? (
                <span className="vacant">{t('settings.provisional')}</span>
              ) : (
                <span>
                  {year.notice} <span className="faint small">{year.source}</span>
                </span>
              ),
          },
          { key: 'off', label: t('settings.offDays'), draw: year => list(year.year, year.off) },
          { key: 'work', label: t('settings.workDays'), draw: year => list(year.year, year.work) },
        ]}
      />
      {isImporting && <ImportNotice close={() => setImporting(false)} />}
    </div>
  )
}
