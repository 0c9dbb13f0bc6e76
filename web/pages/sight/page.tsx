import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Sight } from '#api/sight/schema.ts'
import { officeQuery } from '../../client/queries.ts'
import { useSend } from '../../client/use-send.ts'
import { Field } from '../../parts/field.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'
import { OfMatter } from './of-matter.tsx'
import { OfPerson } from './of-person.tsx'
import './page.css'

/** 谁能看到什么: of a person or of a matter, with why; that one asked is on the record. */
export function SightPage() {
  const { t } = useText()
  const [address] = useSearchParams()
  const people = useQuery(officeQuery).data?.people.filter(person => person.isActive) ?? []
  const [person, setPerson] = useState('')
  const [number, setNumber] = useState(address.get('number') ?? '')
  const report = useSend<Sight>()
  const ask = (body: object) => report.mutate({ method: 'POST', path: '/api/sight-reports', body })
  return (
    <>
      <PageHead title={t('sight.title')} text={t('sight.text')} />
      <div className="stack">
        <section className="panel sight-ask" aria-label={t('sight.title')}>
          <Field id="sight-person" label={t('sight.person')}>
            <div className="row">
              <Select
                id="sight-person"
                className="grow"
                showSearch={{ optionFilterProp: 'label' }}
                placeholder={t('sight.person')}
                value={person || null}
                options={people.map(one => ({ value: one.id, label: one.name }))}
                onChange={setPerson}
              />
              <Button disabled={!person} loading={report.isPending} onClick={() => ask({ person })}>
                {t('sight.askPerson')}
              </Button>
            </div>
          </Field>
          <Field id="sight-number" label={t('sight.number')}>
            <div className="row">
              <Input
                id="sight-number"
                className="grow"
                value={number}
                onChange={event => setNumber(event.target.value)}
              />
              <Button
                disabled={!number.trim()}
                loading={report.isPending}
                onClick={() => ask({ number: number.trim() })}
              >
                {t('sight.askMatter')}
              </Button>
            </div>
          </Field>
        </section>
        {report.isError && <Trouble error={report.error} />}
        {report.data?.ofPerson && <OfPerson sight={report.data.ofPerson} />}
        {report.data?.ofMatter && <OfMatter sight={report.data.ofMatter} />}
      </div>
    </>
  )
}
