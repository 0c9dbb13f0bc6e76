import type { MatterSummary } from '#api/matters/schema.ts'
import { useText } from '../texts/language.tsx'
import './state-mark.css'

type State = MatterSummary['state']
type Urgency = MatterSummary['urgency']

const STATE = {
  open: 'state.open',
  suspended: 'state.suspended',
  closed: 'state.closed',
  terminated: 'state.terminated',
} as const

/** 在办、中止、办结、终止. */
export function StateMark({ state }: { state: State }) {
  const { t } = useText()
  return (
    <span className="mark" data-state={state}>
      {t(STATE[state])}
    </span>
  )
}

/** 特急 or 加急; nothing for the ordinary. */
export function UrgencyMark({ urgency }: { urgency: Urgency }) {
  const { t } = useText()
  if (urgency === 'normal') return null
  return (
    <span className="mark" data-urgency={urgency}>
      {t(urgency === 'urgent' ? 'urgency.urgent' : 'urgency.most')}
    </span>
  )
}

/** The focus of the office's work a matter belongs to. */
export function FocusMark({ focus }: { focus: string | null }) {
  return focus ? <span className="mark">{focus}</span> : null
}
