import type { SwapView } from '#api/roster/schema.ts'
import { SwapLine } from '../../parts/swap-line.tsx'
import { useText } from '../../texts/language.tsx'

/** 换班: the open swaps that concern me, each with what I may do. */
export function Swaps({ swaps }: { swaps: readonly SwapView[] }) {
  const { t } = useText()
  if (swaps.length === 0) return null
  return (
    <section className="panel stack no-print" aria-labelledby="swaps">
      <h2 id="swaps">{t('swap.title')}</h2>
      <ul className="stack">
        {swaps.map(swap => (
          <SwapLine key={swap.id} swap={swap} />
        ))}
      </ul>
    </section>
  )
}
