import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Pagination } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { ArchiveStanding, ItemView } from '#api/archive/schema.ts'
import { itemsQuery } from '../../client/archive.ts'
import { Empty } from '../../parts/empty.tsx'
import { Listing } from '../../parts/listing.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { itemsAddress } from '../register/jotted.ts'
import { Filters } from './filters.tsx'
import { ItemDrawer } from './item-drawer.tsx'
import { ItemStanding } from './item-standing.tsx'
import { PaperDrawer } from './paper-drawer.tsx'
import { beginnings, FILTERS } from './view.ts'

const SIZE = 50
const EXPORTS = ['xlsx', 'pdf'] as const

/** 归档文件目录: found by any word, filtered, taken home as it stands; what is chosen begins what is done with it. */
export function Catalogue({ standing }: { standing: ArchiveStanding }) {
  const { t } = useText()
  const { day } = useWhen()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const [chosen, setChosen] = useState<readonly ItemView[]>([])
  const [entering, setEntering] = useState(false)
  const asked = new URLSearchParams(FILTERS.flatMap(name => (search.get(name) ? [[name, search.get(name) ?? '']] : [])))
  const page = Number(search.get('page') ?? '1')
  const found = useQuery(itemsQuery(`${asked}&page=${page}&size=${SIZE}`))
  const set = (change: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(search)
    next.set('tab', 'catalogue')
    if (!('page' in change)) next.delete('page')
    for (const [name, value] of Object.entries(change)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    setSearch(next, { replace: true })
  }
  if (found.isError) return <Trouble error={found.error} retry={() => void found.refetch()} />
  const isChosen = (item: ItemView) => chosen.some(one => one.code === item.code)
  const toggle = (item: ItemView) =>
    setChosen(isChosen(item) ? chosen.filter(one => one.code !== item.code) : [...chosen, item])
  const total = found.data?.total ?? 0
  return (
    <div className="stack">
      <Filters standing={standing} search={search} set={set} />
      <div className="row no-print">
        <span className="soft grow numbers">{t('archive.count', { count: total })}</span>
        {standing.isKeeper && <Button onClick={() => setEntering(true)}>{t('archive.enterPaper')}</Button>}
        {EXPORTS.map(as => (
          <Button key={as} href={`/api/archive/items.${as}?${asked}`} download>
            {t(`archive.export.${as}`)}
          </Button>
        ))}
      </div>
      <Listing<ItemView>
        label={t('archive.catalogue')}
        rows={found.data?.items}
        idOf={item => item.id}
        empty={<Empty title={t('archive.empty')} text={t('archive.emptyText')} />}
        columns={[
          ...(standing.isKeeper
            ? [
                {
                  key: 'chosen',
                  label: t('archive.choice'),
                  width: 56,
                  onCard: 'row' as const,
                  draw: (item: ItemView) => (
                    <Checkbox
                      aria-label={t('archive.chooseOne', { title: item.title })}
                      checked={isChosen(item)}
                      disabled={item.leftAt !== null || item.isInHand}
                      onChange={() => toggle(item)}
                    />
                  ),
                },
              ]
            : []),
          {
            key: 'title',
            label: t('archive.itemTitle'),
            onCard: 'heading',
            draw: item => (
              <>
                <button type="button" className="plain told" onClick={() => set({ item: item.code })}>
                  {item.title}
                </button>
                <div className="soft small">{[item.number, item.author].filter(Boolean).join(' · ')}</div>
              </>
            ),
          },
          {
            key: 'code',
            label: t('archive.code'),
            width: 220,
            draw: item => <span className="archive-code">{item.code}</span>,
          },
          { key: 'dated', label: t('archive.dated'), width: 130, isNumber: true, draw: item => day(item.datedOn) },
          {
            key: 'box',
            label: t('archive.box'),
            width: 80,
            isNumber: true,
            draw: item => item.box ?? <span className="faint">{t('archive.noBox')}</span>,
          },
          { key: 'standing', label: t('archive.standing'), width: 210, draw: item => <ItemStanding item={item} /> },
        ]}
      />
      {total > SIZE && (
        <Pagination
          current={page}
          pageSize={SIZE}
          total={total}
          showSizeChanger={false}
          onChange={to => set({ page: String(to) })}
        />
      )}
      {chosen.length > 0 && (
        <div className="row archive-chosen no-print" role="group" aria-label={t('archive.withChosen')}>
          <b className="grow">{t('archive.chosen', { count: chosen.length })}</b>
          {beginnings(standing.uses, chosen).map(use => (
            <Button
              key={use.deed}
              onClick={() =>
                void navigate(
                  itemsAddress(
                    use.service,
                    use.field,
                    chosen.map(({ code }) => code),
                  ),
                )
              }
            >
              {use.name}
            </Button>
          ))}
          <Button type="text" onClick={() => setChosen([])}>
            {t('archive.chooseNone')}
          </Button>
        </div>
      )}
      {search.get('item') && <ItemDrawer code={search.get('item') ?? ''} close={() => set({ item: null })} />}
      {entering && standing.settings && <PaperDrawer settings={standing.settings} close={() => setEntering(false)} />}
    </div>
  )
}
