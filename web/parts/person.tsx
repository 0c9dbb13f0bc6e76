import type { ActorView, PostRef } from '#api/matters/schema.ts'
import { useText } from '../texts/language.tsx'

/** Who acted, and in whose stead: "李明（代张华）· 县府办 文书科长". */
export function ActorName({ actor }: { actor: ActorView }) {
  const { t } = useText()
  return (
    <span className="actor">
      <b>{actor.person}</b>
      {actor.forPerson && <span>{t('actor.for', { person: actor.forPerson })}</span>}{' '}
      <span className="faint">
        {actor.unit} {actor.post}
      </span>
    </span>
  )
}

/** A post and who sits in it today; an empty one says so. */
export function PostName({ post }: { post: PostRef }) {
  const { t } = useText()
  return (
    <span>
      {post.people.length > 0 ? post.people.join('、') : <span className="mark">{t('post.vacant')}</span>}{' '}
      <span className="faint">
        {post.unit} {post.name}
      </span>
    </span>
  )
}
