import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { amendmentsQuery } from '../../client/amendments.ts'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'

/** What is being written, and what waits for somebody to approve it. */
export function Drafts() {
  const { t } = useText()
  const { moment } = useWhen()
  const drafts = useQuery(amendmentsQuery(true))
  if (!drafts.data || drafts.data.items.length === 0) return null
  return (
    <section className="panel" aria-labelledby="drafts">
      <h2 id="drafts">{t('services.drafts')}</h2>
      <ul>
        {drafts.data.items.map(draft => (
          <li key={draft.id} className="row">
            <Link className="told" to={`/amendments/${draft.id}`}>
              {draft.name}
            </Link>
            <span className="mark">{t(`amendmentState.${draft.state}`)}</span>
            <span className="faint small">
              {t('amendment.savedBy', { person: draft.savedBy, moment: moment(draft.savedAt) })}
              {draft.baseVersion === null && ` · ${t('services.isNew')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
