import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { DutyPage } from '#api/duty/schema.ts'
import { useSend } from '../../client/use-send.ts'
import { Empty } from '../../parts/empty.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'

type Relief = DutyPage['reliefs'][number]

/** 交接班: what each shift left, and the two signatures. */
export function Reliefs({ reliefs }: { reliefs: readonly Relief[] }) {
  const { t } = useText()
  if (reliefs.length === 0) return <Empty title={t('relief.empty')} text={t('relief.emptyText')} />
  return (
    <ul className="reliefs">
      {reliefs.map(relief => (
        <li key={relief.shiftId}>
          <ReliefCard relief={relief} />
        </li>
      ))}
    </ul>
  )
}

function ReliefCard({ relief }: { relief: Relief }) {
  const { t } = useText()
  const { moment } = useWhen()
  const taking = useSend([['duty']])
  return (
    <details open={relief.mayGive || relief.mayTake}>
      <summary>
        <b>{t('relief.from', { from: relief.from, to: relief.to ?? t('relief.nobody') })}</b>{' '}
        <span className="soft small">
          {relief.post} · {moment(relief.endsAt)}
        </span>{' '}
        <span className="mark" data-colour={relief.takenAt ? 'green' : 'yellow'}>
          {relief.takenAt
            ? t('relief.taken', { moment: moment(relief.takenAt) })
            : t(relief.givenAt ? 'relief.notTaken' : 'relief.notGiven')}
        </span>
      </summary>
      <Items items={relief.items} />
      {relief.remark && <p className="verbatim">{relief.remark}</p>}
      <p>
        <a className="told" href={`/api/reliefs/${relief.shiftId}/log.pdf`} target="_blank" rel="noreferrer">
          {t('relief.print')}
        </a>
      </p>
      {relief.mayGive && <Give shiftId={relief.shiftId} />}
      {relief.mayTake && (
        <Button
          type="primary"
          loading={taking.isPending}
          onClick={() => taking.mutate({ method: 'POST', path: `/api/reliefs/${relief.shiftId}/taking` })}
        >
          {t('relief.take')}
        </Button>
      )}
      {taking.isError && <Trouble error={taking.error} />}
    </details>
  )
}

function Items({ items }: { items: Relief['items'] }) {
  const { t, language } = useText()
  if (items.length === 0) return <p className="soft small">{t('relief.nothing')}</p>
  return (
    <ul className="relief-items">
      {items.map(item => (
        <li key={item.id}>
          <span className="mark">{t(item.isOpen ? 'relief.isOpen' : 'relief.isDone')}</span>{' '}
          {item.isNew && <span className="mark">{t('relief.isNew')}</span>}{' '}
          <Link to={`/matters/${item.id}`}>{item.title}</Link>{' '}
          {item.owed.length > 0 && (
            <span className="soft small">
              {t('relief.owed', { names: item.owed.join(language === 'en' ? ', ' : '、') })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The one who leaves says what the list does not know, and signs. */
export function Give({ shiftId }: { shiftId: string }) {
  const { t } = useText()
  const [remark, setRemark] = useState('')
  const giving = useSend([['duty']])
  return (
    <div className="stack">
      <Input.TextArea
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={2000}
        aria-label={t('relief.remark')}
        placeholder={t('relief.remark')}
        value={remark}
        onChange={event => setRemark(event.target.value)}
      />
      <div>
        <Button
          type="primary"
          loading={giving.isPending}
          onClick={() => giving.mutate({ method: 'POST', path: `/api/reliefs/${shiftId}/giving`, body: { remark } })}
        >
          {t('relief.give')}
        </Button>
      </div>
      {giving.isError && <Trouble error={giving.error} />}
    </div>
  )
}
