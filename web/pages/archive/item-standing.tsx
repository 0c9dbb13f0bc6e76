import { Link } from 'react-router'
import type { ItemView } from '#api/archive/schema.ts'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'

/** Where an item is: with whom and until when, on whose list, gone, or on the shelf and until which year. */
export function ItemStanding({ item }: { item: ItemView }) {
  const { t } = useText()
  const { day } = useWhen()
  const { state, hand, isInHand, keptUntil, prolongedTo } = item
  const kept = keptUntil === null ? t('archive.forEver') : t('archive.until', { year: keptUntil })
  if (hand)
    return (
      <>
        <span className="mark">{t(`archive.hand.${hand.kind}`)}</span>{' '}
        <Link className="told" to={`/matters/${hand.matter}`}>
          {hand.number}
        </Link>
        {hand.kind === 'lent' && hand.dueAt && (
          <div className="soft small">{t('archive.dueBack', { day: day(hand.dueAt.slice(0, 10)) })}</div>
        )}
      </>
    )
  if (isInHand) return <span className="mark">{t('archive.hand.elsewhere')}</span>
  if (state !== 'kept') return <span className="mark">{t(`archive.state.${state}`)}</span>
  return (
    <span className="soft">
      {kept}
      {prolongedTo && ` · ${t('archive.prolonged')}`}
    </span>
  )
}
