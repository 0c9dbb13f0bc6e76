import { Button, Modal, Select } from 'antd'
import { useState } from 'react'
import type { Roster } from '#api/roster/schema.ts'
import { ROSTER_CHANGES } from '../../client/duty.ts'
import { useSend } from '../../client/use-send.ts'
import { Field } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'

/** 轮流排满: some people in an order, and the month is drawn up; what does not suit is changed by hand. */
export function Rotation({ roster, close }: { roster: Roster; close: () => void }) {
  const { t } = useText()
  const [postId, setPost] = useState(roster.watches[0]?.postId ?? '')
  const [people, setPeople] = useState<string[]>([])
  const filling = useSend(ROSTER_CHANGES)
  const fill = () =>
    filling.mutate(
      { method: 'POST', path: '/api/roster/rotations', body: { month: roster.month, postId, people } },
      { onSuccess: close },
    )
  return (
    <Modal open title={t('roster.rotate')} onCancel={close} footer={null} width={440}>
      <div className="stack">
        <p className="soft">{t('roster.rotateText')}</p>
        <Field id="rotate-watch" label={t('roster.rotateWatch')}>
          <Select
            id="rotate-watch"
            value={postId}
            options={roster.watches.map(watch => ({ value: watch.postId, label: watch.name }))}
            onChange={setPost}
          />
        </Field>
        <Field id="rotate-people" label={t('roster.rotatePeople')} required>
          <Select
            id="rotate-people"
            mode="multiple"
            value={people}
            showSearch={{ optionFilterProp: 'label' }}
            options={roster.people.map(({ id, name, unit }) => ({ value: id, label: `${name}（${unit}）` }))}
            onChange={setPeople}
          />
        </Field>
        {filling.isError && <Trouble error={filling.error} />}
        <div className="row">
          <Button type="primary" loading={filling.isPending} disabled={people.length === 0} onClick={fill}>
            {t('roster.rotate')}
          </Button>
          <Button onClick={close}>{t('act.cancel')}</Button>
        </div>
      </div>
    </Modal>
  )
}
