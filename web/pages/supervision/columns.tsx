import { Link } from 'react-router'
import type { SupervisionRow } from '#api/desk/schema.ts'
import { DueMark } from '../../parts/due.tsx'
import type { Column } from '../../parts/listing.tsx'
import { FocusMark, StateMark } from '../../parts/state-mark.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'

/** The columns of the supervision list. */
export function useColumns(): Column<SupervisionRow>[] {
  const { t } = useText()
  const { day } = useWhen()
  return [
    {
      key: 'item',
      label: t('supervision.item'),
      onCard: 'heading',
      draw: row => (
        <span className="supervision-item">
          <Link to={`/matters/${row.id}`}>
            <b>{row.title}</b>
          </Link>{' '}
          <FocusMark focus={row.focus} />
          <br />
          <span className="faint small numbers">{row.number}</span>
        </span>
      ),
    },
    {
      key: 'quote',
      width: 200,
      label: t('supervision.quote'),
      draw: row => (
        <span className="supervision-quote">
          {row.quote ? `“${row.quote}”` : '—'}{' '}
          {row.source && (
            <Link className="told small numbers" to={`/matters/${row.source.id}`}>
              {row.source.number}
            </Link>
          )}
        </span>
      ),
    },
    {
      key: 'units',
      width: 130,
      label: t('supervision.units'),
      draw: row => (
        <span>
          <b>{row.leadUnit ?? '—'}</b>
          {row.assistingUnits.length > 0 && <div className="soft small">{row.assistingUnits.join('、')}</div>}
        </span>
      ),
    },
    { key: 'due', width: 210, onCard: 'row', label: t('supervision.due'), draw: row => <DueMark due={row.due} /> },
    {
      key: 'progress',
      width: 150,
      label: t('supervision.progress'),
      draw: row => (
        <span className="supervision-progress">
          {row.lastProgress ? (
            <>
              {row.lastProgress.text} <span className="faint small numbers">{day(row.lastProgress.at)}</span>
            </>
          ) : (
            <span className="faint">{t('supervision.noProgress')}</span>
          )}
        </span>
      ),
    },
    { key: 'holder', width: 118, label: t('matters.holder'), draw: row => row.holder },
    { key: 'state', width: 72, onCard: 'row', label: t('matters.state'), draw: row => <StateMark state={row.state} /> },
  ]
}
