import type { MatterDetail } from '#api/matters/schema.ts'
import { Arithmetic, DueMark } from '../../parts/due.tsx'
import { Empty } from '../../parts/empty.tsx'
import { useText } from '../../texts/language.tsx'

/** 时限: each clock with its arithmetic, line by line. */
export function Clocks({ matter }: { matter: MatterDetail }) {
  const { t } = useText()
  if (matter.clocks.length === 0) return <Empty title={t('clocks.empty')} text={t('clocks.emptyText')} />
  return (
    <ul className="clocks">
      {matter.clocks.map(clock => (
        <li key={clock.id}>
          <div className="row">
            <h3>{clock.name}</h3>
            <span className="mark">{t(`clock.${clock.state}`)}</span>
            <DueMark due={clock.due} />
            {clock.rung && <span className="faint small">{clock.rung}</span>}
          </div>
          <Arithmetic due={clock.due} />
        </li>
      ))}
    </ul>
  )
}
