import { Checkbox } from 'antd'
import { Link } from 'react-router'
import type { Leaving } from '#api/handovers/schema.ts'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'

interface LeftPostsProps {
  posts: Leaving['posts']
  /** Where posts are chosen: which are, and what a tap does. */
  choice?: { chosen: ReadonlySet<string>; toggle: (id: string) => void }
}

/** What goes with each post: matters held, what waits, what is to read, covers; and who would have it otherwise. */
export function LeftPosts({ posts, choice }: LeftPostsProps) {
  const { t } = useText()
  const { day } = useWhen()
  return (
    <ul className="left-posts">
      {posts.map(post => {
        const name = `${post.unit} ${post.name}`
        const sum = (of: (matter: (typeof post.matters)[number]) => number) =>
          post.matters.reduce((count, matter) => count + of(matter), 0)
        const isStaying = choice !== undefined && !choice.chosen.has(post.id)
        return (
          <li key={post.id}>
            {choice ? (
              <Checkbox checked={!isStaying} onChange={() => choice.toggle(post.id)}>
                <b>{name}</b>
              </Checkbox>
            ) : (
              <b>{name}</b>
            )}
            <p>
              {t('handover.moves', {
                holds: sum(matter => Number(matter.holds)),
                tasks: sum(matter => matter.tasks),
                readings: sum(matter => matter.readings),
              })}
            </p>
            {(post.schedules > 0 || post.bookings > 0) && (
              <p className="soft small">
                {t('handover.alsoMoves', { schedules: post.schedules, bookings: post.bookings })}
              </p>
            )}
            {isStaying && (
              <p className="left-otherwise">
                {t(post.others.length > 0 ? 'handover.staysWith' : 'handover.otherwise', { who: post.otherwise })}
              </p>
            )}
            {post.covers.map(cover => (
              <p key={cover.covered + cover.by} className="soft small">
                {t('handover.cover', { by: cover.by, covered: cover.covered, day: day(cover.until) })}
              </p>
            ))}
            {post.matters.length > 0 && (
              <details className="small">
                <summary className="soft">{t('handover.matters', { count: post.matters.length })}</summary>
                <ul>
                  {post.matters.map(matter => (
                    <li key={matter.id}>
                      <span className="numbers faint">{matter.number}</span>{' '}
                      {matter.title === null ? (
                        <span className="faint">{t('handover.hidden')}</span>
                      ) : (
                        <Link to={`/matters/${matter.id}`}>{matter.title}</Link>
                      )}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        )
      })}
    </ul>
  )
}
