import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import type { MatterDetail } from '#api/matters/schema.ts'
import { MATTER_CHANGES } from '../../client/queries.ts'
import { useSend } from '../../client/use-send.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'
import type { Relation } from './relation-words.ts'

/** Takes a relation off, with the reason. */
export function Unrelate({ matter, relation }: { matter: MatterDetail; relation: Relation }) {
  const { t } = useText()
  const [reason, setReason] = useState('')
  const removing = useSend(MATTER_CHANGES)
  const remove = () =>
    removing.mutate({
      method: 'POST',
      path: `/api/matters/${matter.id}/relation-removals`,
      body: { other: relation.id, kind: relation.kind, reason },
    })
  return (
    <>
      <Popconfirm
        title={t('relations.removeAsk', { number: relation.number })}
        description={
          <Input
            aria-label={t('input.reason')}
            placeholder={t('input.reason')}
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
        }
        okText={t('relations.remove')}
        cancelText={t('act.cancel')}
        onConfirm={remove}
      >
        <Button size="small" type="text" loading={removing.isPending}>
          {t('relations.remove')}
        </Button>
      </Popconfirm>
      {removing.isError && <Trouble error={removing.error} />}
    </>
  )
}
