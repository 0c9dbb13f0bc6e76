import { useQuery } from '@tanstack/react-query'
import { Button, Pagination, Select } from 'antd'
import { Link, useSearchParams } from 'react-router'
import type { LedgerPage } from '#api/issuing/schema.ts'
import { ledgerQuery } from '../../client/issuing.ts'
import { Empty } from '../../parts/empty.tsx'
import { Listing } from '../../parts/listing.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'

const SIZE = 50
const EXPORTS = ['xlsx', 'csv', 'pdf'] as const

/** 发文登记簿: every number that was ever taken, void ones in their place; taken home as it stands here. */
export function Ledger() {
  const { t } = useText()
  const { day } = useWhen()
  const [search, setSearch] = useSearchParams()
  const asked = new URLSearchParams()
  for (const name of ['year', 'code']) {
    const value = search.get(name)
    if (value) asked.set(name, value)
  }
  const page = Number(search.get('page') ?? '1')
  const ledger = useQuery(ledgerQuery(`${asked}&page=${page}&size=${SIZE}`))
  if (ledger.isError) return <Trouble error={ledger.error} retry={() => void ledger.refetch()} />
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search)
    next.set('tab', 'ledger')
    if (value) next.set(name, value)
    else next.delete(name)
    if (name !== 'page') next.delete('page')
    setSearch(next, { replace: true })
  }
  const { series = [], year, total = 0, items } = ledger.data ?? {}
  const years = [...new Set([...series.map(one => one.year), ...(year ? [year] : [])])].toSorted((a, b) => b - a)
  const codes = [...new Set(series.filter(one => one.year === year).map(one => one.code))]
  return (
    <div className="stack">
      <div className="row">
        <Select
          aria-label={t('issuing.yearLabel')}
          value={year ?? null}
          onChange={value => set('year', String(value))}
          options={years.map(one => ({ value: one, label: t('issuing.year', { year: one }) }))}
          style={{ width: 120 }}
        />
        <Select
          aria-label={t('issuing.codeLabel')}
          value={search.get('code') ?? ''}
          onChange={value => set('code', value)}
          options={[{ value: '', label: t('issuing.all') }, ...codes.map(code => ({ value: code, label: code }))]}
          style={{ width: 160 }}
        />
        <span className="grow" />
        {EXPORTS.map(as => (
          <Button key={as} href={`/api/documents/ledger.${as}?${asked}`}>
            {as.toUpperCase()}
          </Button>
        ))}
      </div>
      <Listing
        label={t('issuing.ledger')}
        rows={items}
        idOf={row => row.number}
        empty={<Empty title={t('issuing.noNumbers')} text={t('issuing.noNumbersText')} />}
        columns={[
          {
            key: 'number',
            label: t('issuing.number'),
            onCard: 'heading',
            draw: row => <b className={row.voidedAt ? 'numbers void-number' : 'numbers'}>{row.number}</b>,
          },
          {
            key: 'title',
            label: t('issuing.docTitle'),
            draw: row =>
              row.matterId ? (
                <Link to={`/matters/${row.matterId}?tab=document`}>{row.title}</Link>
              ) : (
                <span className="faint">{t('issuing.hidden')}</span>
              ),
          },
          {
            key: 'dated',
            label: t('issuing.dated'),
            isNumber: true,
            draw: row => (row.datedOn ? day(row.datedOn) : ''),
          },
          { key: 'copies', label: t('issuing.copies'), isNumber: true, draw: row => row.copies ?? '' },
          {
            key: 'received',
            label: t('issuing.received'),
            isNumber: true,
            draw: row => (row.recipients > 0 ? `${row.received}/${row.recipients}` : ''),
          },
          { key: 'state', label: t('issuing.state'), draw: row => <LedgerState row={row} /> },
        ]}
      />
      {total > SIZE && (
        <Pagination
          current={page}
          pageSize={SIZE}
          total={total}
          showSizeChanger={false}
          onChange={to => set('page', String(to))}
        />
      )}
    </div>
  )
}

function LedgerState({ row }: { row: LedgerPage['items'][number] }) {
  const { t } = useText()
  if (row.voidedAt) return <span className="mark">{t('issuing.voidBecause', { reason: row.voidReason ?? '' })}</span>
  if (row.revoked) return <span className="mark">{t(`issuing.revoked.${row.revoked}`)}</span>
  return <span className="soft">{t(row.sentAt ? 'issuing.distributed' : 'issuing.numbered')}</span>
}
