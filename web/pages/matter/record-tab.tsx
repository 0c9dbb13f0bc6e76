import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import type { MatterDetail } from '#api/matters/schema.ts'
import { recordQuery } from '../../client/queries.ts'
import { Empty } from '../../parts/empty.tsx'
import { ActorName } from '../../parts/person.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { Proof } from './proof.tsx'

/** 留痕: every entry of the record, each provable. */
export function RecordTab({ matter }: { matter: MatterDetail }) {
  const { t } = useText()
  const { moment } = useWhen()
  const [proved, setProved] = useState('')
  const record = useQuery(recordQuery(matter.id))
  if (record.isError) return <Trouble error={record.error} retry={() => void record.refetch()} />
  if (!record.data) return <Skeleton active title={false} paragraph={{ rows: 8 }} />
  if (record.data.items.length === 0) return <Empty title={t('record.empty')} />
  return (
    <>
      <p className="soft small">{t('record.text')}</p>
      <ol className="record">
        {record.data.items.map(entry => (
          <li key={entry.id} data-machine={entry.by === null || undefined}>
            <time dateTime={entry.at} className="numbers faint">
              {moment(entry.at)}
            </time>
            <span>
              {entry.by && <ActorName actor={entry.by} />} {entry.text}
            </span>
            <Button
              size="small"
              type="text"
              aria-label={t('record.proveLabel', { text: entry.text })}
              onClick={() => setProved(entry.id)}
            >
              {t(entry.sealed ? 'record.prove' : 'record.pending')}
            </Button>
          </li>
        ))}
      </ol>
      {proved && <Proof entry={proved} close={() => setProved('')} />}
    </>
  )
}
