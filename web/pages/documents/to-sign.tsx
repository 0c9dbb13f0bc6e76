import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { ToSignList } from '#api/issuing/schema.ts'
import { toSignQuery } from '../../client/issuing.ts'
import { Empty } from '../../parts/empty.tsx'
import { Listing } from '../../parts/listing.tsx'
import { UrgencyMark } from '../../parts/state-mark.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { Signing } from './signing.tsx'

/** A limit ends with its day: people say 11月26日, not the midnight after it. */
const lastMinute = (at: string): string => new Date(Date.parse(at) - 60_000).toISOString()

type Waiting = ToSignList['items'][number]

/** 待签发: one tap opens the pages, the next one signs. */
export function ToSign() {
  const { t } = useText()
  const { moment } = useWhen()
  const toSign = useQuery(toSignQuery)
  const [opened, setOpened] = useState<Waiting | null>(null)
  if (toSign.isError) return <Trouble error={toSign.error} retry={() => void toSign.refetch()} />
  return (
    <>
      <Listing
        label={t('issuing.title')}
        rows={toSign.data?.items}
        idOf={item => item.task}
        empty={<Empty title={t('issuing.nothingToSign')} text={t('issuing.nothingToSignText')} />}
        columns={[
          {
            key: 'title',
            label: t('issuing.docTitle'),
            onCard: 'heading',
            draw: item => (
              <>
                <UrgencyMark urgency={item.urgency} /> <Link to={`/matters/${item.matter}`}>{item.title}</Link>
              </>
            ),
          },
          { key: 'step', label: t('issuing.state'), draw: item => item.step },
          {
            key: 'due',
            label: t('matters.due'),
            isNumber: true,
            draw: item => (item.dueAt ? moment(lastMinute(item.dueAt)) : ''),
          },
          {
            key: 'read',
            label: t('office.acts'),
            onCard: 'row',
            draw: item => (
              <Button type="primary" onClick={() => setOpened(item)} aria-label={`${t('issuing.read')}：${item.title}`}>
                {t('issuing.read')}
              </Button>
            ),
          },
        ]}
      />
      {opened && <Signing key={opened.task} item={opened} close={() => setOpened(null)} />}
    </>
  )
}
