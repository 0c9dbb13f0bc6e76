import { useQuery } from '@tanstack/react-query'
import { Button, Input, Typography } from 'antd'
import { useState } from 'react'
import type { PartnerList } from '#api/exchange/schema.ts'
import { partnersQuery } from '../../../client/issuing.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Listing } from '../../../parts/listing.tsx'
import { Trouble } from '../../../parts/trouble.tsx'
import { useText } from '../../../texts/language.tsx'
import { EditDrawer } from '../edit-drawer.tsx'
import type { Edit } from '../edits.ts'
import { EndButton } from '../end-button.tsx'
import { partnerEdit } from './partner-edit.ts'

/** 交换单位: each gives the other its card, and both compare its fingerprint on the telephone. */
export function Partners({ mayManage }: { mayManage: boolean }) {
  const { t } = useText()
  const partners = useQuery(partnersQuery)
  const [edit, setEdit] = useState<Edit | null>(null)
  return (
    <section className="stack">
      <div className="row">
        <h3 className="grow">{t('issuing.partners')}</h3>
        {mayManage && <Button onClick={() => setEdit(partnerEdit(t, null))}>{t('issuing.addPartner')}</Button>}
      </div>
      <p className="soft">{t('issuing.partnersText')}</p>
      {partners.isError && <Trouble error={partners.error} />}
      {partners.data && <OwnCard {...partners.data} />}
      <Listing<PartnerList['items'][number]>
        label={t('issuing.partners')}
        rows={partners.data?.items}
        idOf={one => one.id}
        empty={<Empty title={t('issuing.noPartners')} text={t('issuing.noPartnersText')} />}
        columns={[
          { key: 'name', label: t('issuing.name'), onCard: 'heading', draw: one => <b>{one.name}</b> },
          {
            key: 'fingerprint',
            label: t('issuing.fingerprint'),
            draw: one => <span className="numbers">{one.fingerprint}</span>,
          },
          {
            key: 'address',
            label: t('issuing.address'),
            draw: one => one.address ?? t('issuing.here'),
          },
          {
            key: 'acts',
            label: t('office.acts'),
            width: 160,
            draw: one =>
              mayManage && (
                <span className="row">
                  <Button size="small" onClick={() => setEdit(partnerEdit(t, one))}>
                    {t('office.change')}
                  </Button>
                  <EndButton
                    path={`/api/partners/${one.id}`}
                    label={t('issuing.endPartner', { name: one.name })}
                    refresh={[['partners']]}
                  />
                </span>
              ),
          },
        ]}
      />
      {edit && <EditDrawer edit={edit} close={() => setEdit(null)} />}
    </section>
  )
}

/** What one gives to a partner, and what one reads to them. */
function OwnCard({ card, fingerprint }: Pick<PartnerList, 'card' | 'fingerprint'>) {
  const { t } = useText()
  return (
    <>
      <label>
        {t('issuing.ownCard')}
        {/* Nobody reads it: it is copied. */}
        <Input readOnly value={card} suffix={<Typography.Text copyable={{ text: card }} />} />
      </label>
      <p>
        {t('issuing.fingerprint')} <b className="numbers">{fingerprint}</b>
        <br />
        <span className="soft">{t('issuing.fingerprintText')}</span>
      </p>
    </>
  )
}
