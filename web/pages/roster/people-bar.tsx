import { useText } from '../../texts/language.tsx'
import type { Roster } from '#api/roster/schema.ts'

/** Everybody who can be put down: dragged onto a day, with how many shifts they have this month. */
export function PeopleBar({ roster, drag }: { roster: Roster; drag: (personId: string | null) => void }) {
  const { t } = useText()
  const counts = new Map<string, number>()
  for (const { slots } of roster.watches)
    for (const { person } of slots) if (person) counts.set(person.id, (counts.get(person.id) ?? 0) + 1)
  return (
    <section className="panel roster-people no-print" aria-label={t('roster.people')}>
      <p className="small faint">{t('roster.people')}</p>
      <ul>
        {roster.people.map(person => (
          <li
            key={person.id}
            draggable
            className="roster-person"
            onDragStart={event => {
              event.dataTransfer.setData('text/plain', person.name)
              drag(person.id)
            }}
            onDragEnd={() => drag(null)}
          >
            {person.name} <small className="faint numbers">{counts.get(person.id) ?? ''}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
