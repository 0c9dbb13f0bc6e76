import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Popconfirm, Select, Typography } from 'antd'
import { useState } from 'react'
import { feedsQuery, type Feed } from '../../client/account.ts'
import { officeQuery } from '../../client/queries.ts'
import { useSend } from '../../client/use-send.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'

/** What is chosen for one's own dates: a resource is chosen by its id. */
const OWN = 'own'

/** 日历订阅: my dates, and what a vehicle or a room is booked for, in the calendar of my telephone. */
export function Feeds() {
  const { t } = useText()
  const feeds = useQuery(feedsQuery)
  const resources = useQuery(officeQuery).data?.resources ?? []
  const making = useSend<{ address: string }>([['feeds']])
  const [wanted, setWanted] = useState<string | null>(OWN)
  const [name, setName] = useState('')
  const make = (resource: string | null, called: string) =>
    making.mutate({ method: 'POST', path: '/api/feeds', body: { resource } }, { onSuccess: () => setName(called) })
  const items = feeds.data?.items ?? []
  const open = [
    { value: OWN, label: t('feed.own') },
    ...resources.filter(({ isActive }) => isActive).map(one => ({ value: one.id, label: one.name })),
  ].filter(({ value }) => !items.some(feed => (feed.resource?.id ?? OWN) === value))
  const chosen = open.find(({ value }) => value === wanted)
  return (
    <section className="panel stack" aria-labelledby="account-feeds">
      <h2 id="account-feeds">{t('feed.title')}</h2>
      <p className="soft">{t('feed.text')}</p>
      {open.length > 0 && (
        <form
          className="row"
          onSubmit={event => {
            event.preventDefault()
            if (chosen) make(chosen.value === OWN ? null : chosen.value, chosen.label)
          }}
        >
          <Select
            className="grow account-feed-of"
            aria-label={t('feed.of')}
            value={chosen?.value ?? null}
            placeholder={t('feed.another')}
            options={open}
            onChange={setWanted}
            showSearch={{ optionFilterProp: 'label' }}
          />
          <Button htmlType="submit" disabled={!chosen} loading={making.isPending}>
            {t('feed.make')}
          </Button>
        </form>
      )}
      {making.isError && <Trouble error={making.error} />}
      {making.data && <Made name={name} address={new URL(making.data.address, location.origin).href} />}
      {feeds.isError && <Trouble error={feeds.error} retry={() => void feeds.refetch()} />}
      <ul>
        {items.map(feed => (
          <Line key={feed.id} feed={feed} renew={make} revoked={making.reset} />
        ))}
      </ul>
    </section>
  )
}

function Made({ name, address }: { name: string; address: string }) {
  const { t } = useText()
  return (
    <Alert
      type="success"
      title={t('feed.made', { name })}
      description={
        <div className="stack">
          <code className="account-address">{address}</code>
          <Typography.Text
            className="account-copy"
            copyable={{ text: address, icon: [t('feed.copy'), t('feed.copied')], tooltips: false }}
          />
          <p className="soft">{t('feed.help')}</p>
        </div>
      }
    />
  )
}

interface LineProps {
  feed: Feed
  renew: (resource: string | null, name: string) => void
  /** The address that is shown may be the one that opens nothing any more. */
  revoked: () => void
}

function Line({ feed, renew, revoked }: LineProps) {
  const { t } = useText()
  const { moment } = useWhen()
  const revoking = useSend([['feeds']])
  const name = feed.resource?.name ?? t('feed.own')
  return (
    <li className="row account-token">
      <span className="grow">
        <b>{name}</b> <span className="faint small">{t('feed.since', { moment: moment(feed.madeAt) })}</span>
      </span>
      <Popconfirm title={t('feed.renewAsk', { name })} onConfirm={() => renew(feed.resource?.id ?? null, name)}>
        <Button size="small" aria-label={t('feed.renewOf', { name })}>
          {t('feed.renew')}
        </Button>
      </Popconfirm>
      <Popconfirm
        title={t('feed.revokeAsk', { name })}
        onConfirm={() => revoking.mutate({ method: 'DELETE', path: `/api/feeds/${feed.id}` }, { onSuccess: revoked })}
      >
        <Button size="small" loading={revoking.isPending} aria-label={t('feed.revokeOf', { name })}>
          {t('account.revoke')}
        </Button>
      </Popconfirm>
      {revoking.isError && <Trouble error={revoking.error} />}
    </li>
  )
}
