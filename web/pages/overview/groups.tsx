import { useNavigate } from 'react-router'
import type { Count, Overview } from '#api/overview/schema.ts'
import { WeekBars } from '../../charts/week-bars.tsx'
import { useText } from '../../texts/language.tsx'
import { CountLink } from './count-link.tsx'

type Group = Overview['units'][number] | Overview['services'][number]

/** The same few numbers for each service or unit, in the order of their names. */
export function Groups({ title, groups }: { title: string; groups: readonly Group[] }) {
  const { t } = useText()
  const hasWeeks = groups.some(group => 'weeks' in group)
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      {groups.length === 0 && <p className="soft">{t('overview.nothing')}</p>}
      {groups.length > 0 && (
        <table className="overview-table">
          <thead>
            <tr>
              <th scope="col">{title}</th>
              {hasWeeks && <th scope="col">{t('overview.byWeek')}</th>}
              <th scope="col">{t('overview.active')}</th>
              <th scope="col">{t('overview.near')}</th>
              <th scope="col">{t('zero.late')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(group => (
              <tr key={'unit' in group ? group.unit : group.service}>
                <th scope="row">{group.name}</th>
                {'weeks' in group && (
                  <td className="overview-weeks">{<Came name={group.name} weeks={group.weeks} />}</td>
                )}
                <td>
                  <CountLink of={group.active} label={`${group.name} ${t('overview.active')}`} />
                </td>
                <td>
                  <CountLink of={group.near} label={`${group.name} ${t('overview.near')}`} />
                </td>
                <td data-some={group.late.count > 0 || undefined}>
                  <CountLink of={group.late} label={`${group.name} ${t('zero.late')}`} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** What came of one service week by week; in words for whoever does not see it. */
function Came({ name, weeks }: { name: string; weeks: readonly Count[] }) {
  const { t } = useText()
  const navigate = useNavigate()
  const counts = weeks.map(week => week.count)
  return (
    <>
      <span className="sr-only">{t('overview.came', { name, counts: counts.join(' ') })}</span>
      <WeekBars
        isSmall
        words={{ fact: t('overview.registered'), forecast: '' }}
        bars={counts.map((fact, at) => ({
          label:
            at === counts.length - 1
              ? t('overview.thisWeek')
              : t('overview.weeksAgo', { count: counts.length - 1 - at }),
          fact,
          forecast: 0,
        }))}
        open={at => void navigate(`/matters?${weeks[at]?.opens ?? ''}`)}
      />
    </>
  )
}
