import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import type { Canteen } from '#api/canteen/schema.ts'
import { CANTEEN_CHANGES } from '../../client/canteen.ts'
import { useSend } from '../../client/use-send.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import type { Posting } from './post-menu.tsx'

interface MealProps {
  menu: Canteen['menus'][number]
  name: string
  /** Puts the menu right; null for whoever does not keep the canteen. */
  change: ((posting: Posting) => void) | null
}

/** One meal of a day: what there is, until when it is ordered, and the reader's own order. */
export function Meal({ menu, name, change }: MealProps) {
  const { t } = useText()
  const { moment } = useWhen()
  const { day, meal, dishes, until, isOpen, mine, portions } = menu
  const [isAsking, setAsking] = useState(false)
  const ordering = useSend(CANTEEN_CHANGES)
  const send = (order: object) =>
    ordering.mutate(
      { method: 'PUT', path: `/api/canteen/menus/${day}/${meal}/order`, body: order },
      { onSuccess: () => setAsking(false) },
    )
  return (
    <div className="canteen-meal">
      <div className="row">
        <h3 className="grow">
          {name}{' '}
          {portions !== null && (
            <span className="faint small numbers">{t('canteen.ordered', { count: portions })}</span>
          )}
        </h3>
        {change && (
          <Button size="small" type="text" onClick={() => change({ day, meal, dishes, until })}>
            {t('canteen.change')}
          </Button>
        )}
      </div>
      <p className="verbatim">{dishes}</p>
      <p className="soft small">{t(isOpen ? 'canteen.until' : 'canteen.closed', { moment: moment(until) })}</p>
      {mine && !isAsking && (
        <p>
          <span className="mark" data-colour="green">
            {t('canteen.mine', { count: mine.portions })}
          </span>{' '}
          {[mine.forWhom, mine.diet].filter(Boolean).join(' · ')} {mine.collectedAt && t('canteen.collected')}
        </p>
      )}
      {isOpen && !isAsking && (
        <div className="row">
          {!mine && (
            <Button
              type="primary"
              loading={ordering.isPending}
              aria-label={t('canteen.orderOne', { meal: name, day })}
              onClick={() => send({ portions: 1 })}
            >
              {t('canteen.order')}
            </Button>
          )}
          <Button onClick={() => setAsking(true)}>{t(mine ? 'canteen.changeOrder' : 'canteen.more')}</Button>
          {mine && (
            <Button loading={ordering.isPending} onClick={() => send({ portions: 0 })}>
              {t('canteen.cancel')}
            </Button>
          )}
        </div>
      )}
      {isOpen && isAsking && (
        <Asking begun={mine} isSending={ordering.isPending} send={send} close={() => setAsking(false)} />
      )}
      {ordering.isError && <Trouble error={ordering.error} />}
    </div>
  )
}

interface AskingProps {
  begun: Canteen['menus'][number]['mine']
  isSending: boolean
  send: (order: object) => void
  close: () => void
}

/** More than one's own meal, and what somebody does not eat. */
function Asking({ begun, isSending, send, close }: AskingProps) {
  const { t } = useText()
  const [portions, setPortions] = useState(begun?.portions ?? 1)
  const [forWhom, setForWhom] = useState(begun?.forWhom ?? '')
  const [diet, setDiet] = useState(begun?.diet ?? '')
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        send({ portions, forWhom: forWhom.trim(), diet: diet.trim() })
      }}
    >
      <label className="row">
        <span>{t('canteen.portions')}</span>
        <InputNumber min={1} max={200} value={portions} onChange={value => setPortions(value ?? 1)} />
      </label>
      <Input
        aria-label={t('canteen.forWhom')}
        placeholder={t('canteen.forWhom')}
        maxLength={100}
        value={forWhom}
        onChange={event => setForWhom(event.target.value)}
      />
      <Input
        aria-label={t('canteen.diet')}
        placeholder={t('canteen.diet')}
        maxLength={100}
        value={diet}
        onChange={event => setDiet(event.target.value)}
      />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={isSending}>
          {t('canteen.send')}
        </Button>
        <Button onClick={close}>{t('act.cancel')}</Button>
      </div>
    </form>
  )
}
