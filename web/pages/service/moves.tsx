import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { PossibleMove } from '#api/services/schema.ts'
import { movesQuery, SERVICE_CHANGES } from '../../client/amendments.ts'
import { send } from '../../client/http.ts'
import { newKey } from '../../client/new-key.ts'
import { MATTER_CHANGES } from '../../client/queries.ts'
import { useProblemText } from '../../parts/problem-text.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'

/** 换版: running matters on older versions, which of them can follow this one, and the move, one matter after the other. */
export function Moves({ service }: { service: string }) {
  const { t } = useText()
  const moves = useQuery(movesQuery(service))
  if (moves.isError) return <Trouble error={moves.error} retry={() => void moves.refetch()} />
  if (!moves.data || moves.data.items.length === 0) return null
  const { version, items } = moves.data
  return (
    <section className="panel" aria-labelledby="moves">
      <h2 id="moves">{t('moves.title', { count: items.length })}</h2>
      <p className="soft">{t('moves.text', { version })}</p>
      <MoveForm service={service} version={version} items={items} />
    </section>
  )
}

function MoveForm({ service, version, items }: { service: string; version: number; items: readonly PossibleMove[] }) {
  const { t } = useText()
  const text = useProblemText()
  const queries = useQueryClient()
  const movable = items.filter(item => item.refusals.length === 0)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useState('')
  const [failed, setFailed] = useState<ReadonlyMap<string, string>>(new Map())
  const [isBusy, setBusy] = useState(false)
  const toggle = (id: string) =>
    setChosen(before => new Set(before.has(id) ? [...before].filter(one => one !== id) : [...before, id]))
  const move = async () => {
    setBusy(true)
    const refused = new Map<string, string>()
    // One transaction for each: what cannot be moved any more stops nobody else.
    for (const item of movable.filter(one => chosen.has(one.id)))
      await send(
        'POST',
        `/api/matters/${item.id}/moves`,
        { version, reason },
        { key: newKey(), version: item.version },
      ).catch((error: unknown) => refused.set(item.id, text(error)))
    setFailed(refused)
    setChosen(new Set())
    setBusy(false)
    await Promise.all([...SERVICE_CHANGES, ...MATTER_CHANGES].map(queryKey => queries.invalidateQueries({ queryKey })))
    await queries.invalidateQueries(movesQuery(service))
  }
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        void move()
      }}
    >
      <ul className="service-moves">
        {items.map(item => (
          <li key={item.id}>
            <Checkbox
              aria-label={t('moves.choose', { number: item.number })}
              disabled={item.refusals.length > 0}
              checked={chosen.has(item.id)}
              onChange={() => toggle(item.id)}
            />
            <div>
              <Link className="told" to={`/matters/${item.id}`}>
                <span className="numbers">{item.number}</span> {item.title}
              </Link>{' '}
              <span className="faint small">
                {t('service.version', { version: item.serviceVersion })} ·{' '}
                {item.steps.map(step => step.name).join('、')}
              </span>
              {item.refusals.map((refusal, index) => (
                <div key={index} className="field-wrong">
                  {refusal.text}
                </div>
              ))}
              {failed.has(item.id) && <div className="field-wrong">{failed.get(item.id)}</div>}
            </div>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button size="small" onClick={() => setChosen(new Set(movable.map(item => item.id)))}>
          {t('moves.all', { count: movable.length })}
        </Button>
        <Input
          className="grow"
          aria-label={t('input.reason')}
          placeholder={t('input.reason')}
          value={reason}
          onChange={event => setReason(event.target.value)}
        />
        <Button type="primary" htmlType="submit" loading={isBusy} disabled={chosen.size === 0 || reason.trim() === ''}>
          {t('moves.move', { count: chosen.size })}
        </Button>
      </div>
    </form>
  )
}
