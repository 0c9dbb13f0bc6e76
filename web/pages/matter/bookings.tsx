import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { MatterBookings } from '#api/bookings/schema.ts'
import type { MatterDetail } from '#api/matters/schema.ts'
import type { ServiceDetail } from '#api/services/schema.ts'
import { problemFrom } from '../../client/problem.ts'
import { MATTER_CHANGES, matterBookingsQuery } from '../../client/queries.ts'
import { useSend } from '../../client/use-send.ts'
import { Refusals } from '../../parts/refusals.tsx'
import { useText } from '../../texts/language.tsx'

type Booking = MatterBookings['items'][number]

/** What the matter has booked; what gave way says why, and what is free instead is one tap away. */
export function Bookings({ matter, service }: { matter: MatterDetail; service: ServiceDetail | undefined }) {
  const { t } = useText()
  const books = (service?.books.length ?? 0) > 0
  const { data } = useQuery({ ...matterBookingsQuery(matter.id), enabled: books })
  if (!data || data.items.length === 0) return null
  return (
    <section className="panel matter-bookings" aria-labelledby="bookings">
      <h2 id="bookings">{t('bookings.ofMatter')}</h2>
      <ul>
        {data.items.map(booking => (
          <li key={booking.field}>
            {booking.state === 'displaced' ? (
              <GaveWay matter={matter.id} booking={booking} />
            ) : (
              <>
                <b>{booking.name}</b> <span className="mark">{t(`bookings.state.${booking.state}`)}</span>
                <br />
                <span className="soft">{booking.period}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function GaveWay({ matter, booking }: { matter: string; booking: Booking }) {
  const { t } = useText()
  const { name, period, reason, offers, field } = booking
  const taking = useSend([...MATTER_CHANGES, ['bookings']])
  const take = (resource: string, from: string, to: string) =>
    taking.mutate({ method: 'POST', path: `/api/matters/${matter}/bookings`, body: { field, resource, from, to } })
  return (
    <>
      <p>{t('bookings.gaveWay', { name, period, reason: reason ?? '' })}</p>
      {offers && (
        <div className="offers">
          {offers.others.map(other => (
            <Button key={other.id} loading={taking.isPending} onClick={() => take(other.id, booking.from, booking.to)}>
              {t('bookings.takeOther', { name: other.name })}
            </Button>
          ))}
          {offers.next.map(slot => (
            <Button
              key={slot.from}
              loading={taking.isPending}
              onClick={() => take(booking.resource, slot.from, slot.to)}
            >
              {t('bookings.takeSlot', { period: slot.words })}
            </Button>
          ))}
          {offers.others.length + offers.next.length === 0 && <p className="soft">{t('bookings.nothingFree')}</p>}
        </div>
      )}
      {taking.error && (
        <Refusals
          title={t('bookings.refused')}
          lines={[{ code: problemFrom(taking.error).code, text: problemFrom(taking.error).detail }]}
        />
      )}
    </>
  )
}
