import type { OnDutyNow } from '#api/roster/schema.ts'
import { Empty } from '../../parts/empty.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'

/** Who has each watch now, how to reach them, and who comes next. */
export function OnDuty({ items }: { items: OnDutyNow['items'] }) {
  const { t } = useText()
  const { moment } = useWhen()
  if (items.length === 0) return <Empty title={t('duty.noWatch')} text={t('duty.noWatchText')} />
  return (
    <dl className="duty-people">
      {items.map(({ postId, name, now, next }) => (
        <div key={postId}>
          <dt>{name}</dt>
          <dd>
            {now ? (
              <>
                <b className="duty-person">{now.person}</b>{' '}
                {now.phone && (
                  <a className="told numbers" href={`tel:${now.phone}`}>
                    {now.phone}
                  </a>
                )}{' '}
                <span className="soft small">{t('duty.until', { moment: moment(now.endsAt) })}</span>
              </>
            ) : (
              <b className="duty-nobody">{t('duty.nobody')}</b>
            )}
            {next && (
              <p className="faint small">{t('duty.next', { person: next.person, moment: moment(next.beginsAt) })}</p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
