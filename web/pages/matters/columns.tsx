import { Link } from 'react-router'
import type { MatterSummary } from '#api/matters/schema.ts'
import { DueMark } from '../../parts/due.tsx'
import type { Column } from '../../parts/listing.tsx'
import { PostName } from '../../parts/person.tsx'
import { FocusMark, StateMark, UrgencyMark } from '../../parts/state-mark.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'

/** The columns of the register. */
export function useColumns(): Column<MatterSummary>[] {
  const { t } = useText()
  const { day } = useWhen()
  return [
    {
      key: 'title',
      label: t('matters.title'),
      onCard: 'heading',
      draw: matter => (
        <span className="matter-title">
          <UrgencyMark urgency={matter.urgency} />{' '}
          <Link to={`/matters/${matter.id}`}>
            <b>{matter.title}</b>
          </Link>{' '}
          <FocusMark focus={matter.focus} />
        </span>
      ),
    },
    {
      key: 'number',
      label: t('matters.number'),
      width: 122,
      onCard: 'row',
      draw: matter => (
        <span className="matter-number numbers">
          {matter.number} <span className="faint small">{matter.serviceName}</span>
        </span>
      ),
    },
    {
      key: 'from',
      label: t('matters.from'),
      width: 170,
      draw: matter => (
        <span>
          {matter.from ?? '—'}
          {matter.reference && <div className="faint small">{matter.reference}</div>}
        </span>
      ),
    },
    {
      key: 'state',
      label: t('matters.state'),
      width: 76,
      onCard: 'row',
      draw: matter => <StateMark state={matter.state} />,
    },
    {
      key: 'holder',
      label: t('matters.holder'),
      width: 168,
      draw: matter =>
        matter.state === 'open' || matter.state === 'suspended' ? <PostName post={matter.holder} /> : '—',
    },
    {
      key: 'due',
      label: t('matters.due'),
      width: 190,
      onCard: 'row',
      draw: matter =>
        matter.closedAt ? (
          <span className="soft">{t('matters.ended', { day: day(matter.closedAt) })}</span>
        ) : (
          <DueMark due={matter.due} />
        ),
    },
    {
      key: 'registered',
      label: t('matters.registered'),
      width: 92,
      isNumber: true,
      onCard: 'hidden',
      draw: matter => <span className="numbers">{day(matter.registeredAt)}</span>,
    },
  ]
}
