import { Button } from 'antd'
import type { Post } from '../../client/office.ts'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { EndButton } from './end-button.tsx'
import type { OfficePart } from './office-part.ts'
import { dutyWords, holdsOn } from './view.ts'

/** A post: who sits in it, who covers it, what it does. */
export function PostCard({ post, isReceiving, today, edits, open }: OfficePart & { post: Post; isReceiving: boolean }) {
  const { t, language } = useText()
  const { day } = useWhen()
  const holders = post.holders.filter(holder => holder.toOn === null || holder.toOn >= today)
  const covers = post.covers.filter(cover => cover.toOn >= today)
  const isVacant = !holders.some(holder => holdsOn(holder, today))
  return (
    <li className="post">
      <div className="row">
        <h3>{post.name}</h3>
        {isReceiving && <span className="mark">{t('office.receiving')}</span>}
        {post.duties.map(duty => (
          <span key={duty} className="mark">
            {dutyWords(duty, language)}
          </span>
        ))}
        {!post.isActive && <span className="mark">{t('office.closed')}</span>}
      </div>
      <ul>
        {isVacant && <li className="vacant">{t('office.vacant')}</li>}
        {holders.map(holder => (
          <li key={holder.holdingId} className="row">
            <span>
              <b>{holder.name}</b>{' '}
              <span className="faint small">
                {t('office.from', { day: day(holder.fromOn) })}
                {holder.toOn && t('office.until', { day: day(holder.toOn) })}
              </span>
            </span>
            {open && (
              <EndButton
                path={`/api/holdings/${holder.holdingId}`}
                label={t('office.endHolding', { name: holder.name })}
              />
            )}
          </li>
        ))}
        {covers.map(cover => (
          <li key={cover.coverId} className="row">
            <span className="covered">
              {t('office.coverLine', {
                people: cover.people.join('、') || '—',
                post: cover.coverPostName,
                from: day(cover.fromOn),
                to: day(cover.toOn),
                reason: cover.reason,
              })}
            </span>
            {open && (
              <EndButton
                path={`/api/covers/${cover.coverId}`}
                label={t('office.endCover', { name: cover.coverPostName })}
              />
            )}
          </li>
        ))}
      </ul>
      {open && (
        <div className="row no-print">
          <Button size="small" onClick={() => open(edits.post(post, post.unitId))}>
            {t('office.change')}
          </Button>
          <Button size="small" onClick={() => open(edits.holding(post))}>
            {t('office.seat')}
          </Button>
          <Button size="small" onClick={() => open(edits.cover(post))}>
            {t('office.coverButton')}
          </Button>
        </div>
      )}
    </li>
  )
}
