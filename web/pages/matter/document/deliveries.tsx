import { Button } from 'antd'
import type { DeliveryView, DocumentView } from '#api/issuing/schema.ts'
import { MATTER_CHANGES } from '../../../client/queries.ts'
import { useSend } from '../../../client/use-send.ts'
import { AskedButton } from '../../../parts/asked-button.tsx'
import { Trouble } from '../../../parts/trouble.tsx'
import { useWhen } from '../../../parts/use-when.ts'
import { useText } from '../../../texts/language.tsx'
import { Copies } from './copies.tsx'
import { RecipientList } from './recipient-list.tsx'

/** 分送范围: everybody it goes to, each with a receipt of its own; before it is sent the list can still be changed. */
export function Deliveries({ matter, document }: { matter: string; document: DocumentView }) {
  const { t } = useText()
  const sending = useSend(MATTER_CHANGES)
  const { deliveries, issue, mayIssue } = document
  if (mayIssue && !issue?.sentAt) return <RecipientList key={issue?.number} matter={matter} deliveries={deliveries} />
  const post = (id: string, verb: string, body?: object) =>
    sending.mutate({ method: 'POST', path: `/api/deliveries/${id}/${verb}`, ...(body ? { body } : {}) })
  return (
    <section className="stack" style={{ gap: 8 }}>
      <div className="row">
        <h3 className="grow">{t('issuing.recipients')}</h3>
        <Button size="small" href={`/api/matters/${matter}/document/recipients.pdf`} target="_blank">
          {t('issuing.printRecipients')}
        </Button>
      </div>
      {issue && (
        <p className="soft numbers">
          {t('issuing.copiesInAll', {
            printed: issue.copies,
            listed: deliveries.reduce((sum, one) => sum + one.copies, 0),
          })}
        </p>
      )}
      {sending.isError && <Trouble error={sending.error} />}
      {deliveries.length === 0 && <p className="soft">{t('issuing.noRecipients')}</p>}
      <ul className="stack" style={{ gap: 10 }} aria-label={t('issuing.recipients')}>
        {deliveries.map(one => (
          <li key={one.id} className="row" style={{ alignItems: 'start' }}>
            <div className="grow">
              <b>{one.name}</b>{' '}
              <span className="soft">
                {t(`issuing.role.${one.role}`)} · {t(`issuing.kind.${one.kind}`)} ·{' '}
                {t('issuing.copiesOf', { count: one.copies })}
              </span>
              <Copies delivery={one} />
              <State delivery={one} />
            </div>
            {mayIssue && one.state === 'sent' && (
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
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What became of it there. */
function State({ delivery: one }: { delivery: DeliveryView }) {
  const { t } = useText()
  const { moment } = useWhen()
  return (
    <div>
      <span className={one.state === 'received' ? 'soft' : 'mark'}>{t(`issuing.state.${one.state}`)}</span>{' '}
      {one.settledAt && t('issuing.by', { who: one.settledBy ?? '', when: moment(one.settledAt) })}
      {one.state === 'sent' && one.trouble && (
        <div className="mark">{t('issuing.notThere', { trouble: one.trouble, when: moment(one.triedAt ?? '') })}</div>
      )}
      {one.state === 'sent' && one.arrivedAt && <div className="soft">{t('issuing.arrived')}</div>}
      {one.state === 'sent' && one.urged > 0 && <div>{t('issuing.urgedTimes', { count: one.urged })}</div>}
      {one.reason && <div>{one.reason}</div>}
      {one.answer && <div>{t('issuing.answered', { text: one.answer })}</div>}
    </div>
  )
}
