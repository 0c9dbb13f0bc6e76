import { useQuery } from '@tanstack/react-query'
import { Button, Input, InputNumber } from 'antd'
import { useRef, useState } from 'react'
import { chopsQuery, type Chop } from '../../../client/issuing.ts'
import { useSession } from '../../../client/session.ts'
import { useSend } from '../../../client/use-send.ts'
import { Trouble } from '../../../parts/trouble.tsx'
import { useWhen } from '../../../parts/use-when.ts'
import { useText } from '../../../texts/language.tsx'
import { EndingList } from './ending-list.tsx'

/** As wide as chops of offices mostly are, in millimetres. */
const USUAL = 42

/** 印章: only for whoever keeps them. */
export function Chops() {
  const { t } = useText()
  const duties = useSession().data?.duties ?? []
  const isKeeper = duties.includes('chop') || duties.includes('unit-chop')
  return (
    <section className="stack">
      <h3>{t('issuing.chops')}</h3>
      <p className="soft">{t('issuing.chopsText')}</p>
      {isKeeper ? <Kept /> : <p>{t('issuing.chopsNotYours')}</p>}
    </section>
  )
}

function Kept() {
  const { t } = useText()
  const { day } = useWhen()
  const chops = useQuery(chopsQuery)
  const [organ, setOrgan] = useState('')
  const [width, setWidth] = useState(USUAL)
  const file = useRef<HTMLInputElement>(null)
  const keeping = useSend([['chops']])
  const keep = (picture: File | undefined) => {
    if (!picture) return
    const body = new FormData()
    body.append('organ', organ)
    body.append('width', String(width))
    body.append('file', picture)
    keeping.mutate({ method: 'POST', path: '/api/chops', body }, { onSuccess: () => setOrgan('') })
  }
  return (
    <>
      <EndingList<Chop>
        label={t('issuing.chops')}
        rows={chops.data?.items}
        empty={{ title: t('issuing.noChops'), text: t('issuing.noChopsText') }}
        columns={[
          { key: 'organ', label: t('issuing.organ'), onCard: 'heading', draw: chop => <b>{chop.organ}</b> },
          { key: 'width', label: t('issuing.chopWidth'), isNumber: true, draw: chop => chop.width },
          { key: 'since', label: t('settings.since'), isNumber: true, draw: chop => day(chop.madeAt.slice(0, 10)) },
        ]}
        end={chop => ({ path: `/api/chops/${chop.id}`, label: t('issuing.endChop', { organ: chop.organ }) })}
        refresh="chops"
      />
      <div className="row">
        <Input
          aria-label={t('issuing.organ')}
          placeholder={t('issuing.organ')}
          value={organ}
          onChange={event => setOrgan(event.target.value)}
          style={{ width: 280 }}
        />
        <InputNumber
          aria-label={t('issuing.chopWidth')}
          min={20}
          max={60}
          value={width}
          onChange={value => setWidth(value ?? USUAL)}
        />
        <input
          ref={file}
          type="file"
          accept="image/png"
          className="sr-only"
          tabIndex={-1}
          aria-label={t('issuing.chopFile')}
          onChange={event => {
            keep(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        <Button disabled={!organ.trim()} loading={keeping.isPending} onClick={() => file.current?.click()}>
          {t('issuing.addChop')}
        </Button>
      </div>
      {keeping.isError && <Trouble error={keeping.error} />}
    </>
  )
}
