import { Button } from 'antd'
import type { DeliveryView, DocumentView } from '#api/issuing/schema.ts'
import { MATTER_CHANGES } from '../../../client/queries.ts'
import { useSend } from '../../../client/use-send.ts'
import { AskedButton } from '../../../parts/asked-button.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { Listing } from '../../../parts/listing.tsx'
import { Trouble } from '../../../parts/trouble.tsx'
import { useWhen } from '../../../parts/use-when.ts'
import { useText } from '../../../texts/language.tsx'
import { RecipientList } from './recipient-list.tsx'

/** 分送范围: everybody it goes to, each with a receipt of its own; before it is sent the list can still be changed. */
export function Deliveries({ matter, document }: { matter: string; document: DocumentView }) {
  const { t } = useText()
  const { moment } = useWhen()
  const sending = useSend(MATTER_CHANGES)
  const { deliveries, issue, mayIssue } = document
  if (mayIssue && !issue?.sentAt) return <RecipientList key={issue?.number} matter={matter} deliveries={deliveries} />
  const post = (id: string, verb: string, body?: object) =>
    sending.mutate({ method: 'POST', path: `/api/deliveries/${id}/${verb}`, ...(body ? { body } : {}) })
  return (
    <section className="stack" style={{ gap: 8 }}>
      <h3>{t('issuing.recipients')}</h3>
      {sending.isError && <Trouble error={sending.error} />}
      <Listing<DeliveryView>
        label={t('issuing.recipients')}
        rows={deliveries}
        idOf={one => one.id}
        empty={<Empty title={t('issuing.noRecipients')} text="" />}
        columns={[
          {
            key: 'name',
            label: t('issuing.name'),
            onCard: 'heading',
            draw: one => (
              <>
                <b>{one.name}</b>{' '}
                <span className="soft">
                  {t(`issuing.role.${one.role}`)} · {t(`issuing.kind.${one.kind}`)}
                </span>
              </>
            ),
          },
          { key: 'copies', label: t('issuing.copies'), isNumber: true, draw: one => one.copies },
          {
            key: 'state',
            label: t('issuing.state'),
            draw: one => (
              <>
                <span className={one.state === 'received' ? 'soft' : 'mark'}>{t(`issuing.state.${one.state}`)}</span>{' '}
                {one.settledAt && t('issuing.by', { who: one.settledBy ?? '', when: moment(one.settledAt) })}
                {one.state === 'sent' && one.arrivedAt && <div className="soft">{t('issuing.arrived')}</div>}
                {one.state === 'sent' && one.urged > 0 && <div>{t('issuing.urgedTimes', { count: one.urged })}</div>}
                {one.reason && <div>{one.reason}</div>}
                {one.answer && <div>{t('issuing.answered', { text: one.answer })}</div>}
              </>
            ),
          },
          {
            key: 'acts',
            label: t('office.acts'),
            onCard: 'row',
            draw: one =>
              mayIssue &&
              one.state === 'sent' && (
                <span className="row">
                  <Button size="small" loading={sending.isPending} onClick={() => post(one.id, 'urging')}>
                    {t('issuing.urge')}
                  </Button>
                  {one.kind === 'outside' && (
                    <AskedButton
                      label={t('issuing.recordReceipt')}
                      ask={t('issuing.signedBy')}
                      isBusy={sending.isPending}
                      onSay={signedBy => post(one.id, 'receipt', { signedBy })}
                    />
                  )}
                  {one.kind === 'partner' && (
                    <Button size="small" href={`/api/deliveries/${one.id}/parcel.zip`}>
                      {t('issuing.parcel')}
                    </Button>
                  )}
                </span>
              ),
          },
        ]}
      />
    </section>
  )
}
