import { useQuery } from '@tanstack/react-query'
import { App, Button, Input, InputNumber, Popconfirm, Typography } from 'antd'
import { useState } from 'react'
import { tokensQuery, type Token } from '../../client/account.ts'
import { useSend } from '../../client/use-send.ts'
import { Empty } from '../../parts/empty.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'

/** The tokens by which programs act as me. A new one is shown once. */
export function Tokens() {
  const { t } = useText()
  const { modal } = App.useApp()
  const tokens = useQuery(tokensQuery)
  const making = useSend<{ token: string }>([['tokens']])
  const [name, setName] = useState('')
  const [days, setDays] = useState(90)
  const make = () =>
    making.mutate(
      { method: 'POST', path: '/api/tokens', body: { name, days } },
      {
        onSuccess: ({ token }) => {
          setName('')
          modal.info({
            title: t('account.tokenMade'),
            content: (
              <>
                <Typography.Text copyable code>
                  {token}
                </Typography.Text>
                <p className="soft">{t('account.tokenHelp')}</p>
              </>
            ),
          })
        },
      },
    )
  return (
    <section className="panel stack" aria-labelledby="account-tokens">
      <h2 id="account-tokens">{t('account.tokens')}</h2>
      <p className="soft">{t('account.tokensText')}</p>
      <form
        className="row"
        onSubmit={event => {
          event.preventDefault()
          make()
        }}
      >
        <label className="row grow">
          <span>{t('account.tokenName')}</span>
          <Input maxLength={100} value={name} onChange={event => setName(event.target.value)} />
        </label>
        <label className="row">
          <span>{t('account.tokenDays')}</span>
          <InputNumber min={1} max={365} value={days} onChange={value => setDays(value ?? 90)} />
        </label>
        <Button htmlType="submit" disabled={name.trim() === ''} loading={making.isPending}>
          {t('account.addToken')}
        </Button>
      </form>
      {making.isError && <Trouble error={making.error} />}
      {tokens.isError && <Trouble error={tokens.error} retry={() => void tokens.refetch()} />}
      {tokens.data?.items.length === 0 && <Empty title={t('account.noTokens')} text={t('account.noTokensText')} />}
      <ul>
        {tokens.data?.items.map(token => (
          <Line key={token.id} token={token} />
        ))}
      </ul>
    </section>
  )
}

function Line({ token }: { token: Token }) {
  const { t } = useText()
  const { moment } = useWhen()
  const revoking = useSend([['tokens']])
  return (
    <li className="row account-token">
      <span className="grow">
        <b>{token.name}</b>{' '}
        <span className="faint small">
          {token.revokedAt ? t('account.tokenRevoked') : `${t('account.tokenUntil')} ${moment(token.expiresAt)}`}
        </span>
      </span>
      {!token.revokedAt && (
        <Popconfirm
          title={t('account.revokeAsk', { name: token.name })}
          onConfirm={() => revoking.mutate({ method: 'DELETE', path: `/api/tokens/${token.id}` })}
        >
          <Button size="small" loading={revoking.isPending}>
            {t('account.revoke')}
          </Button>
        </Popconfirm>
      )}
      {revoking.isError && <Trouble error={revoking.error} />}
    </li>
  )
}
