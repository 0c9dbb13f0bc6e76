import { Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import type { ArchiveSettingsView, UnfiledPage } from '#api/archive/schema.ts'
import { ARCHIVE_CHANGES } from '../../client/archive.ts'
import { byField, problemFrom } from '../../client/problem.ts'
import { useSend } from '../../client/use-send.ts'
import { Field } from '../../parts/field.tsx'
import { Refusals } from '../../parts/refusals.tsx'
import { useNarrow } from '../../parts/use-narrow.ts'
import { useText } from '../../texts/language.tsx'
import { DescribedFields, type Described } from './described.tsx'

interface FilingDrawerProps {
  matter: UnfiledPage['items'][number]
  settings: ArchiveSettingsView
  close: () => void
}

/** One matter filed otherwise than the schedule proposes; a shorter time needs a reason. */
export function FilingDrawer({ matter, settings, close }: FilingDrawerProps) {
  const { t } = useText()
  const isNarrow = useNarrow()
  const { title, author, number, datedOn, retention } = matter
  const [item, setItem] = useState<Described>({
    title,
    author,
    number,
    datedOn,
    class: matter.class,
    ...(retention ? { retention } : {}),
  })
  const [reason, setReason] = useState('')
  const filing = useSend(ARCHIVE_CHANGES)
  const problem = filing.isError ? problemFrom(filing.error) : null
  const wrong = byField(problem)
  const said = Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null && value !== ''))
  const file = () =>
    filing.mutate(
      {
        method: 'POST',
        path: '/api/archive/filings',
        body: { filings: [{ matter: matter.matter, ...said, ...(reason ? { reason } : {}) }] },
      },
      { onSuccess: close },
    )
  return (
    <Drawer
      open
      title={t('archive.fileOne', { number: matter.matterNumber })}
      size={isNarrow ? '100%' : 460}
      onClose={close}
      footer={
        <div className="row">
          <Button type="primary" disabled={!item.retention} loading={filing.isPending} onClick={file}>
            {t('archive.file')}
          </Button>
          <Button onClick={close}>{t('act.cancel')}</Button>
        </div>
      }
    >
      <div className="stack">
        <DescribedFields
          value={item}
          settings={settings}
          problems={wrong}
          change={change => setItem({ ...item, ...change })}
        />
        <Field id="item-reason" label={t('archive.reason')} help={t('archive.reasonHelp')} problems={wrong['reason']}>
          <Input id="item-reason" value={reason} onChange={event => setReason(event.target.value)} />
        </Field>
        {problem && !problem.field && (
          <Refusals title={t('archive.refused')} lines={[{ code: problem.code, text: problem.detail }]} />
        )}
      </div>
    </Drawer>
  )
}
