import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ownDraftsQuery } from '../../client/drafts.ts'
import { Empty } from '../../parts/empty.tsx'
import { Listing } from '../../parts/listing.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'

/** 我的文稿: what waits for one to write or review it, and what one wrote. */
export function DraftsPage() {
  const { t } = useText()
  const { moment } = useWhen()
  const drafts = useQuery(ownDraftsQuery)
  if (drafts.error) return <Trouble error={drafts.error} retry={() => void drafts.refetch()} />
  return (
    <>
      <PageHead title={t('drafts.title')} text={t('drafts.text')} />
      <section className="panel">
        <Listing
          label={t('drafts.title')}
          rows={drafts.data?.items}
          idOf={draft => draft.matterId}
          empty={<Empty title={t('drafts.empty')} text={t('drafts.emptyText')} />}
          columns={[
            {
              key: 'title',
              label: t('draft.titleLabel'),
              onCard: 'heading',
              draw: draft => (
                <Link className="told" to={`/matters/${draft.matterId}/draft`}>
                  {draft.title}
                </Link>
              ),
            },
            {
              key: 'number',
              label: t('drafts.number'),
              draw: draft => <span className="numbers">{draft.number}</span>,
            },
            {
              key: 'use',
              label: t('drafts.use'),
              draw: draft => (
                <span className={draft.use ? 'mark' : 'faint'}>{t(`drafts.use.${draft.use ?? 'read'}`)}</span>
              ),
            },
            {
              key: 'versions',
              label: t('draft.versions'),
              isNumber: true,
              draw: draft => <span className="numbers">{draft.versions}</span>,
            },
            {
              key: 'saved',
              label: t('drafts.saved'),
              isNumber: true,
              draw: draft =>
                draft.savedAt ? (
                  <span>
                    {draft.savedBy} <span className="numbers">{moment(draft.savedAt)}</span>
                  </span>
                ) : (
                  <span className="faint">{t('drafts.notBegun')}</span>
                ),
            },
          ]}
        />
      </section>
    </>
  )
}
