import { Button } from 'antd'
import type { SwapView } from '#api/roster/schema.ts'
import { ROSTER_CHANGES } from '../client/duty.ts'
import { useSend, type Deed } from '../client/use-send.ts'
import { useText } from '../texts/language.tsx'
import { Trouble } from './trouble.tsx'
import { useWhen } from './use-when.ts'

/** 换班: who asks whom for which shift, how far it is, and what I may do about it. */
export function SwapLine({ swap }: { swap: SwapView }) {
  const { t } = useText()
  const { moment } = useWhen()
  const sending = useSend(ROSTER_CHANGES)
  const shift = ({ watch, beginsAt }: SwapView['shift']) => `${moment(beginsAt)} ${watch}`
  const path = `/api/swaps/${swap.id}`
  const acts: readonly [boolean, Parameters<typeof t>[0], Deed][] = [
    [swap.mayAnswer, 'swap.agree', { method: 'POST', path: `${path}/answer`, body: { isAgreed: true } }],
    [swap.mayAnswer, 'swap.decline', { method: 'POST', path: `${path}/answer`, body: { isAgreed: false } }],
    [swap.mayDecide, 'swap.approve', { method: 'POST', path: `${path}/decision`, body: { isApproved: true } }],
    [swap.mayDecide, 'swap.refuse', { method: 'POST', path: `${path}/decision`, body: { isApproved: false } }],
    [swap.mayWithdraw, 'swap.withdraw', { method: 'DELETE', path }],
  ]
  return (
    <li className="row">
      <span className="grow">
        <b>{t('swap.line', { from: swap.from, to: swap.to, shift: shift(swap.shift) })}</b>{' '}
        {swap.other && <span>{t('swap.exchange', { shift: shift(swap.other) })} </span>}
        <span className="soft">
          {swap.reason} · {t(`swap.${swap.state}`, { to: swap.to })}
        </span>
      </span>
      {acts.map(
        ([may, word, deed], index) =>
          may && (
            <Button
              key={word}
              type={index % 2 === 0 && index < 4 ? 'primary' : 'default'}
              loading={sending.isPending}
              onClick={() => sending.mutate(deed)}
            >
              {t(word)}
            </Button>
          ),
      )}
      {sending.isError && <Trouble error={sending.error} />}
    </li>
  )
}
