import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Person } from '../../client/office.ts'
import { Empty } from '../../parts/empty.tsx'
import { Listing } from '../../parts/listing.tsx'
import { useText } from '../../texts/language.tsx'
import type { OfficePart } from './office-part.ts'
import { ResetPassword } from './reset-password.tsx'
import { findPeople, postsOfPerson } from './view.ts'

/** The people, with the posts they hold today. */
export function People({ office, today, edits, open }: OfficePart) {
  const { t } = useText()
  const [typed, setTyped] = useState('')
  return (
    <div className="stack">
      <div className="row">
        <Input
          allowClear
          style={{ maxWidth: 280 }}
          aria-label={t('office.findPerson')}
          placeholder={t('office.findPerson')}
          value={typed}
          onChange={event => setTyped(event.target.value)}
        />
        {open && <Button onClick={() => open(edits.person(null))}>{t('office.addPerson')}</Button>}
      </div>
      <Listing<Person>
        label={t('office.peopleLabel')}
        rows={findPeople(office.people, typed)}
        idOf={person => person.id}
        empty={<Empty title={t('office.noPeople')} text={t('office.noPeopleText')} />}
        columns={[
          {
            key: 'name',
            label: t('office.personName'),
            onCard: 'heading',
            draw: person => (
              <span>
                <b>{person.name}</b> {!person.isActive && <span className="mark">{t('office.closed')}</span>}
              </span>
            ),
          },
          { key: 'login', label: t('signIn.login'), draw: person => person.login },
          {
            key: 'posts',
            label: t('office.posts'),
            draw: person =>
              postsOfPerson(office, person, today).join('、') || <span className="faint">{t('office.noPost')}</span>,
          },
          {
            key: 'phone',
            label: t('office.phone'),
            draw: person => <span className="numbers">{person.phone ?? '—'}</span>,
          },
          ...(open
            ? [
                {
                  key: 'acts',
                  label: t('office.acts'),
                  draw: (person: Person) => (
                    <span className="row">
                      <Button size="small" onClick={() => open(edits.person(person))}>
                        {t('office.change')}
                      </Button>
                      <ResetPassword person={person} />
                      <Link to={`/handover?person=${person.id}`} className="small">
                        {t('handover.title')}
                      </Link>
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
    </div>
  )
}
