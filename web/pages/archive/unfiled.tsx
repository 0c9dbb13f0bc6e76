import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { ArchiveSettingsView, ArchiveStanding, UnfiledPage } from '#api/archive/schema.ts'
import { ARCHIVE_CHANGES, unfiledQuery } from '../../client/archive.ts'
import { problemFrom } from '../../client/problem.ts'
import { useSend } from '../../client/use-send.ts'
import { Cited } from '../../parts/cited.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Listing } from '../../parts/listing.tsx'
import { Refusals } from '../../parts/refusals.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { FilingDrawer } from './filing-drawer.tsx'
import { LeaveOut } from './leave-out.tsx'

type Unfiled = UnfiledPage['items'][number]

interface UnfiledProps {
  standing: ArchiveStanding
  settings: ArchiveSettingsView
}

/** 待归档: what ended, each as the schedule would have it filed; many are filed in one act, one may be described otherwise. */
export function Unfiled({ standing, settings }: UnfiledProps) {
  const { t } = useText()
  const { day } = useWhen()
  const years = standing.unfiled
  const [wanted, setYear] = useState<number>()
  const year = years.find(one => one.year === wanted) ?? years.at(-1)
  const unfiled = useQuery({ ...unfiledQuery(year?.year ?? 0), enabled: year !== undefined })
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [described, setDescribed] = useState<Unfiled>()
  const filing = useSend<{ codes: string[] }>(ARCHIVE_CHANGES)
  if (!year)
    return (
      <div className="stack">
        {filing.data && <p role="status">{t('archive.filed', { count: filing.data.codes.length })}</p>}
        <Empty title={t('archive.nothingUnfiled')} text={t('archive.nothingUnfiledText')} />
      </div>
    )
  if (unfiled.isError) return <Trouble error={unfiled.error} retry={() => void unfiled.refetch()} />
  const items = unfiled.data?.items
  const fileable = (items ?? []).filter(one => one.retention !== null).map(one => one.matter)
  const kept = chosen.filter(id => items?.some(one => one.matter === id))
  const filed = kept.filter(id => fileable.includes(id))
  const file = () =>
    filing.mutate(
      { method: 'POST', path: '/api/archive/filings', body: { filings: filed.map(matter => ({ matter })) } },
      { onSuccess: () => setChosen([]) },
    )
  const problem = filing.isError ? problemFrom(filing.error) : null
  return (
    <div className="stack">
      <div className="row">
        <Select
          aria-label={t('archive.yearEnded')}
          value={year.year}
          style={{ minWidth: 180 }}
          options={years.map(one => ({
            value: one.year,
            label: t('archive.yearUnfiled', { year: one.year, count: one.total }),
          }))}
          onChange={value => setYear(value)}
        />
        <span className="soft grow">
          {t('archive.fileBy', { day: day(year.by) })} <Cited citation={standing.filedBy} />
        </span>
        <Button onClick={() => setChosen(kept.length === fileable.length ? [] : fileable)}>
          {t(kept.length === fileable.length && kept.length > 0 ? 'archive.chooseNone' : 'archive.chooseAll')}
        </Button>
      </div>
      <Listing<Unfiled>
        label={t('archive.unfiledList')}
        rows={items}
        idOf={one => one.matter}
        empty={<Empty title={t('archive.nothingUnfiled')} />}
        columns={[
          {
            key: 'chosen',
            label: t('archive.choice'),
            width: 56,
            onCard: 'row',
            draw: one => (
              <Checkbox
                aria-label={t('archive.chooseOne', { title: one.title })}
                checked={chosen.includes(one.matter)}
                onChange={({ target }) =>
                  setChosen(target.checked ? [...chosen, one.matter] : chosen.filter(id => id !== one.matter))
                }
              />
            ),
          },
          {
            key: 'title',
            label: t('archive.itemTitle'),
            onCard: 'heading',
            draw: one => (
              <>
                <Link to={`/matters/${one.matter}`}>{one.title}</Link>
                <div className="soft small">
                  {one.serviceName} · {one.author}
                </div>
              </>
            ),
          },
          {
            key: 'period',
            label: t('archive.period'),
            width: 160,
            draw: one => (
              <>
                {one.retention ? (
                  t(`archive.period.${one.retention}`)
                ) : (
                  <span className="mark">{t('archive.none')}</span>
                )}
                {one.citation && (
                  <Link
                    className="told soft small archive-basis"
                    title={one.citation.source}
                    to={`/library?${new URLSearchParams({ source: one.citation.source }).toString()}`}
                  >
                    {t('archive.basis', { rule: one.citation.rule })}
                  </Link>
                )}
              </>
            ),
          },
          { key: 'number', label: t('archive.number'), width: 150, draw: one => one.number },
          { key: 'dated', label: t('archive.dated'), width: 110, isNumber: true, draw: one => day(one.datedOn) },
          {
            key: 'change',
            label: t('archive.change'),
            width: 90,
            draw: one => (
              <Button size="small" onClick={() => setDescribed(one)}>
                {t('archive.describe')}
              </Button>
            ),
          },
        ]}
      />
      {problem && (
        <Refusals
          title={t('archive.refused')}
          lines={[{ code: problem.code, text: problem.detail, citation: problem.citation }]}
        />
      )}
      {kept.length > 0 && (
        <div className="row archive-chosen no-print" role="group" aria-label={t('archive.withChosen')}>
          <b className="grow">{t('archive.chosen', { count: kept.length })}</b>
          <Button type="primary" disabled={filed.length === 0} loading={filing.isPending} onClick={file}>
            {t('archive.fileMany', { count: filed.length })}
          </Button>
          <LeaveOut matters={kept} done={() => setChosen([])} />
        </div>
      )}
      {described && (
        <FilingDrawer
          key={described.matter}
          matter={described}
          settings={settings}
          close={() => setDescribed(undefined)}
        />
      )}
    </div>
  )
}
