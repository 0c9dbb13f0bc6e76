import { useNavigate } from 'react-router'
import type { Overview } from '#api/overview/schema.ts'
import { WeekBars } from '../../charts/week-bars.tsx'
import { Empty } from '../../parts/empty.tsx'
import { useText } from '../../texts/language.tsx'
import { CountLink } from './count-link.tsx'

/** What the public speaks of more than before: one small picture a word, all of the same weeks. */
export function Topics({ topics }: { topics: Overview['topics'] }) {
  const { t } = useText()
  const navigate = useNavigate()
  const words = { fact: t('overview.heard'), forecast: t('overview.heard') }
  return (
    <section className="panel" aria-labelledby="topics">
      <h2 id="topics">{t('overview.topics')}</h2>
      <p className="faint small">{t('overview.topicsText')}</p>
      {topics.length === 0 ? (
        <Empty title={t('overview.noTopics')} text={t('overview.noTopicsText')} />
      ) : (
        <ul className="overview-multiples">
          {topics.map(({ word, lately, weeks }) => (
            <li key={word}>
              <b>{word}</b>{' '}
              <span className="small">
                <CountLink of={lately} label={word}>
                  {' '}
                  {t('overview.lately')}
                </CountLink>
              </span>
              <WeekBars
                isSmall
                words={words}
                bars={weeks.map((week, at) => ({
                  label: weekWord(t, weeks.length - at),
                  fact: week.count,
                  forecast: 0,
                }))}
                open={at => void navigate(`/matters?${weeks[at]?.opens ?? ''}`)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const weekWord = (t: ReturnType<typeof useText>['t'], back: number) =>
  back === 1 ? t('overview.thisWeek') : t('overview.weeksAgo', { count: back - 1 })
