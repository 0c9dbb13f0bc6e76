import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useDeferredValue } from 'react'
import { Link } from 'react-router'
import { similarQuery } from '../../client/similar.ts'
import { useText } from '../../texts/language.tsx'

/** A title shorter than this is like too many others. */
const SHORTEST = 4

/** Said while one types: somebody may have brought the same before. It stops nobody. */
export function Alike({ title, asker }: { title: string; asker: string }) {
  const { t } = useText()
  const compared = useDeferredValue(
    JSON.stringify({ title: title.trim(), ...(asker.trim() ? { asker: asker.trim() } : {}) }),
  )
  const asked = JSON.parse(compared) as { title: string; asker?: string }
  const found = useQuery({ ...similarQuery(asked), enabled: asked.title.length >= SHORTEST })
  const items = title.trim().length >= SHORTEST ? (found.data?.items ?? []) : []
  if (items.length === 0) return null
  return (
    <Alert
      type="info"
      title={t('similar.registering')}
      description={
        <ul>
          {items.slice(0, 3).map(one => (
            <li key={one.id}>
              <Link to={`/matters/${one.id}`} target="_blank">
                {one.title} <span className="numbers">{one.number}</span>
              </Link>{' '}
              {one.sameAsker && <span className="mark">{t('similar.sameAsker')}</span>}
              {one.sameText && <span className="mark">{t('similar.sameText')}</span>}
            </li>
          ))}
        </ul>
      }
    />
  )
}
