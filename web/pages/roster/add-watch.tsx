import { Button, Modal, Select } from 'antd'
import { useState } from 'react'
import { ROSTER_CHANGES } from '../../client/duty.ts'
import type { Office } from '../../client/office.ts'
import { useSend } from '../../client/use-send.ts'
import { Field } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'

const HOURS = ['08:00', '08:30', '09:00', '12:00', '17:30', '18:00', '20:00', '00:00']

/** Says that a post is filled from the roster, and when its shifts change. */
export function AddWatch({ office, sort, close }: { office: Office; sort: number; close: () => void }) {
  const { t } = useText()
  const [postId, setPost] = useState<string | null>(null)
  const [changesAt, setChanges] = useState<string[]>(['08:30'])
  const saving = useSend(ROSTER_CHANGES)
  const units = new Map(office.units.map(unit => [unit.id, unit.name]))
  const save = () =>
    saving.mutate({ method: 'POST', path: '/api/watches', body: { postId, changesAt, sort } }, { onSuccess: close })
  return (
    <Modal open title={t('roster.addWatch')} onCancel={close} footer={null} width={440}>
      <div className="stack">
        <Field id="watch-post" label={t('roster.watchPost')} help={t('roster.watchPostHelp')} required>
          <Select
            id="watch-post"
            value={postId}
            showSearch={{ optionFilterProp: 'label' }}
            options={office.posts
              .filter(post => post.isActive)
              .map(post => ({ value: post.id, label: `${units.get(post.unitId) ?? ''} ${post.name}` }))}
            onChange={setPost}
          />
        </Field>
        <Field id="watch-changes" label={t('roster.changesAt')} help={t('roster.changesAtHelp')} required>
          <Select
            id="watch-changes"
            mode="tags"
            value={changesAt}
            options={HOURS.map(hour => ({ value: hour, label: hour }))}
            onChange={setChanges}
          />
        </Field>
        {saving.isError && <Trouble error={saving.error} />}
        <div className="row">
          <Button
            type="primary"
            loading={saving.isPending}
            disabled={postId === null || changesAt.length === 0}
            onClick={save}
          >
            {t('roster.addWatch')}
          </Button>
          <Button onClick={close}>{t('act.cancel')}</Button>
        </div>
      </div>
    </Modal>
  )
}
