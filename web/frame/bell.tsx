import { BellOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Badge, Button, Drawer } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { swapsQuery } from '../client/duty.ts'
import { noticesQuery } from '../client/queries.ts'
import { useSend } from '../client/use-send.ts'
import { Empty } from '../parts/empty.tsx'
import { SwapLine } from '../parts/swap-line.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useWhen } from '../parts/use-when.ts'
import { useText } from '../texts/language.tsx'
import { byMatter } from './notices.ts'
import './bell.css'

/** One list of news: swaps of shifts that wait for me, then what is said of matters, grouped by matter. */
export function Bell() {
  const { t } = useText()
  const { moment } = useWhen()
  const [isOpen, setOpen] = useState(false)
  const notices = useQuery(noticesQuery)
  const seen = useSend([['notices']])
  const swaps = useQuery(swapsQuery).data
  const unseen = notices.data?.unseen ?? 0
  const count = unseen + (swaps?.waiting ?? 0)
  const open = () => setOpen(true)
  const close = () => {
    setOpen(false)
    if (unseen > 0) seen.mutate({ method: 'POST', path: '/api/notices/seen', body: {} })
  }
  return (
    <>
      <Badge count={count} size="small" overflowCount={99} offset={[-6, 8]}>
        <Button
          type="text"
          icon={<BellOutlined />}
          onClick={open}
          aria-label={t('bell.label', { count })}
          aria-haspopup="dialog"
        />
      </Badge>
      <Drawer title={t('bell.title')} open={isOpen} onClose={close} size={400}>
        {notices.isError && <Trouble error={notices.error} retry={() => void notices.refetch()} />}
        {swaps && swaps.items.length > 0 && (
          <section className="news" aria-labelledby="bell-swaps">
            <h3 id="bell-swaps">{t('swap.title')}</h3>
            <ul className="stack">
              {swaps.items.map(swap => (
                <SwapLine key={swap.id} swap={swap} />
              ))}
            </ul>
          </section>
        )}
        {notices.data?.items.length === 0 && swaps?.items.length === 0 && (
          <Empty title={t('bell.empty')} text={t('bell.emptyText')} />
        )}
        <ul className="stack">
          {byMatter(notices.data?.items ?? []).map(group => (
            <li key={group.matter.id} className="news">
              <Link to={`/matters/${group.matter.id}`} onClick={close}>
                <b>{group.matter.title}</b> <span className="faint numbers">{group.matter.number}</span>
              </Link>
              <ul>
                {group.items.map(notice => (
                  <li key={notice.id} data-new={notice.seenAt === null || undefined}>
                    {notice.seenAt === null && <span className="sr-only">{t('bell.new')}</span>}
                    {notice.text} <span className="faint small">{moment(notice.at)}</span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </Drawer>
    </>
  )
}
