import { Checkbox, Input, Segmented } from 'antd'
import { useState } from 'react'
import type { Canteen, Kitchen } from '#api/canteen/schema.ts'
import { CANTEEN_CHANGES } from '../../client/canteen.ts'
import { useSend } from '../../client/use-send.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'

interface HandOutProps {
  day: string
  orders: Kitchen['orders']
  meals: Canteen['meals']
}

/** The list at the counter: who ordered, ticked off when they fetch it; a few letters of the name find them. */
export function HandOut({ day, orders, meals }: HandOutProps) {
  const { t } = useText()
  const ordered = meals.filter(({ id }) => orders.some(one => one.meal === id))
  const [chosen, setChosen] = useState('')
  const [wanted, setWanted] = useState('')
  // Shown as ticked while it is on its way: a queue does not wait for a network.
  const [ticked, setTicked] = useState<{ personId: string; isCollected: boolean } | null>(null)
  const ticking = useSend(CANTEEN_CHANGES)
  const meal = ordered.find(({ id }) => id === chosen)?.id ?? ordered[0]?.id
  if (meal === undefined) return null
  const shown = orders.filter(
    one => one.meal === meal && `${one.person}${one.unit}${one.forWhom}`.includes(wanted.trim()),
  )
  const left = orders.filter(one => one.meal === meal && one.collectedAt === null)
  return (
    <section className="panel stack" aria-labelledby="hand-out">
      <div className="row">
        <h2 id="hand-out" className="grow">
          {t('canteen.handOut')}{' '}
          <span className="faint small numbers">
            {t('canteen.left', { count: left.reduce((total, { portions }) => total + portions, 0) })}
          </span>
        </h2>
        <Segmented
          aria-label={t('canteen.meal')}
          value={meal}
          options={ordered.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
      </div>
      <Input
        allowClear
        aria-label={t('canteen.find')}
        placeholder={t('canteen.find')}
        value={wanted}
        onChange={event => setWanted(event.target.value)}
      />
      <ul className="canteen-list">
        {shown.map(one => (
          <li key={one.personId}>
            <Checkbox
              checked={ticked?.personId === one.personId ? ticked.isCollected : one.collectedAt !== null}
              onChange={event => {
                const body = { personId: one.personId, isCollected: event.target.checked }
                setTicked(body)
                ticking.mutate(
                  { method: 'POST', path: `/api/canteen/menus/${day}/${meal}/hand-outs`, body },
                  { onSettled: () => setTicked(null) },
                )
              }}
            >
              <b>{one.person}</b> <span className="soft small">{one.unit}</span>{' '}
              <span className="numbers">{t('canteen.count', { count: one.portions })}</span>{' '}
              {[one.forWhom, one.diet].filter(Boolean).join(' · ')}
            </Checkbox>
          </li>
        ))}
      </ul>
      {ticking.isError && <Trouble error={ticking.error} />}
    </section>
  )
}
