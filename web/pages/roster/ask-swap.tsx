import { Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { Roster, SlotView } from '#api/roster/schema.ts'
import { ROSTER_CHANGES } from '../../client/duty.ts'
import { useSend } from '../../client/use-send.ts'
import { Field } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'

interface AskSwapProps {
  roster: Roster
  watch: Roster['watches'][number]
  slot: SlotView
  close: () => void
}

/** Asks somebody to take one's shift, for one of theirs or for nothing. */
export function AskSwap({ roster, watch, slot, close }: AskSwapProps) {
  const { t } = useText()
  const { weekday } = useWhen()
  const [to, setTo] = useState<string | null>(null)
  const [other, setOther] = useState('')
  const [reason, setReason] = useState('')
  const asking = useSend(ROSTER_CHANGES)
  const [now] = useState(() => new Date().toISOString())
  const theirs = roster.watches.flatMap(({ name, slots }) =>
    slots
      .filter(one => one.person?.id === to && one.shiftId !== null && one.beginsAt > now)
      .map(one => ({ value: one.shiftId ?? '', label: `${weekday(one.day)} ${name}` })),
  )
  const send = () =>
    asking.mutate(
      {
        method: 'POST',
        path: '/api/swaps',
        body: {
          shiftId: slot.shiftId,
          toPersonId: to,
          otherShiftId: other === '' ? null : other,
          reason: reason.trim(),
        },
      },
      { onSuccess: close },
    )
  return (
    <Modal open title={t('swap.ask')} onCancel={close} footer={null} width={440}>
      <div className="stack">
        <p>{t('swap.askText', { day: weekday(slot.day), watch: watch.name })}</p>
        <Field id="swap-to" label={t('swap.to')} required>
          <Select
            id="swap-to"
            value={to}
            showSearch={{ optionFilterProp: 'label' }}
            options={roster.people
              .filter(person => person.id !== slot.person?.id)
              .map(({ id, name, unit }) => ({ value: id, label: `${name}（${unit}）` }))}
            onChange={(person: string) => {
              setTo(person)
              setOther('')
            }}
          />
        </Field>
        <Field id="swap-other" label={t('swap.other')}>
          <Select
            id="swap-other"
            value={other}
            options={[{ value: '', label: t('swap.otherNone') }, ...theirs]}
            onChange={setOther}
          />
        </Field>
        <Field id="swap-reason" label={t('swap.reason')} required>
          <Input id="swap-reason" maxLength={200} value={reason} onChange={event => setReason(event.target.value)} />
        </Field>
        {asking.isError && <Trouble error={asking.error} />}
        <div className="row">
          <Button
            type="primary"
            loading={asking.isPending}
            disabled={to === null || reason.trim() === ''}
            onClick={send}
          >
            {t('swap.send')}
          </Button>
          <Button onClick={close}>{t('act.cancel')}</Button>
        </div>
      </div>
    </Modal>
  )
}
