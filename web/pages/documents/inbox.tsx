import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Changed } from '#api/matters/schema.ts'
import { arrivalsQuery, inboxQuery } from '../../client/issuing.ts'
import { useSend } from '../../client/use-send.ts'
import { AskedButton } from '../../parts/asked-button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Listing } from '../../parts/listing.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { useSession } from '../../client/session.ts'
import { FileViewer, type Viewable } from '../../viewer/file-viewer.tsx'
import { received, type Received } from './received.ts'
import { TakeParcel } from './take-parcel.tsx'

/** 收件: what was sent to one's own unit, and what other offices sent to the registry. */
export function Inbox() {
  const { t } = useText()
  const { moment } = useWhen()
  const navigate = useNavigate()
  const deliveries = useQuery(inboxQuery)
  const arrivals = useQuery(arrivalsQuery)
  const mayTake = useSession().data?.duties.includes('registry') ?? false
  const sending = useSend<Changed | null>([['deliveries'], ['arrivals'], ['matters'], ['desk']])
  const [opened, setOpened] = useState<Viewable | null>(null)
  const error = deliveries.error ?? arrivals.error
  if (error) return <Trouble error={error} retry={() => void deliveries.refetch()} />
  const rows = deliveries.data && arrivals.data ? received(deliveries.data.items, arrivals.data.items) : undefined
  const sign = ({ path, isArrival }: Received) =>
    sending.mutate(
      { method: 'POST', path: `${path}/receipt`, ...(isArrival ? {} : { body: {} }) },
      { onSuccess: changed => isArrival && changed && void navigate(`/matters/${changed.id}`) },
    )
  const viewable = ({ path, title }: Received): Viewable => ({
    name: title,
    pages: `${path}/pages`,
    takings: [{ label: t('viewer.take'), href: `${path}/file.pdf` }],
  })
  return (
    <div className="stack">
      {opened && <FileViewer key={opened.pages} file={opened} close={() => setOpened(null)} />}
      {mayTake && <TakeParcel />}
      {sending.isError && <Trouble error={sending.error} />}
      <Listing
        label={t('issuing.inbox', { count: rows?.length ?? 0 })}
        rows={rows}
        idOf={row => row.id}
        empty={<Empty title={t('issuing.nothingReceived')} text={t('issuing.nothingReceivedText')} />}
        columns={[
          {
            key: 'title',
            label: t('issuing.document'),
            onCard: 'heading',
            draw: row => (
              <>
                <button
                  type="button"
                  className="plain told"
                  aria-label={t('viewer.open', { name: row.title })}
                  onClick={() => setOpened(viewable(row))}
                >
                  {row.title}
                </button>{' '}
                <span className="numbers soft">{row.number}</span>
              </>
            ),
          },
          { key: 'from', label: t('issuing.from'), draw: row => row.partner ?? t('issuing.own') },
          { key: 'at', label: t('issuing.sent'), isNumber: true, draw: row => moment(row.at) },
          {
            key: 'state',
            label: t('issuing.state'),
            draw: row => (
              <>
                <span className={row.isWaiting ? 'mark' : 'soft'}>{t(`issuing.state.${row.state}`)}</span>
                {row.reason && <div className="soft">{row.reason}</div>}
                {row.urged > 0 && row.isWaiting && <div>{t('issuing.urgedTimes', { count: row.urged })}</div>}
                {row.revoked && (
                  <div className="mark">
                    {t(`issuing.revoked.${row.revoked.how}`)}：{row.revoked.reason}
                  </div>
                )}
              </>
            ),
          },
          {
            key: 'acts',
            label: t('office.acts'),
            onCard: 'row',
            draw: row =>
              row.isWaiting ? (
                <span className="row">
                  <Button size="small" type="primary" loading={sending.isPending} onClick={() => sign(row)}>
                    {t('issuing.receive')}
                  </Button>
                  <AskedButton
                    label={t('issuing.return')}
                    ask={t('issuing.returnReason')}
                    isBusy={sending.isPending}
                    onSay={reason => sending.mutate({ method: 'POST', path: `${row.path}/return`, body: { reason } })}
                  />
                </span>
              ) : (
                row.matter && <Link to={`/matters/${row.matter}`}>{t('issuing.open')}</Link>
              ),
          },
        ]}
      />
    </div>
  )
}
