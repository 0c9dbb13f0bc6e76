import { Link } from 'react-router'
import type { MatterDetail } from '#api/matters/schema.ts'
import { Empty } from '../../parts/empty.tsx'
import { StateMark } from '../../parts/state-mark.tsx'
import { useText } from '../../texts/language.tsx'

/** 关联: the matters this one opened, and the ones it came from. */
export function Relations({ matter }: { matter: MatterDetail }) {
  const { t } = useText()
  if (matter.relations.length === 0) return <Empty title={t('relations.empty')} text={t('relations.emptyText')} />
  return (
    <ul className="clocks">
      {matter.relations.map(relation => (
        <li key={`${relation.id}-${relation.kind}`} className="row">
          <span className="mark">{t(relation.direction === 'out' ? 'relations.out' : 'relations.in')}</span>
          <Link to={`/matters/${relation.id}`} className="grow">
            {relation.title} <span className="faint numbers">{relation.number}</span>
          </Link>
          <StateMark state={relation.state} />
        </li>
      ))}
    </ul>
  )
}
