import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { MatterDetail } from '#api/matters/schema.ts'
import { servicesQuery } from '../../client/queries.ts'
import { Empty } from '../../parts/empty.tsx'
import { StateMark } from '../../parts/state-mark.tsx'
import { useText } from '../../texts/language.tsx'
import { LayOver } from './lay-over.tsx'
import { Relate } from './relate.tsx'
import { isRelationSet, relationKey } from './relation-words.ts'
import { Similar } from './similar.tsx'
import { Unrelate } from './unrelate.tsx'

/** 关联: how this matter stands to others, what may be the same once more, and what is set over it. */
export function Relations({ matter }: { matter: MatterDetail }) {
  const { t } = useText()
  const [isLaying, setLaying] = useState(false)
  const layers = useQuery(servicesQuery).data?.items.filter(service => service.isLayer && service.mayRegister) ?? []
  // Whoever may circulate the matter may relate it: it is the same permission.
  const mayRelate = matter.acts.some(act => act.kind === 'circulate')
  const [layer] = layers
  const mayLay = layer !== undefined && matter.state === 'open' && matter.service !== layer.id
  return (
    <div className="stack">
      {matter.relations.length === 0 && <Empty title={t('relations.empty')} text={t('relations.emptyText')} />}
      <ul className="clocks">
        {matter.relations.map(relation => (
          <li key={`${relation.id}-${relation.kind}-${relation.direction}`} className="row">
            <span className="mark">{t(relationKey(relation))}</span>
            <Link to={`/matters/${relation.id}`} className="grow">
              {relation.title} <span className="faint numbers">{relation.number}</span>
            </Link>
            <StateMark state={relation.state} />
            {mayRelate && isRelationSet(relation) && <Unrelate matter={matter} relation={relation} />}
          </li>
        ))}
      </ul>
      <Similar matter={matter} mayRelate={mayRelate} />
      {mayRelate && <Relate matter={matter} />}
      {mayLay && (
        <div>
          <Button onClick={() => setLaying(true)}>{t('relations.layOver')}</Button>
          <span className="faint small"> {t('relations.layOverText')}</span>
        </div>
      )}
      {isLaying && layer && <LayOver matter={matter} service={layer.id} close={() => setLaying(false)} />}
    </div>
  )
}
