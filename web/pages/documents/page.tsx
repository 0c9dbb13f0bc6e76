import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { arrivalsQuery, inboxQuery, toSignQuery } from '../../client/issuing.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { useText } from '../../texts/language.tsx'
import { Inbox } from './inbox.tsx'
import { Ledger } from './ledger.tsx'
import { ToSign } from './to-sign.tsx'
import './page.css'

/** 公文: what waits for one's signature, what came in, and the ledger of numbers. */
export function DocumentsPage() {
  const { t } = useText()
  const [search, setSearch] = useSearchParams()
  const toSign = useQuery(toSignQuery).data?.items.length ?? 0
  const inbox = useQuery(inboxQuery).data?.items.filter(one => one.state === 'sent').length ?? 0
  const arrivals = useQuery(arrivalsQuery).data?.items.filter(one => one.state === 'waiting').length ?? 0
  return (
    <>
      <PageHead title={t('issuing.title')} text={t('issuing.text')} />
      <Tabs
        className="panel documents-tabs"
        label={t('issuing.title')}
        activeKey={search.get('tab') ?? 'to-sign'}
        onChange={tab => setSearch({ tab }, { replace: true })}
        items={[
          { key: 'to-sign', label: t('issuing.toSign', { count: toSign }), children: <ToSign /> },
          { key: 'inbox', label: t('issuing.inbox', { count: inbox + arrivals }), children: <Inbox /> },
          { key: 'ledger', label: t('issuing.ledger'), children: <Ledger /> },
        ]}
      />
    </>
  )
}
