import { Link } from 'react-router'
import type { Desk } from '#api/desk/schema.ts'
import { useText } from '../../texts/language.tsx'

const ZEROS = [
  { name: 'late', view: 'late', word: 'zero.late', hint: 'zero.lateHint', why: 'zero.lateWhy' },
  { name: 'piled', view: 'piled', word: 'zero.piled', hint: 'zero.piledHint', why: 'zero.piledWhy' },
  { name: 'waiting', view: 'waiting', word: 'zero.waiting', hint: 'zero.waitingHint', why: 'zero.waitingWhy' },
] as const

/** 延误、积压、冷落: three numbers that should be zero; each opens its list. */
export function Zeros({ zeros }: { zeros: Desk['zeros'] | undefined }) {
  const { t } = useText()
  return (
    <ul className="zeros" aria-label={t('zero.label')}>
      {ZEROS.map(zero => {
        const count = zeros?.[zero.name]
        return (
          <li key={zero.name}>
            <Link
              to={`/matters?view=${zero.view}`}
              className="zero"
              data-some={count ? true : undefined}
              title={t(zero.why)}
            >
              <b>{count ?? '–'}</b>
              <span>
                {t(zero.word)} <small>{t(zero.hint)}</small>
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
