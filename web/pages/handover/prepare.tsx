import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { leavingQuery } from '../../client/people.ts'
import { byField, problemFrom } from '../../client/problem.ts'
import { officeQuery } from '../../client/queries.ts'
import { useSession } from '../../client/session.ts'
import { useSend } from '../../client/use-send.ts'
import { Field } from '../../parts/field.tsx'
import { Refusals } from '../../parts/refusals.tsx'
import { useText } from '../../texts/language.tsx'
import { LeftPosts } from './left-posts.tsx'

/** Who leaves, which posts go to whom; the preview says exactly what moves. */
export function Prepare() {
  const { t } = useText()
  const [address] = useSearchParams()
  const session = useSession().data
  const people = useQuery(officeQuery).data?.people.filter(person => person.isActive) ?? []
  const mayManage = session?.permissions.includes('manage-office') ?? false
  const [chosenLeaver, setLeaver] = useState(address.get('person') ?? '')
  const leaver = mayManage ? chosenLeaver : (session?.person.id ?? '')
  const [successor, setSuccessor] = useState('')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [isLeaving, setLeaving] = useState(false)
  const [words, setWords] = useState('')
  const leaving = useQuery(leavingQuery(leaver))
  const preparing = useSend([['handovers']])
  const wrong = preparing.error ? byField(problemFrom(preparing.error)) : {}
  const posts = leaving.data?.posts ?? []
  // Everything goes unless somebody takes it out.
  const chosen = new Set(posts.map(post => post.id).filter(id => !left.has(id)))
  const options = people.map(person => ({ value: person.id, label: person.name }))
  const submit = () =>
    preparing.mutate(
      { method: 'POST', path: '/api/handovers', body: { leaver, successor, posts: [...chosen], isLeaving, words } },
      { onSuccess: () => (setSuccessor(''), setWords(''), setLeaver('')) },
    )
  return (
    <section className="panel stack" aria-labelledby="prepare">
      <h2 id="prepare">{t('handover.prepare')}</h2>
      <p className="soft">{t('handover.prepareText')}</p>
      {mayManage && (
        <Field id="leaver" label={t('handover.leaver')} required>
          <Select
            id="leaver"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('handover.leaver')}
            value={leaver || null}
            options={options}
            onChange={(id: string) => (setLeaver(id), setLeft(new Set()))}
          />
        </Field>
      )}
      {leaver && leaving.data && posts.length === 0 && <p className="soft">{t('handover.noPosts')}</p>}
      {posts.length > 0 && (
        <>
          <LeftPosts
            posts={posts}
            choice={{
              chosen,
              toggle: id =>
                setLeft(
                  current => new Set(current.has(id) ? [...current].filter(one => one !== id) : [...current, id]),
                ),
            }}
          />
          {(leaving.data?.shifts ?? 0) > 0 && (
            <p className="soft small">
              {t(isLeaving || left.size === 0 ? 'handover.shifts' : 'handover.shiftsStay', {
                count: leaving.data?.shifts ?? 0,
                keepers: leaving.data?.rosterKeepers.join('、') ?? '',
              })}
            </p>
          )}
          {isLeaving && (leaving.data?.feeds ?? 0) > 0 && (
            <p className="soft small">{t('handover.feeds', { count: leaving.data?.feeds ?? 0 })}</p>
          )}
          {(leaving.data?.drafts.length ?? 0) > 0 && (
            <p className="soft small">{t('handover.drafts', { services: leaving.data?.drafts.join('、') ?? '' })}</p>
          )}
          <Field id="successor" label={t('handover.successor')} required problems={wrong['successor']}>
            <Select
              id="successor"
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('handover.successor')}
              value={successor || null}
              options={options.filter(one => one.value !== leaver)}
              onChange={setSuccessor}
            />
          </Field>
          <Checkbox checked={isLeaving} onChange={event => setLeaving(event.target.checked)}>
            {t('handover.isLeaving')}
          </Checkbox>
          <Field id="handover-words" label={t('handover.words')} help={t('handover.wordsHelp')}>
            <Input.TextArea
              id="handover-words"
              autoSize={{ minRows: 2, maxRows: 8 }}
              value={words}
              onChange={event => setWords(event.target.value)}
            />
          </Field>
          <Refusals
            title={t('act.refused')}
            lines={Object.entries(wrong).flatMap(([name, refusals]) =>
              name === 'successor'
                ? []
                : refusals.map(refusal => ({ code: refusal.code, text: refusal.detail, citation: refusal.citation })),
            )}
          />
          <div>
            <Button
              type="primary"
              disabled={!successor || chosen.size === 0}
              loading={preparing.isPending}
              onClick={submit}
            >
              {t('handover.submit')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
