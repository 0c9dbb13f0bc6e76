import { useMemo } from 'react'
import type { Roster, SlotView } from '#api/roster/schema.ts'
import { weekday as weekdayOf } from '#calendar/day.ts'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { Slot } from './slot.tsx'

interface MonthGridProps {
  roster: Roster
  me: string
  dragged: string | null
  put: ((slot: SlotView, postId: string, personId: string | null) => void) | null
  refuse: (why: string) => void
  swap: (watch: Roster['watches'][number], slot: SlotView) => void
}

/** The month as a calendar, Monday first; on a phone day below day. */
export function MonthGrid({ roster, me, dragged, put, refuse, swap }: MonthGridProps) {
  const { t } = useText()
  const { weekday, today } = useWhen()
  const days = useMemo(() => {
    const all = roster.watches.flatMap(watch => watch.slots.map(slot => ({ watch, slot })))
    return [...new Set(all.map(({ slot }) => slot.day))].toSorted().map(day => ({
      day,
      shifts: all.filter(({ slot }) => slot.day === day),
    }))
  }, [roster])
  const [first] = days
  // Monday is the first column; the calendar counts from Sunday.
  const column = first ? ((weekdayOf(first.day) + 6) % 7) + 1 : 1
  return (
    <ol className="roster-grid" aria-label={t('roster.title')}>
      {days.map(({ day, shifts }, index) => (
        <li
          key={day}
          className="roster-day"
          data-today={day === today() || undefined}
          data-weekend={weekdayOf(day) % 6 === 0 || undefined}
          style={index === 0 ? { gridColumnStart: column } : undefined}
        >
          <b className="numbers">{weekday(day)}</b>
          {shifts.map(({ watch, slot }) => (
            <Slot
              key={`${watch.postId} ${slot.beginsAt}`}
              roster={roster}
              watch={watch}
              slot={slot}
              dragged={dragged}
              put={put && new Date(slot.endsAt) > new Date() ? put : null}
              refuse={refuse}
              swap={
                slot.person?.id === me && slot.shiftId !== null && roster.publishedAt !== null
                  ? () => swap(watch, slot)
                  : null
              }
            />
          ))}
        </li>
      ))}
    </ol>
  )
}
