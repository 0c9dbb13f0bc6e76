import { Link } from 'react-router'
import type { Sight } from '#api/sight/schema.ts'
import { Empty } from '../../parts/empty.tsx'
import { Listing } from '../../parts/listing.tsx'
import { useText } from '../../texts/language.tsx'
import { Reasons } from './reasons.tsx'

const CLEARANCES = ['clearance.0', 'clearance.1', 'clearance.2'] as const

/** What somebody can see today: through which posts, and the open matters themselves. */
export function OfPerson({ sight }: { sight: NonNullable<Sight['ofPerson']> }) {
  const { t } = useText()
  return (
    <section className="panel stack" aria-labelledby="sight-of">
      <h2 id="sight-of">{t('sight.ofPerson', { person: sight.person.name, count: sight.total })}</h2>
      <p>{t('sight.clearance', { clearance: t(CLEARANCES[sight.clearance] ?? 'clearance.0') })}</p>
      {sight.posts.map(post => (
        <Reasons key={post.unit + post.post} reasons={post.by.map(by => ({ ...post, by }))} />
      ))}
      <Listing
        label={t('sight.title')}
        rows={sight.matters}
        idOf={matter => matter.id}
        empty={<Empty title={t('sight.nothing')} />}
        columns={[
          {
            key: 'matter',
            label: t('matters.title'),
            onCard: 'heading',
            draw: matter => (
              <>
                <span className="numbers faint">{matter.number}</span>{' '}
                {matter.title === null ? (
                  <span className="faint">{t('handover.hidden')}</span>
                ) : (
                  <Link to={`/matters/${matter.id}`}>{matter.title}</Link>
                )}
              </>
            ),
          },
          { key: 'why', label: t('sight.why'), draw: matter => <Reasons reasons={matter.reasons} /> },
        ]}
      />
      {sight.total > sight.matters.length && (
        <p className="soft small">{t('sight.rest', { count: sight.total - sight.matters.length })}</p>
      )}
    </section>
  )
}
