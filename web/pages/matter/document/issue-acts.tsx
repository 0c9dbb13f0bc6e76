import { Button, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { DocumentView } from '#api/issuing/schema.ts'
import { MATTER_CHANGES } from '../../../client/queries.ts'
import { useSend } from '../../../client/use-send.ts'
import { Trouble } from '../../../parts/trouble.tsx'
import { useText } from '../../../texts/language.tsx'

const HOW = ['withdraw', 'repeal', 'annul'] as const

/** What whoever issues documents may do with one: void its number before it is sent, revoke it afterwards. */
export function IssueActs({ matter, document: { issue, mayIssue } }: { matter: string; document: DocumentView }) {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [how, setHow] = useState<(typeof HOW)[number]>('withdraw')
  const sending = useSend([...MATTER_CHANGES, ['ledger']])
  if (!issue || !mayIssue || issue.revoked) return null
  const isSent = issue.sentAt !== null
  const label = t(isSent ? 'issuing.revoke' : 'issuing.voidNumber')
  const submit = () =>
    sending.mutate(
      {
        method: 'POST',
        path: `/api/matters/${matter}/document/${isSent ? 'revocation' : 'void'}`,
        body: isSent ? { how, reason } : { reason },
      },
      { onSuccess: () => setOpen(false) },
    )
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      <Modal
        open={isOpen}
        title={label}
        okText={t('issuing.confirm')}
        cancelText={t('act.cancel')}
        confirmLoading={sending.isPending}
        onOk={submit}
        onCancel={() => setOpen(false)}
      >
        <div className="stack">
          {isSent ? (
            <Radio.Group
              aria-label={t('issuing.how')}
              vertical
              value={how}
              onChange={event => setHow(HOW.find(one => one === event.target.value) ?? 'withdraw')}
              options={HOW.map(one => ({ value: one, label: t(`issuing.how.${one}`) }))}
            />
          ) : (
            <p className="soft">{t('issuing.voidHelp')}</p>
          )}
          <Input.TextArea
            aria-label={t('issuing.reason')}
            placeholder={t(isSent ? 'issuing.reason' : 'issuing.voidWhy')}
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
          {sending.isError && <Trouble error={sending.error} />}
        </div>
      </Modal>
    </>
  )
}
