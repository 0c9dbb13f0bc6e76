import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ServiceVersion } from '#api/services/schema.ts'
import { versionsQuery } from '../../client/amendments.ts'
import { Listing } from '../../parts/listing.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'

interface VersionsProps {
  service: string
  /** Begins an amendment from an older version; absent for who may not. */
  begin: ((version: number) => void) | null
}

/** Every version there was: since when, by whom, approved by whom, and why. */
export function Versions({ service, begin }: VersionsProps) {
  const { t } = useText()
  const { moment } = useWhen()
  const versions = useQuery(versionsQuery(service))
  const newest = versions.data?.items[0]?.version
  return (
    <section className="panel" aria-labelledby="versions">
      <h2 id="versions">{t('versions.title')}</h2>
      {versions.isError && <Trouble error={versions.error} retry={() => void versions.refetch()} />}
      <Listing<ServiceVersion>
        label={t('versions.title')}
        rows={versions.data?.items}
        idOf={one => String(one.version)}
        empty={null}
        columns={[
          {
            key: 'version',
            label: t('versions.version'),
            onCard: 'heading',
            draw: one => t('service.version', { version: one.version }),
          },
          {
            key: 'since',
            label: t('versions.since'),
            draw: one => <span className="numbers">{moment(one.publishedAt)}</span>,
          },
          {
            key: 'by',
            label: t('versions.by'),
            draw: one =>
              one.source === 'product'
                ? t('versions.product')
                : t('versions.people', { authors: one.authors.join('、'), approver: one.approvedBy ?? '—' }),
          },
          { key: 'why', label: t('versions.why'), draw: one => one.reason ?? '—' },
          { key: 'running', label: t('versions.running'), isNumber: true, draw: one => one.running },
          ...(begin
            ? [
                {
                  key: 'acts',
                  label: t('office.acts'),
                  draw: (one: ServiceVersion) =>
                    one.version === newest ? null : (
                      <Button size="small" onClick={() => begin(one.version)}>
                        {t('versions.goBack')}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}
