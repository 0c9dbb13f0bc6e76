import type { SightReason } from '#api/sight/schema.ts'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'

/** Why, in words: by a part in it, by the oversight of a unit, or of everything; and through whose post. */
export function Reasons({ reasons }: { reasons: readonly SightReason[] }) {
  const { t } = useText()
  const { day } = useWhen()
  return (
    <ul>
      {reasons.map(({ by, post, unit, via }) => (
        <li key={by + unit + post}>
          {t(`sight.by.${by}`, { post: unit + post, unit })}
          {via && <span className="acting"> {t('sight.via', { person: via.person, day: day(via.until) })}</span>}
        </li>
      ))}
    </ul>
  )
}
