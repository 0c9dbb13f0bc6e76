import { useQuery } from '@tanstack/react-query'
import { Button, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { FactView } from '#api/confirmations/schema.ts'
import { factsQuery } from '../../client/settings.ts'
import { useSend } from '../../client/use-send.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'

/** Facts that were written from memory: wherever one is shown it says so, until an administrator has looked it up. */
export function Facts({ mayManage }: { mayManage: boolean }) {
  const { t } = useText()
  const facts = useQuery(factsQuery)
  const [shown, setShown] = useState<'open' | 'done'>('open')
  if (facts.isError) return <Trouble error={facts.error} retry={() => void facts.refetch()} />
  if (!facts.data) return <Skeleton active paragraph={{ rows: 8 }} />
  const open = facts.data.items.filter(fact => fact.confirmed === null)
  const done = facts.data.items.filter(fact => fact.confirmed !== null)
  const rows = shown === 'open' ? open : done
  return (
    <div className="stack">
      <p className="soft">{t('confirm.text')}</p>
      <Segmented
        aria-label={t('confirm.title')}
        value={shown}
        options={[
          { value: 'open', label: t('confirm.open', { count: open.length }) },
          { value: 'done', label: t('confirm.done', { count: done.length }) },
        ]}
        onChange={value => setShown(value === 'done' ? 'done' : 'open')}
      />
      {rows.length === 0 && <p className="soft">{t(shown === 'open' ? 'confirm.noneOpen' : 'confirm.noneDone')}</p>}
      <ul className="facts">
        {rows.map(fact => (
          <Fact key={`${fact.rule} ${fact.source}`} fact={fact} mayManage={mayManage} />
        ))}
      </ul>
    </div>
  )
}

function Fact({ fact, mayManage }: { fact: FactView; mayManage: boolean }) {
  const { t } = useText()
  const when = useWhen()
  const { rule, source, says, services, confirmed } = fact
  const saving = useSend([['confirmations'], ['services'], ['matter'], ['desk']])
  const send = () =>
    saving.mutate({
      method: 'POST',
      path: '/api/confirmations',
      body: { rule, source, isConfirmed: confirmed === null },
    })
  return (
    <li>
      <div className="grow">
        <div>
          <b>{source}</b> <span className="faint small">{rule}</span>
        </div>
        {says.length > 0 && <div className="soft small">{says.join('；')}</div>}
        <div className="small">
          {services.map(({ id, name }) => (
            <Link key={id} to={`/services/${id}`} className="fact-service">
              {name}
            </Link>
          ))}
          {confirmed && (
            <span className="faint">{t('confirm.by', { by: confirmed.by, at: when.moment(confirmed.at) })}</span>
          )}
        </div>
        {saving.isError && <Trouble error={saving.error} />}
      </div>
      {mayManage && (
        <Button
          size="small"
          loading={saving.isPending}
          aria-label={`${t(confirmed ? 'confirm.undo' : 'confirm.do')} · ${rule}`}
          onClick={send}
        >
          {t(confirmed ? 'confirm.undo' : 'confirm.do')}
        </Button>
      )}
    </li>
  )
}
