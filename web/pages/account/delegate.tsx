import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { officeQuery } from '../../client/queries.ts'
import { useSession } from '../../client/session.ts'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { EditDrawer } from '../office/edit-drawer.tsx'
import { officeEdits, type Edit } from '../office/edits.ts'
import { EndButton } from '../office/end-button.tsx'

/** 委托: who acts for my posts while I am away. */
export function Delegate() {
  const { t, language } = useText()
  const { day, today } = useWhen()
  const office = useQuery(officeQuery).data
  const session = useSession().data
  const [edit, setEdit] = useState<Edit | null>(null)
  if (!office || !session) return null
  const own = office.posts.filter(post => session.posts.some(held => held.id === post.id && held.via === null))
  const edits = officeEdits(t, language, office, today())
  return (
    <section className="panel stack" aria-labelledby="account-delegate">
      <h2 id="account-delegate">{t('account.delegate')}</h2>
      <p className="soft">{t('account.delegateText')}</p>
      <ul>
        {own.map(post => (
          <li key={post.id} className="account-token">
            <div className="row">
              <b className="grow">{post.name}</b>
              <Button onClick={() => setEdit(edits.cover(post))}>{t('account.delegateAdd')}</Button>
            </div>
            {post.covers.map(cover => (
              <div key={cover.coverId} className="row">
                <span className="grow">
                  {t('office.coverLine', {
                    people: cover.people.join('、') || '—',
                    post: cover.coverPostName,
                    from: day(cover.fromOn),
                    to: day(cover.toOn),
                    reason: cover.reason,
                  })}
                </span>
                <EndButton
                  path={`/api/covers/${cover.coverId}`}
                  label={t('office.endCover', { name: cover.coverPostName })}
                />
              </div>
            ))}
          </li>
        ))}
      </ul>
      {edit && <EditDrawer key={edit.title} edit={edit} close={() => setEdit(null)} />}
    </section>
  )
}
