import { useInfiniteQuery } from '@tanstack/react-query'
import { Progress, Segmented, Skeleton } from 'antd'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import type { AmendmentDetail, RehearsalView } from '#api/amendments/schema.ts'
import { rehearsalQuery } from '../client/amendments.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useText } from '../texts/language.tsx'

const KINDS = ['holder', 'overdue', 'in-time', 'refused', 'added', 'dropped', 'stopped', 'end', 'due'] as const
const QUARTER = 92

/** 演练: how the last months would have gone under the amendment, matter by matter. */
export function Rehearsal({ amendment: { id, version } }: { amendment: AmendmentDetail }) {
  const { t } = useText()
  const [days, setDays] = useState(QUARTER)
  const [kind, setKind] = useState<string | null>(null)
  const result = useInfiniteQuery(rehearsalQuery(id, version, days))
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = result
  // The first ones are read while the others are still being played.
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage])
  const data = result.data && together(result.data.pages)
  const shown = data?.items.filter(item => kind === null || item.differences.some(one => one.kind === kind)) ?? []
  return (
    <div className="stack">
      <Segmented
        aria-label={t('rehearsal.period')}
        value={days}
        options={[30, QUARTER, 365].map(count => ({ value: count, label: t('rehearsal.days', { count }) }))}
        onChange={setDays}
      />
      {result.isError && <Trouble error={result.error} retry={() => void result.refetch()} />}
      {result.isPending && <Skeleton active title={false} paragraph={{ rows: 5 }} />}
      {data && (
        <>
          {hasNextPage && (
            <Progress
              size="small"
              aria-label={t('rehearsal.progress')}
              percent={Math.floor((100 * (data.played + data.left)) / Math.max(1, data.total))}
              format={() => t('rehearsal.of', { count: data.played + data.left, total: data.total })}
            />
          )}
          <p aria-live="polite">
            {t('rehearsal.played', { count: data.played })}
            {data.left > 0 && ` ${t('rehearsal.left', { count: data.left })}`}
            {data.played > 0 && data.items.length === 0 && ` ${t('rehearsal.same')}`}
          </p>
          <div className="row" role="group" aria-label={t('rehearsal.kinds')}>
            {KINDS.filter(one => (data.counts[one] ?? 0) > 0).map(one => (
              <button
                key={one}
                type="button"
                className="plain rehearsal-count"
                data-kind={one}
                aria-pressed={kind === one}
                onClick={() => setKind(kind === one ? null : one)}
              >
                {t(`rehearsal.${one}`, { count: data.counts[one] ?? 0 })}
              </button>
            ))}
          </div>
          <ul className="rehearsal-list">
            {shown.map(item => (
              <li key={item.id}>
                <Link className="told" to={`/matters/${item.id}`}>
                  <span className="numbers">{item.number}</span> {item.title}
                </Link>
                <ul className="soft small">
                  {item.differences.map((difference, index) => (
                    <li key={index}>{difference.text}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** All pages as one. */
function together(pages: readonly RehearsalView[]) {
  const counts: Record<string, number> = {}
  for (const page of pages)
    for (const [kind, count] of Object.entries(page.counts)) counts[kind] = (counts[kind] ?? 0) + count
  const sum = (pick: (page: RehearsalView) => number) => pages.reduce((all, page) => all + pick(page), 0)
  return {
    total: pages[0]?.total ?? 0,
    played: sum(page => page.played),
    left: sum(page => page.left),
    counts,
    items: pages.flatMap(page => page.items),
  }
}
