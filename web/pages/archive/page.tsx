import { useQuery } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import { useSearchParams } from 'react-router'
import { archiveQuery } from '../../client/archive.ts'
import { Cited } from '../../parts/cited.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { Boxes } from './boxes.tsx'
import { Catalogue } from './catalogue.tsx'
import { ArchiveSettings } from './settings.tsx'
import { Unfiled } from './unfiled.tsx'
import './page.css'

/** 档案: what is kept, what is still to be filed, in which boxes it lies, and by which schedule. */
export function ArchivePage() {
  const { t } = useText()
  const { day } = useWhen()
  const [search, setSearch] = useSearchParams()
  const archive = useQuery(archiveQuery)
  if (archive.isError) return <Trouble error={archive.error} retry={() => void archive.refetch()} />
  if (!archive.data) return <Skeleton active paragraph={{ rows: 12 }} />
  const { settings, unfiled, isKeeper, filedBy, consent } = archive.data
  const late = unfiled.filter(one => one.isLate)
  const waiting = unfiled.reduce((sum, one) => sum + one.total, 0)
  return (
    <>
      <PageHead title={t('archive.title')} text={t('archive.text')} />
      {isKeeper && (
        <div className="stack archive-alerts">
          {late.map(one => (
            <Alert
              key={one.year}
              type="warning"
              showIcon
              title={t('archive.late', { year: one.year, count: one.total, day: day(one.by) })}
              description={<Cited citation={filedBy} />}
            />
          ))}
          {settings && !settings.approval && (
            <Alert type="info" showIcon title={t('archive.unapproved')} description={<Cited citation={consent} />} />
          )}
        </div>
      )}
      <Tabs
        className="panel archive-tabs"
        label={t('archive.title')}
        activeKey={search.get('tab') ?? (settings || !isKeeper ? 'catalogue' : 'settings')}
        onChange={tab => setSearch({ tab }, { replace: true })}
        items={[
          { key: 'catalogue', label: t('archive.catalogue'), children: <Catalogue standing={archive.data} /> },
          ...(isKeeper && settings
            ? [
                {
                  key: 'unfiled',
                  label: t('archive.unfiled', { count: waiting }),
                  children: <Unfiled standing={archive.data} settings={settings} />,
                },
              ]
            : []),
          {
            key: 'boxes',
            label: t('archive.boxes'),
            children: <Boxes isKeeper={isKeeper} classes={settings?.classes ?? []} />,
          },
          ...(isKeeper
            ? [{ key: 'settings', label: t('archive.settings'), children: <ArchiveSettings settings={settings} /> }]
            : []),
        ]}
      />
    </>
  )
}
