import type { MatterDetail } from '#api/matters/schema.ts'
import { Arithmetic, DueMark } from '../../parts/due.tsx'
import { Empty } from '../../parts/empty.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { clocksOf } from './view.ts'

/** 时限: each clock that runs with its arithmetic, line by line; the stopped ones with how they ended. */
export function Clocks({ matter }: { matter: MatterDetail }) {
  const { t } = useText()
  if (matter.clocks.length === 0) return <Empty title={t('clocks.empty')} text={t('clocks.emptyText')} />
  const { running, stopped } = clocksOf(matter)
  return (
    <>
      <ul className="clocks">
        {running.map(clock => (
          <li key={clock.id}>
            <div className="row">
              <h3>{clock.name}</h3>
              <DueMark due={clock.due} />
              {clock.state === 'suspended' && <span className="mark">{t('clock.suspended')}</span>}
            </div>
            <Arithmetic due={clock.due} />
          </li>
        ))}
      </ul>
      {stopped.length > 0 && (
        <section aria-labelledby="stopped-clocks">
          <h3 id="stopped-clocks" className="clocks-head">
            {t('clock.ended', { count: stopped.length })}
          </h3>
          <ul className="clocks">
            {stopped.map(({ clock, doneAt, isLate }) => (
              <li key={clock.id}>
                <details>
                  <summary>
                    <b>{clock.name}</b> <Ended doneAt={doneAt} day={clock.due.day} isLate={isLate} />
                  </summary>
                  <Arithmetic due={clock.due} />
                </details>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Ended({ doneAt, day, isLate }: { doneAt: string | null; day: string; isLate: boolean }) {
  const { t } = useText()
  const { moment, weekday } = useWhen()
  return (
    <span className="soft">
      {t('clock.dueOn', { day: weekday(day) })} ·{' '}
      {doneAt ? (
        <>
          {t('clock.doneOn', { day: moment(doneAt) })}{' '}
          <span className="due-word" data-colour={isLate ? 'red' : 'green'}>
            {t(isLate ? 'clock.late' : 'clock.inTime')}
          </span>
        </>
      ) : (
        t('clock.stopped')
      )}
    </span>
  )
}
