import { Button, DatePicker, Input, Modal, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { Canteen } from '#api/canteen/schema.ts'
import { CANTEEN_CHANGES } from '../../client/canteen.ts'
import { useSend } from '../../client/use-send.ts'
import { Field } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'

/** A menu while it is written; without a cut-off it has the usual one. */
export interface Posting {
  day: string
  meal: string
  dishes: string
  until?: string
}

interface PostMenuProps {
  begun: Posting
  meals: Canteen['meals']
  close: () => void
}

/** Posts what there is for a meal, or puts it right. */
export function PostMenu({ begun, meals, close }: PostMenuProps) {
  const { t } = useText()
  const [posting, setPosting] = useState(begun)
  const sending = useSend(CANTEEN_CHANGES)
  const { day, meal, dishes, until } = posting
  const isNew = begun.meal === ''
  const send = () =>
    sending.mutate(
      {
        method: 'PUT',
        path: `/api/canteen/menus/${day}/${meal}`,
        body: { dishes: dishes.trim(), ...(until === undefined ? {} : { until }) },
      },
      { onSuccess: close },
    )
  return (
    <Modal open title={t('canteen.post')} onCancel={close} footer={null} width={440}>
      <div className="stack">
        <Field id="menu-day" label={t('canteen.day')} required>
          <DatePicker
            id="menu-day"
            allowClear={false}
            disabled={!isNew}
            value={dayjs(day)}
            onChange={picked => picked && setPosting({ ...posting, day: picked.format('YYYY-MM-DD') })}
          />
        </Field>
        <Field id="menu-meal" label={t('canteen.meal')} required>
          <Select
            id="menu-meal"
            disabled={!isNew}
            value={meal || null}
            options={meals.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value: string) => setPosting({ ...posting, meal: value })}
          />
        </Field>
        <Field id="menu-dishes" label={t('canteen.dishes')} required>
          <Input.TextArea
            id="menu-dishes"
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={1000}
            value={dishes}
            onChange={event => setPosting({ ...posting, dishes: event.target.value })}
          />
        </Field>
        <Field id="menu-until" label={t('canteen.untilOther')}>
          <DatePicker
            id="menu-until"
            showTime={{ format: 'HH:mm', minuteStep: 5 }}
            format="YYYY-MM-DD HH:mm"
            value={until === undefined ? null : dayjs(until)}
            onChange={picked => {
              const { until: _other, ...rest } = posting
              setPosting(picked ? { ...rest, until: picked.toISOString() } : rest)
            }}
          />
        </Field>
        {sending.isError && <Trouble error={sending.error} />}
        <div className="row">
          <Button
            type="primary"
            loading={sending.isPending}
            disabled={meal === '' || dishes.trim() === ''}
            onClick={send}
          >
            {t('canteen.publish')}
          </Button>
          <Button onClick={close}>{t('act.cancel')}</Button>
        </div>
      </div>
    </Modal>
  )
}
