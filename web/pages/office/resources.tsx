import { Button } from 'antd'
import { RESOURCE_KINDS } from '#catalogue/resource-kinds.ts'
import { useSession } from '../../client/session.ts'
import type { Resource } from '../../client/office.ts'
import { resourceName } from '../../forms/office-options.ts'
import { Empty } from '../../parts/empty.tsx'
import { Listing } from '../../parts/listing.tsx'
import { useText } from '../../texts/language.tsx'
import type { OfficePart } from './office-part.ts'
import type { Edit } from './edits.ts'

/** What the office lends out; those whose duty it is keep their kind of it, whoever manages the office keeps all. */
export function Resources({ office, edits, open }: Omit<OfficePart, 'open'> & { open: (edit: Edit) => void }) {
  const { t, language } = useText()
  const session = useSession().data
  const mine = new Set(session?.posts.flatMap(post => office.posts.find(one => one.id === post.id)?.duties ?? []))
  const keeps = (kind: string) =>
    session?.permissions.includes('manage-office') === true || mine.has(RESOURCE_KINDS[kind]?.keeper ?? '')
  const kinds = Object.keys(RESOURCE_KINDS).filter(keeps)
  const kindName = (kind: string) => RESOURCE_KINDS[kind]?.name[language] ?? kind
  return (
    <div className="stack">
      <div className="row">
        <p className="soft grow">{t('resources.text')}</p>
        {kinds.length > 0 && <Button onClick={() => open(edits.resource(null, kinds))}>{t('resources.add')}</Button>}
      </div>
      <Listing<Resource>
        label={t('resources.title', { count: office.resources.length })}
        rows={office.resources}
        idOf={resource => resource.id}
        empty={<Empty title={t('resources.empty')} text={t('resources.emptyText')} />}
        columns={[
          {
            key: 'name',
            label: t('resources.name'),
            onCard: 'heading',
            draw: resource => (
              <span>
                <b>{resourceName(resource)}</b>{' '}
                {!resource.isActive && <span className="mark">{t('office.closed')}</span>}
              </span>
            ),
          },
          { key: 'kind', label: t('resources.kind'), onCard: 'row', draw: resource => kindName(resource.kind) },
          {
            key: 'capacity',
            label: t('resources.capacity'),
            isNumber: true,
            draw: resource => <span className="numbers">{resource.capacity ?? '—'}</span>,
          },
          { key: 'note', label: t('resources.note'), draw: resource => resource.note || '—' },
          {
            key: 'acts',
            label: t('office.acts'),
            draw: resource =>
              keeps(resource.kind) && (
                <span className="row">
                  <Button size="small" onClick={() => open(edits.resource(resource, kinds))}>
                    {t('office.change')}
                  </Button>
                  <Button size="small" onClick={() => open(edits.outOfUse(resource))}>
                    {t('resources.outOfUse')}
                  </Button>
                </span>
              ),
          },
        ]}
      />
    </div>
  )
}
