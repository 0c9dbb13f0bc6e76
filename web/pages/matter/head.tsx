import type { MatterDetail } from '#api/matters/schema.ts'
import { FocusMark, StateMark, UrgencyMark } from '../../parts/state-mark.tsx'
import { useTitle } from '../../parts/use-title.ts'
import { useText } from '../../texts/language.tsx'

/** Title, number, state. */
export function Head({ matter }: { matter: MatterDetail }) {
  const { t } = useText()
  useTitle(`${matter.number} ${matter.title}`)
  return (
    <header className="matter-head">
      <div className="row">
        <UrgencyMark urgency={matter.urgency} />
        <h1>{matter.title}</h1>
      </div>
      <div className="row soft">
        <StateMark state={matter.state} />
        {matter.outcomeName && <span>{matter.outcomeName}</span>}
        <span className="numbers">{matter.number}</span>
        <span>{matter.serviceName}</span>
        <FocusMark focus={matter.focus} />
        {matter.secrecy !== 'none' && (
          <span className="mark">{t(matter.secrecy === 'internal' ? 'secrecy.internal' : 'secrecy.work')}</span>
        )}
      </div>
    </header>
  )
}
