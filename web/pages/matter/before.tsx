import { Link } from 'react-router'
import type { MatterDetail } from '#api/matters/schema.ts'
import { SOURCE_FIELD } from '../../forms/schema.ts'
import { ActorName } from '../../parts/person.tsx'
import { useText } from '../../texts/language.tsx'
import './story.css'

/** What one should have read before deciding, beside the buttons: the last words of those before, and the document. */
export function Before({ matter }: { matter: MatterDetail }) {
  const { t } = useText()
  const last = matter.opinions.at(-1)
  const hasText = SOURCE_FIELD in matter.fields
  if (!last && !hasText) return null
  return (
    <div className="acts-before">
      {last && (
        <>
          <div>
            {last.stepName} · <ActorName actor={last.by} />
          </div>
          <blockquote className="opinion verbatim" data-opinion={last.kind} tabIndex={0}>
            {last.text}
          </blockquote>
        </>
      )}
      {hasText && (
        <Link className="told small" to="?tab=materials" replace>
          {t('matter.readText')}
        </Link>
      )}
    </div>
  )
}
