import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { availabilityQuery } from '../client/queries.ts'
import { useText } from '../texts/language.tsx'
import './instead.css'

interface InsteadProps {
  asked: { resource: string; from: string; to: string; people?: string }
  takeOther: (resource: string) => void
  /** Null where the time is not for this form to change. */
  takeSlot: ((slot: { from: string; to: string }) => void) | null
}

/** Whose a resource is at that time, and what is free instead, each one tap away. */
export function Instead({ asked, takeOther, takeSlot }: InsteadProps) {
  const { t } = useText()
  const { data } = useQuery(availabilityQuery(asked))
  if (!data || data.free) return null
  return (
    <div className="instead" role="status">
      <p>
        <b>{t('bookings.isTaken', { by: data.by ?? '' })}</b>
      </p>
      {data.others.length > 0 && (
        <p className="row">
          <span className="soft">{t('bookings.others')}</span>
          {data.others.map(other => (
            <Button key={other.id} size="small" onClick={() => takeOther(other.id)}>
              {other.name}
            </Button>
          ))}
        </p>
      )}
      {takeSlot && data.next.length > 0 && (
        <p className="row">
          <span className="soft">{t('bookings.nextFree')}</span>
          {data.next.map(slot => (
            <Button key={slot.from} size="small" onClick={() => takeSlot(slot)}>
              {slot.words}
            </Button>
          ))}
        </p>
      )}
      <p className="soft small">{t('bookings.focusMay')}</p>
    </div>
  )
}
