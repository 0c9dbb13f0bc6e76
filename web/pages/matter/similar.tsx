import { Button } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { MatterDetail } from '#api/matters/schema.ts'
import { MATTER_CHANGES } from '../../client/queries.ts'
import { similarQuery } from '../../client/similar.ts'
import { useSend } from '../../client/use-send.ts'
import { StateMark } from '../../parts/state-mark.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'

/** What may be this very matter once more; one tap says that it is. Both stay, and both askers are answered. */
export function Similar({ matter, mayRelate }: { matter: MatterDetail; mayRelate: boolean }) {
  const { t } = useText()
  const found = useQuery(similarQuery({ matter: matter.id }))
  const relating = useSend(MATTER_CHANGES)
  const known = new Set(matter.relations.map(relation => relation.id))
  const items = found.data?.items.filter(one => !known.has(one.id)) ?? []
  if (items.length === 0) return null
  return (
    <section aria-labelledby="similar">
      <h3 id="similar">{t('similar.title')}</h3>
      <p className="faint small">{t('similar.text')}</p>
      <ul className="clocks">
        {items.map(one => (
          <li key={one.id} className="row">
            {one.sameAsker && <span className="mark">{t('similar.sameAsker')}</span>}
            {one.sameText && <span className="mark">{t('similar.sameText')}</span>}
            <Link to={`/matters/${one.id}`} className="grow">
              {one.title} <span className="faint numbers">{one.number}</span>
            </Link>
            <StateMark state={one.state} />
            {mayRelate && (
              <Button
                size="small"
                loading={relating.isPending}
                aria-label={t('similar.isLabel', { number: one.number })}
                onClick={() =>
                  relating.mutate({
                    method: 'POST',
                    path: `/api/matters/${matter.id}/relations`,
                    body: { kind: 'duplicates', number: one.number },
                  })
                }
              >
                {t('similar.is')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {relating.isError && <Trouble error={relating.error} />}
    </section>
  )
}
