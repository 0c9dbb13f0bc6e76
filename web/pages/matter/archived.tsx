import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link } from 'react-router'
import type { MatterDetail } from '#api/matters/schema.ts'
import type { ServiceDetail } from '#api/services/schema.ts'
import { itemsQuery } from '../../client/archive.ts'
import { fieldsOf } from '../../forms/schema.ts'
import { useText } from '../../texts/language.tsx'
import { ItemStanding } from '../archive/item-standing.tsx'

/** The archived items a matter did something with, and what it was filed as. */
export function Archived({ matter, service }: { matter: MatterDetail; service: ServiceDetail | undefined }) {
  const { t } = useText()
  const isAbout = service !== undefined && fieldsOf(service).some(field => field.widget === 'archived')
  const hasEnded = matter.closedAt !== null
  const about = useQuery({ ...itemsQuery(`matter=${matter.id}&size=200`), enabled: isAbout }).data?.items ?? []
  const filed = useQuery({ ...itemsQuery(`filed=${matter.id}`), enabled: hasEnded }).data?.items ?? []
  const items = [...about, ...filed]
  if (items.length === 0) return null
  return (
    <section className="panel matter-bookings" aria-labelledby="archived">
      <h2 id="archived">{t('archive.ofMatter')}</h2>
      <ul>
        {items.map(item => (
          <li key={item.id}>
            <Link className="told" to={`/archive?${new URLSearchParams({ q: item.code, item: item.code }).toString()}`}>
              {item.title}
            </Link>
            <div className="soft small">{item.code}</div>
            {item.hand?.matter !== matter.id && <ItemStanding item={item} />}
          </li>
        ))}
      </ul>
      {about.length > 0 && (
        <Button size="small" href={`/api/archive/items.pdf?matter=${matter.id}`} download>
          {t('archive.printList')}
        </Button>
      )}
    </section>
  )
}
