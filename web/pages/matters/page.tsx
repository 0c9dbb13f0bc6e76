import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown, Pagination } from 'antd'
import { useSearchParams } from 'react-router'
import { mattersQuery } from '../../client/queries.ts'
import { Empty } from '../../parts/empty.tsx'
import { Listing } from '../../parts/listing.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'
import type { TextKey } from '../../texts/zh-Hans.ts'
import { Filters } from './filters.tsx'
import { Only } from './only.tsx'
import { useColumns } from './columns.tsx'
import { csvAddress, searchOf, withFilter } from './view.ts'
import './page.css'

/** What the numbers of the desk count, said where they lead. */
const WHY: Readonly<Record<string, TextKey>> = {
  late: 'zero.lateWhy',
  piled: 'zero.piledWhy',
  waiting: 'zero.waitingWhy',
}

/** What is on the screen, as files. */
const FORMS = ['xlsx', 'pdf', 'csv'] as const

/** 事项: the register, filtered by its address. */
export function MattersPage() {
  const { t } = useText()
  const [address, setAddress] = useSearchParams()
  const search = searchOf(address)
  const matters = useQuery(mattersQuery(search.toString()))
  const columns = useColumns()
  const page = matters.data
  const why = WHY[search.get('view') ?? '']
  return (
    <>
      <PageHead
        title={t('place.matters')}
        text={[why && t(why), page && t(page.hasMore ? 'matters.more' : 'matters.total', { count: page.total })]
          .filter(Boolean)
          .join(' · ')}
      >
        <Dropdown
          menu={{
            items: FORMS.map(form => ({
              key: form,
              label: (
                <a href={csvAddress(`/api/matters.${form}`, search)} download>
                  {t(`matters.${form}`)}
                </a>
              ),
            })),
          }}
        >
          <Button icon={<DownloadOutlined />}>{t('matters.export')}</Button>
        </Dropdown>
      </PageHead>
      <Filters search={search} set={(name, value) => setAddress(withFilter(search, name, value), { replace: true })} />
      <Only
        search={search}
        clear={names =>
          setAddress(
            names.reduce((left, name) => withFilter(left, name, null), search),
            { replace: true },
          )
        }
      />
      {matters.isError && <Trouble error={matters.error} retry={() => void matters.refetch()} />}
      {!matters.isError && (
        <Listing
          label={t('place.matters')}
          rows={page?.items}
          columns={columns}
          idOf={matter => matter.id}
          empty={
            <Empty
              title={t(search.size > 0 ? 'matters.none' : 'matters.empty')}
              text={t(search.size > 0 ? 'matters.noneText' : 'matters.emptyText')}
            />
          }
        />
      )}
      {page && page.total > page.size && (
        <nav aria-label={t('matters.pages')} className="matters-pages no-print">
          <Pagination
            current={page.page}
            pageSize={page.size}
            total={page.total}
            showSizeChanger={false}
            onChange={number => setAddress(withFilter(search, 'page', String(number)))}
          />
        </nav>
      )}
    </>
  )
}
