import type { Sight } from '#api/sight/schema.ts'
import { Empty } from '../../parts/empty.tsx'
import { Listing } from '../../parts/listing.tsx'
import { useText } from '../../texts/language.tsx'
import { Reasons } from './reasons.tsx'

/** Everybody who can open a matter today. */
export function OfMatter({ sight }: { sight: NonNullable<Sight['ofMatter']> }) {
  const { t } = useText()
  return (
    <section className="panel stack" aria-labelledby="sight-of">
      <h2 id="sight-of">
        {t('sight.ofMatter', { number: sight.number, count: sight.people.length })} {sight.title}
      </h2>
      <Listing
        label={t('sight.title')}
        rows={sight.people}
        idOf={one => one.person.id}
        empty={<Empty title={t('sight.nobody')} />}
        columns={[
          {
            key: 'person',
            label: t('sight.who'),
            width: 160,
            onCard: 'heading',
            draw: one => <b>{one.person.name}</b>,
          },
          { key: 'why', label: t('sight.why'), draw: one => <Reasons reasons={one.reasons} /> },
        ]}
      />
    </section>
  )
}
