import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { seriesQuery, type Series } from '../../../client/issuing.ts'
import { useSend } from '../../../client/use-send.ts'
import { Trouble } from '../../../parts/trouble.tsx'
import { useText } from '../../../texts/language.tsx'
import { EndingList } from './ending-list.tsx'

/** 机关代字: without one no number can be taken. */
export function SeriesList({ mayManage }: { mayManage: boolean }) {
  const { t } = useText()
  const series = useQuery(seriesQuery)
  const [code, setCode] = useState('')
  const [organ, setOrgan] = useState('')
  const adding = useSend([['series']])
  const add = () =>
    adding.mutate(
      { method: 'POST', path: '/api/document-series', body: { code, organ } },
      { onSuccess: () => (setCode(''), setOrgan('')) },
    )
  return (
    <section className="stack">
      <h3>{t('issuing.series')}</h3>
      <p className="soft">{t('issuing.seriesText')}</p>
      {series.isError && <Trouble error={series.error} />}
      <EndingList<Series>
        label={t('issuing.series')}
        rows={series.data?.items}
        empty={{ title: t('issuing.noSeries'), text: t('issuing.noSeriesText') }}
        columns={[
          { key: 'code', label: t('issuing.codeLabel'), onCard: 'heading', draw: one => <b>{one.code}</b> },
          { key: 'organ', label: t('issuing.organ'), draw: one => one.organ },
        ]}
        end={
          mayManage
            ? one => ({ path: `/api/document-series/${one.id}`, label: t('issuing.endSeries', { code: one.code }) })
            : null
        }
        refresh="series"
      />
      {mayManage && (
        <div className="row">
          <Input
            aria-label={t('issuing.codeLabel')}
            placeholder={t('issuing.codeLabel')}
            value={code}
            onChange={event => setCode(event.target.value)}
            style={{ width: 160 }}
          />
          <Input
            aria-label={t('issuing.organ')}
            placeholder={t('issuing.organ')}
            value={organ}
            onChange={event => setOrgan(event.target.value)}
            style={{ width: 280 }}
          />
          <Button disabled={!code.trim() || !organ.trim()} loading={adding.isPending} onClick={add}>
            {t('issuing.addSeries')}
          </Button>
        </div>
      )}
      {adding.isError && <Trouble error={adding.error} />}
    </section>
  )
}
