import { useSearchParams } from 'react-router'
import type { MatterDetail } from '#api/matters/schema.ts'
import type { ServiceDetail } from '#api/services/schema.ts'
import { Tabs } from '../../parts/tabs.tsx'
import { useText } from '../../texts/language.tsx'
import { SOURCE_FIELD } from '../../forms/schema.ts'
import { DocumentTab, hasDocument } from './document/document-tab.tsx'
import { Circulation } from './circulation.tsx'
import { Clocks } from './clocks.tsx'
import { copiesOf } from './copies.ts'
import { Materials } from './materials.tsx'
import { ProcedureTab } from './procedure-tab.tsx'
import { RecordTab } from './record-tab.tsx'
import { Relations } from './relations.tsx'
import { Story } from './story.tsx'

/** The story, and behind tabs what one looks up; the open tab is in the address. */
export function MatterTabs({ matter, service }: { matter: MatterDetail; service: ServiceDetail | undefined }) {
  const { t } = useText()
  const [search, setSearch] = useSearchParams()
  const choose = (tab: string) => {
    const next = new URLSearchParams(search)
    next.set('tab', tab)
    setSearch(next, { replace: true })
  }
  const copies = copiesOf(matter)
  const read = copies.filter(copy => copy.state === 'read').length
  return (
    <Tabs
      className="panel matter-tabs"
      label={matter.title}
      activeKey={search.get('tab') ?? 'story'}
      onChange={choose}
      items={[
        { key: 'story', label: t('tab.story'), children: <Story matter={matter} /> },
        ...(hasDocument(matter)
          ? [{ key: 'document', label: t('issuing.tab'), children: <DocumentTab matter={matter} /> }]
          : []),
        { key: 'procedure', label: t('tab.procedure'), children: <ProcedureTab matter={matter} service={service} /> },
        {
          key: 'materials',
          label: t('tab.materials', { count: matter.attachments.length + (SOURCE_FIELD in matter.fields ? 1 : 0) }),
          children: <Materials matter={matter} />,
        },
        {
          key: 'clocks',
          label: t('tab.clocks', { count: matter.clocks.length }),
          children: <Clocks matter={matter} />,
        },
        ...(copies.length === 0
          ? []
          : [
              {
                key: 'circulation',
                label: t('tab.circulation', { read, count: copies.length }),
                children: <Circulation matter={matter} copies={copies} />,
              },
            ]),
        { key: 'record', label: t('tab.record'), children: <RecordTab matter={matter} /> },
        {
          key: 'relations',
          label: t('tab.relations', { count: matter.relations.length }),
          children: <Relations matter={matter} />,
        },
      ]}
    />
  )
}
