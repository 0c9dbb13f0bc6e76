import { Link } from 'react-router'
import type { Overview } from '#api/overview/schema.ts'
import { useText } from '../../texts/language.tsx'

const NUMBERS = [
  { name: 'late', word: 'zero.late', hint: 'zero.lateHint', isZero: true },
  { name: 'piled', word: 'zero.piled', hint: 'zero.piledHint', isZero: true },
  { name: 'waiting', word: 'zero.waiting', hint: 'zero.waitingHint', isZero: true },
  { name: 'near', word: 'overview.near', hint: 'overview.nearHint', isZero: false },
  { name: 'active', word: 'overview.active', hint: 'overview.activeHint', isZero: false },
] as const

/** Three that should be zero, what is about to be late, and what is open at all. */
export function Numbers({ overview }: { overview: Overview }) {
  const { t } = useText()
  return (
    <ul className="overview-numbers" aria-label={t('overview.numbers')}>
      {NUMBERS.map(({ name, word, hint, isZero }) => {
        const { count, opens } = overview[name]
        return (
          <li key={name}>
            <Link
              to={`/matters?${opens}`}
              className="panel overview-number"
              data-some={(isZero && count > 0) || undefined}
            >
              <b>{count}</b>
              <span>
                {t(word)} <small>{t(hint)}</small>
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
