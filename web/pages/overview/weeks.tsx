import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { Count, Overview } from '#api/overview/schema.ts'
import { WeekBars } from '../../charts/week-bars.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { CountLink } from './count-link.tsx'

type Week = Overview['weeks'][number]

interface Chart {
  title: string
  text: string
  words: { fact: string; forecast: string }
  weeks: readonly Week[]
  fact: (week: Week) => Count
  forecast: (week: Week) => Count | null
}

/** Week by week: what came, what ended, and what is late, with the weeks ahead as outlines. */
export function Weeks({ overview }: { overview: Overview }) {
  const { t } = useText()
  const past = overview.weeks.filter(week => !week.isAhead)
  const same = (word: string) => ({ fact: word, forecast: word })
  const charts: Chart[] = [
    {
      title: t('overview.registered'),
      text: t('overview.registeredText'),
      words: same(t('overview.registered')),
      weeks: past,
      fact: week => week.registered,
      forecast: () => null,
    },
    {
      title: t('overview.closed'),
      text: t('overview.closedText'),
      words: same(t('overview.closed')),
      weeks: past,
      fact: week => week.closed,
      forecast: () => null,
    },
    {
      title: t('overview.due'),
      text: t('overview.dueText'),
      words: { fact: t('overview.lateFact'), forecast: t('overview.forecast') },
      weeks: overview.weeks,
      fact: week => week.late,
      forecast: week => week.ahead,
    },
  ]
  return (
    <div className="overview-three">
      {charts.map(chart => (
        <WeekChart key={chart.title} {...chart}>
          {chart.words.fact !== chart.words.forecast && overview.earlier.count > 0 && (
            <p className="small">
              {t('overview.earlier')} <CountLink of={overview.earlier} label={t('overview.earlier')} />
            </p>
          )}
        </WeekChart>
      ))}
    </div>
  )
}

function WeekChart({ title, text, words, weeks, fact, forecast, children }: Chart & { children: ReactNode }) {
  const { t } = useText()
  const { day } = useWhen()
  const navigate = useNavigate()
  const hasForecast = words.fact !== words.forecast
  const open = (at: number, isForecast: boolean) => {
    const week = weeks[at]
    const count = week && (isForecast ? forecast(week) : fact(week))
    if (count) void navigate(`/matters?${count.opens}`)
  }
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      <p className="faint small">{text}</p>
      <WeekBars
        words={words}
        open={open}
        bars={weeks.map(week => ({
          label: day(week.from),
          fact: fact(week).count,
          forecast: forecast(week)?.count ?? 0,
        }))}
      />
      {children}
      <details className="small">
        <summary className="soft">{t('overview.asTable')}</summary>
        <table className="overview-table">
          <thead>
            <tr>
              <th scope="col">{t('overview.week')}</th>
              <th scope="col">{words.fact}</th>
              {hasForecast && <th scope="col">{words.forecast}</th>}
            </tr>
          </thead>
          <tbody>
            {weeks.map(week => (
              <tr key={week.from}>
                <th scope="row">
                  {day(week.from)}—{day(week.to)}
                </th>
                <td>
                  <CountLink of={fact(week)} />
                </td>
                {hasForecast && <td>{forecast(week) && <CountLink of={forecast(week) ?? fact(week)} />}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
