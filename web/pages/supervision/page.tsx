import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useSearchParams } from 'react-router'
import { officeQuery, supervisionQuery } from '../../client/queries.ts'
import { Empty } from '../../parts/empty.tsx'
import { Listing } from '../../parts/listing.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'
import { useColumns } from './columns.tsx'
import { COLOURS, searchOf, toggled, type SupervisionFilter } from './view.ts'
import './page.css'

/** 督查台账: one table; the export is what is on the screen. */
export function SupervisionPage() {
  const { t } = useText()
  const [address, setAddress] = useSearchParams()
  const search = searchOf(address)
  const list = useQuery(supervisionQuery(search.toString()))
  const office = useQuery(officeQuery).data
  const columns = useColumns()
  const set = (name: SupervisionFilter, value: string | null) =>
    setAddress(toggled(search, name, value), { replace: true })
  const choice = (name: 'unit' | 'focus', options: readonly { id: string; name: string }[]) => (
    <Select
      allowClear
      aria-label={t(`matters.${name}`)}
      placeholder={t(`matters.${name}`)}
      value={search.get(name)}
      style={{ minWidth: 170 }}
      showSearch={{ optionFilterProp: 'label' }}
      options={options.map(one => ({ value: one.id, label: one.name }))}
      onChange={(value: string | undefined) => set(name, value ?? null)}
    />
  )
  return (
    <>
      <PageHead title={t('place.supervision')} text={t('supervision.text')}>
        <Button icon={<DownloadOutlined />} href={`/api/supervision.csv?${search.toString()}`} download>
          {t('matters.csv')}
        </Button>
      </PageHead>
      <search className="row supervision-filters">
        {COLOURS.map(colour => (
          <button
            key={colour}
            type="button"
            className="plain colour"
            data-colour={colour}
            aria-pressed={search.get('colour') === colour}
            onClick={() => set('colour', colour)}
          >
            <b>{t(`due.${colour}`)}</b> {t(`supervision.${colour}`)} <b>{list.data?.counts[colour] ?? '–'}</b>
          </button>
        ))}
        {choice('unit', office?.units ?? [])}
        {choice('focus', office?.focuses ?? [])}
      </search>
      {list.isError ? (
        <Trouble error={list.error} retry={() => void list.refetch()} />
      ) : (
        <Listing
          label={t('place.supervision')}
          rows={list.data?.items}
          columns={columns}
          idOf={row => row.id}
          empty={<Empty title={t('supervision.empty')} text={t('supervision.emptyText')} />}
        />
      )}
    </>
  )
}
