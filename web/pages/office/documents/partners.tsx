import { useQuery } from '@tanstack/react-query'
import { Button, Input, Typography } from 'antd'
import { useState } from 'react'
import type { PartnerList } from '#api/exchange/schema.ts'
import { partnersQuery } from '../../../client/issuing.ts'
import { useSend } from '../../../client/use-send.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Listing } from '../../../parts/listing.tsx'
import { Trouble } from '../../../parts/trouble.tsx'
import { useText } from '../../../texts/language.tsx'
import { EndButton } from '../end-button.tsx'

const NOTHING = { name: '', card: '', address: '' }

/** 交换单位: each gives the other its card. */
export function Partners({ mayManage }: { mayManage: boolean }) {
  const { t } = useText()
  const partners = useQuery(partnersQuery)
  const [typed, setTyped] = useState(NOTHING)
  const adding = useSend([['partners']])
  const add = () => {
    const { name, card, address } = typed
    const body = { name, card, ...(address.trim() ? { address: address.trim() } : {}) }
    adding.mutate({ method: 'POST', path: '/api/partners', body }, { onSuccess: () => setTyped(NOTHING) })
  }
  return (
    <section className="stack">
      <h3>{t('issuing.partners')}</h3>
      <p className="soft">{t('issuing.partnersText')}</p>
      {partners.isError && <Trouble error={partners.error} />}
      {partners.data && (
        <label>
          {t('issuing.ownCard')}
          {/* Nobody reads it: it is copied. */}
          <Input
            readOnly
            value={partners.data.card}
            suffix={<Typography.Text copyable={{ text: partners.data.card }} />}
          />
        </label>
      )}
      <Listing<PartnerList['items'][number]>
        label={t('issuing.partners')}
        rows={partners.data?.items}
        idOf={one => one.id}
        empty={<Empty title={t('issuing.noPartners')} text={t('issuing.noPartnersText')} />}
        columns={[
          { key: 'name', label: t('issuing.name'), onCard: 'heading', draw: one => <b>{one.name}</b> },
          { key: 'address', label: t('issuing.address'), draw: one => one.address ?? t('issuing.here') },
          {
            key: 'acts',
            label: t('office.acts'),
            width: 100,
            draw: one =>
              mayManage && (
                <EndButton
                  path={`/api/partners/${one.id}`}
                  label={t('issuing.endPartner', { name: one.name })}
                  refresh={[['partners']]}
                />
              ),
          },
        ]}
      />
      {mayManage && (
        <div className="row">
          {(['name', 'card', 'address'] as const).map(part => (
            <Input
              key={part}
              aria-label={t(`issuing.${part}`)}
              placeholder={t(`issuing.${part}`)}
              value={typed[part]}
              onChange={event => setTyped({ ...typed, [part]: event.target.value })}
              style={{ width: part === 'card' ? 320 : 220 }}
            />
          ))}
          <Button disabled={!typed.name.trim() || !typed.card.trim()} loading={adding.isPending} onClick={add}>
            {t('issuing.addPartner')}
          </Button>
        </div>
      )}
      {adding.isError && <Trouble error={adding.error} />}
    </section>
  )
}
