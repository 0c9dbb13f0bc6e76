import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { officeQuery } from '../../client/queries.ts'
import { useSession } from '../../client/session.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { today } from '../../parts/when.ts'
import { useText } from '../../texts/language.tsx'
import { CalendarYears } from './calendars.tsx'
import { Channels } from './channels.tsx'
import { CoversToday } from './covers-today.tsx'
import { DocumentSettings } from './documents/document-settings.tsx'
import { EditDrawer } from './edit-drawer.tsx'
import { officeEdits, type Edit } from './edits.ts'
import { Facts } from './facts.tsx'
import { Focuses } from './focuses.tsx'
import { People } from './people.tsx'
import { Resources } from './resources.tsx'
import { Schedules } from './schedules.tsx'
import { Standards } from './standards.tsx'
import { Units } from './units.tsx'
import './page.css'

/** 设置·组织: units, posts and who sits in them, people, and who covers whom today. */
export function OfficePage() {
  const { t, language } = useText()
  const [search, setSearch] = useSearchParams()
  const office = useQuery(officeQuery)
  const permissions = useSession().data?.permissions ?? []
  const mayManage = permissions.includes('manage-office')
  const mayAudit = permissions.includes('audit')
  const [edit, setEdit] = useState<Edit | null>(null)
  if (office.isError) return <Trouble error={office.error} retry={() => void office.refetch()} />
  if (!office.data) return <Skeleton active paragraph={{ rows: 14 }} />
  // The day of what is shown, so that drawing it again changes nothing.
  const day = today(new Date(office.dataUpdatedAt))
  const shared = {
    office: office.data,
    today: day,
    edits: officeEdits(t, language, office.data, day),
    open: mayManage ? setEdit : null,
  }
  return (
    <>
      <PageHead title={t('office.title')} text={t('office.text')}>
        {(mayManage || mayAudit) && <Link to="/sight">{t('sight.title')}</Link>}
      </PageHead>
      <Tabs
        className="panel office-tabs"
        label={t('office.title')}
        activeKey={search.get('tab') ?? 'units'}
        onChange={tab => setSearch({ tab }, { replace: true })}
        items={[
          { key: 'units', label: t('office.units'), children: <Units {...shared} /> },
          {
            key: 'people',
            label: t('office.people', { count: office.data.people.length }),
            children: <People {...shared} />,
          },
          { key: 'covers', label: t('office.coversToday'), children: <CoversToday {...shared} /> },
          { key: 'focuses', label: t('settings.focuses'), children: <Focuses {...shared} /> },
          {
            key: 'resources',
            label: t('resources.title', { count: office.data.resources.length }),
            children: <Resources {...shared} open={setEdit} />,
          },
          {
            key: 'standards',
            label: t('standards.title'),
            children: <Standards today={day} open={setEdit} />,
          },
          { key: 'schedules', label: t('schedules.title'), children: <Schedules /> },
          { key: 'documents', label: t('issuing.settings'), children: <DocumentSettings mayManage={mayManage} /> },
          { key: 'calendars', label: t('settings.calendars'), children: <CalendarYears mayManage={mayManage} /> },
          { key: 'facts', label: t('confirm.title'), children: <Facts mayManage={mayManage} /> },
          ...(mayManage
            ? [{ key: 'channels', label: t('settings.channels'), children: <Channels {...shared} /> }]
            : []),
        ]}
      />
      {edit && <EditDrawer key={edit.title} edit={edit} close={() => setEdit(null)} />}
    </>
  )
}
