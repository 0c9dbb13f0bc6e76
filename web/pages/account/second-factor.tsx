import { useQuery } from '@tanstack/react-query'
import { Button, Input, Popconfirm, QRCode, Typography } from 'antd'
import { useState } from 'react'
import { totpQuery, type Offer } from '../../client/account.ts'
import { useSend } from '../../client/use-send.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'

/** Turns the second factor on, with a code seen on the telephone, and off. */
export function SecondFactor() {
  const { t } = useText()
  const state = useQuery(totpQuery)
  const offering = useSend<Offer>()
  const stopping = useSend([['totp']])
  const offer = offering.data
  const isOn = state.data?.isOn ?? false
  return (
    <section className="panel stack" aria-labelledby="account-totp">
      <h2 id="account-totp">{t('account.totp')}</h2>
      <p className="soft">{t(isOn ? 'account.totpOn' : 'account.totpOff')}</p>
      {offer && !isOn ? (
        <Confirm offer={offer} done={offering.reset} />
      ) : (
        <div>
          {isOn ? (
            <Popconfirm
              title={t('account.totpStopAsk')}
              onConfirm={() => stopping.mutate({ method: 'DELETE', path: '/api/session/totp' })}
            >
              <Button loading={stopping.isPending}>{t('account.totpStop')}</Button>
            </Popconfirm>
          ) : (
            <Button
              loading={offering.isPending}
              disabled={!state.data}
              onClick={() => offering.mutate({ method: 'POST', path: '/api/session/totp' })}
            >
              {t('account.totpStart')}
            </Button>
          )}
        </div>
      )}
      {(offering.isError || stopping.isError) && <Trouble error={offering.error ?? stopping.error} />}
    </section>
  )
}

function Confirm({ offer, done }: { offer: Offer; done: () => void }) {
  const { t } = useText()
  const [code, setCode] = useState('')
  const confirming = useSend([['totp']])
  const confirm = () =>
    confirming.mutate({ method: 'POST', path: '/api/session/totp/confirmation', body: { code } }, { onSuccess: done })
  return (
    <form
      className="account-scan"
      onSubmit={event => {
        event.preventDefault()
        confirm()
      }}
    >
      <QRCode value={offer.uri} size={160} />
      <div className="stack">
        <p>{t('account.totpScan')}</p>
        <p>
          {t('account.totpSecret')}{' '}
          <Typography.Text copyable code>
            {offer.secret}
          </Typography.Text>
        </p>
        <label className="row">
          <span>{t('account.totpCode')}</span>
          <Input
            style={{ width: 120 }}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            value={code}
            onChange={event => setCode(event.target.value.trim())}
          />
          <Button type="primary" htmlType="submit" loading={confirming.isPending} disabled={code.length !== 6}>
            {t('account.totpConfirm')}
          </Button>
        </label>
        {confirming.isError && <Trouble error={confirming.error} />}
      </div>
    </form>
  )
}
