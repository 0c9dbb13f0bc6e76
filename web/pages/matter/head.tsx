import type { MatterDetail } from '#api/matters/schema.ts'
import { FocusMark, StateMark, UrgencyMark } from '../../parts/state-mark.tsx'
import { useTitle } from '../../parts/use-title.ts'
import { useText } from '../../texts/language.tsx'

/** Title, number, state, and where it came from. */
export function Head({ matter }: { matter: MatterDetail }) {
  const { t } = useText()
  useTitle(`${matter.number} ${matter.title}`)
  // The end that only says once more that it ended is not told twice.
  const end = matter.outcomeName === t(`state.${matter.state}`) ? null : matter.outcomeName
  return (
    <header className="matter-head">
      <div>
        <UrgencyMark urgency={matter.urgency} /> <h1>{matter.title}</h1>
      </div>
      <div className="row soft">
        <StateMark state={matter.state} />
        {end && <span>{end}</span>}
        <span className="numbers">{matter.number}</span>
        <span>{matter.serviceName}</span>
        {matter.from && <span>{t('matter.from', { from: matter.from })}</span>}
        {matter.reference && <span className="numbers">{matter.reference}</span>}
        <FocusMark focus={matter.focus} />
        {matter.secrecy !== 'none' && (
          <span className="mark">{t(matter.secrecy === 'internal' ? 'secrecy.internal' : 'secrecy.work')}</span>
        )}
        <a className="told" href={`/api/matters/${matter.id}/slip.pdf`} target="_blank" rel="noreferrer">
          {t('matter.slip')}
        </a>
      </div>
    </header>
  )
}
