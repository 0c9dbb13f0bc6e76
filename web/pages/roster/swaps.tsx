import { Button } from 'antd'
import type { Roster, SwapView } from '#api/roster/schema.ts'
import { ROSTER_CHANGES } from '../../client/duty.ts'
import { useSend, type Deed } from '../../client/use-send.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'

/** 换班: the open swaps that concern me, each with what I may do. */
export function Swaps({ roster }: { roster: Roster }) {
  const { t } = useText()
  if (roster.swaps.length === 0) return null
  return (
    <section className="panel stack no-print" aria-labelledby="swaps">
      <h2 id="swaps">{t('swap.title')}</h2>
      <ul className="stack">
        {roster.swaps.map(swap => (
          <OneSwap key={swap.id} swap={swap} roster={roster} />
        ))}
      </ul>
    </section>
  )
}

function OneSwap({ swap, roster }: { swap: SwapView; roster: Roster }) {
  const { t } = useText()
  const { weekday } = useWhen()
  const sending = useSend(ROSTER_CHANGES)
  const shift = (id: string | null): string => {
    for (const { name, slots } of roster.watches)
      for (const slot of slots) if (slot.shiftId === id) return `${weekday(slot.day)} ${name}`
    return ''
  }
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
        <b>{t('swap.line', { from: swap.from, to: swap.to, shift: shift(swap.shiftId) })}</b>{' '}
        {swap.otherShiftId && <span>{t('swap.exchange', { shift: shift(swap.otherShiftId) })} </span>}
        <span className="soft">
          {swap.reason} · {t(swap.state === 'asked' ? 'swap.asked' : 'swap.agreed', { to: swap.to })}
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
