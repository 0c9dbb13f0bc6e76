import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Schedules as Found } from '#api/schedules/schema.ts'
import { schedulesQuery } from '../../client/duty.ts'
import { useSend } from '../../client/use-send.ts'
import { Empty } from '../../parts/empty.tsx'
import { Listing } from '../../parts/listing.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { ScheduleForm } from './schedule-form.tsx'

type Schedule = Found['items'][number]

const MOVES = {
  active: [
    ['paused', 'schedules.pause'],
    ['ended', 'schedules.end'],
  ],
  paused: [
    ['active', 'schedules.resume'],
    ['ended', 'schedules.end'],
  ],
  ended: [],
} as const

/** 周期性工作: what opens its matter by itself, when next, and what it was last time. */
export function Schedules() {
  const { t } = useText()
  const { moment, weekday } = useWhen()
  const [isAdding, setAdding] = useState(false)
  const schedules = useQuery(schedulesQuery)
  const moving = useSend([['schedules'], ['desk']])
  if (schedules.isError) return <Trouble error={schedules.error} retry={() => void schedules.refetch()} />
  return (
    <div className="stack">
      <div className="row">
        <p className="soft grow">{t('schedules.text')}</p>
        <Button onClick={() => setAdding(true)}>{t('schedules.add')}</Button>
      </div>
      {moving.isError && <Trouble error={moving.error} />}
      <Listing<Schedule>
        label={t('schedules.title')}
        rows={schedules.data?.items}
        idOf={schedule => schedule.id}
        empty={<Empty title={t('schedules.empty')} text={t('schedules.emptyText')} />}
        columns={[
          {
            key: 'work',
            label: t('schedules.work'),
            onCard: 'heading',
            draw: schedule => (
              <span>
                <b>{schedule.nextTitle ?? schedule.title}</b>
                <div className="soft small">
                  {schedule.serviceName} · {schedule.post}
                </div>
                {schedule.trouble && <div role="alert">{t('schedules.trouble', { why: schedule.trouble })}</div>}
              </span>
            ),
          },
          {
            key: 'when',
            label: t('schedules.when'),
            draw: schedule => (
              <span>
                {schedule.words}
                <div className="soft small">{t('schedules.lead', { days: schedule.leadDays })}</div>
              </span>
            ),
          },
          {
            key: 'next',
            label: t('schedules.next'),
            width: 190,
            draw: schedule =>
              schedule.nextOn && schedule.nextOpensAt ? (
                <span>
                  {weekday(schedule.nextOn)}
                  <div className="soft small">{t('schedules.opens', { moment: moment(schedule.nextOpensAt) })}</div>
                </span>
              ) : (
                <span className="mark">{t(`schedules.${schedule.state}`)}</span>
              ),
          },
          {
            key: 'last',
            label: t('schedules.last'),
            width: 160,
            draw: ({ last }) =>
              last ? (
                <Link className="told numbers" to={`/matters/${last.id}`}>
                  {last.number}
                </Link>
              ) : (
                <span className="faint">{t('schedules.none')}</span>
              ),
          },
          {
            key: 'acts',
            label: t('office.acts'),
            width: 150,
            draw: schedule => (
              <span className="row">
                {schedule.mayChange &&
                  MOVES[schedule.state].map(([state, word]) => (
                    <Button
                      key={state}
                      size="small"
                      loading={moving.isPending}
                      onClick={() =>
                        moving.mutate({ method: 'PATCH', path: `/api/schedules/${schedule.id}`, body: { state } })
                      }
                    >
                      {t(word)}
                    </Button>
                  ))}
              </span>
            ),
          },
        ]}
      />
      {isAdding && <ScheduleForm close={() => setAdding(false)} />}
    </div>
  )
}
