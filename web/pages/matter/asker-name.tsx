import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import type { MatterDetail } from '#api/matters/schema.ts'
import { useSend } from '../../client/use-send.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'

interface Seen {
  items: { id: string; name: string; contact: string | null }[]
}

/** Whoever asked, masked until somebody says why they need to know; that stands in the record, and is not kept on the screen. */
export function AskerName({ matter, asker }: { matter: MatterDetail; asker: MatterDetail['askers'][number] }) {
  const { t } = useText()
  const [reason, setReason] = useState('')
  const seeing = useSend<Seen>([['matter']])
  const seen = seeing.data?.items.find(one => one.id === asker.id)
  // Whoever may circulate the matter handles it; the server asks besides that they have a part in it.
  const mayAsk = asker.kind === 'citizen' && matter.acts.some(act => act.kind === 'circulate')
  const look = () =>
    seeing.mutate({ method: 'POST', path: `/api/matters/${matter.id}/disclosures`, body: { reason: reason.trim() } })
  return (
    <>
      <b>{seen?.name ?? asker.name}</b> {seen?.contact && <span className="numbers">{seen.contact} </span>}
      {mayAsk && !seen && (
        <Popconfirm
          title={t('asker.seeAsk')}
          description={
            <Input
              aria-label={t('input.reason')}
              placeholder={t('asker.seeHint')}
              value={reason}
              onChange={event => setReason(event.target.value)}
            />
          }
          okText={t('asker.see')}
          okButtonProps={{ disabled: !reason.trim() }}
          cancelText={t('act.cancel')}
          onConfirm={look}
        >
          <Button
            size="small"
            type="text"
            loading={seeing.isPending}
            aria-label={t('asker.seeLabel', { name: asker.name })}
          >
            {t('asker.see')}
          </Button>
        </Popconfirm>
      )}
      {seeing.isError && <Trouble error={seeing.error} />}
    </>
  )
}
