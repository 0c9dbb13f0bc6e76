import { Link } from 'react-router'
import type { Overview } from '#api/overview/schema.ts'
import { DueMark } from '../../parts/due.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { CountLink } from './count-link.tsx'

/** What somebody asked or said: how much, and the newest of it. */
export function Voices({ title, empty, voiced }: { title: string; empty: string; voiced: Overview['superiors'] }) {
  const { t } = useText()
  const { day } = useWhen()
  return (
    <section className="panel" aria-label={title}>
      <h2>
        {title} <CountLink of={voiced.of} label={title} />
      </h2>
      {voiced.latest.length === 0 && <p className="soft">{empty}</p>}
      <ul className="overview-latest">
        {voiced.latest.map(matter => (
          <li key={matter.id} className="overview-line">
            <span>
              <Link to={`/matters/${matter.id}`}>{matter.title}</Link>{' '}
              <span className="faint small">{[matter.from, day(matter.registeredAt)].filter(Boolean).join(' · ')}</span>
            </span>
            {matter.closedAt ? (
              <span className="soft small">{t(`state.${matter.state}`)}</span>
            ) : (
              <DueMark due={matter.due} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
