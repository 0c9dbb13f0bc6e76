import { useQuery } from '@tanstack/react-query'
import { Alert, Modal, Skeleton } from 'antd'
import type { EntryProof } from '#api/record/schema.ts'
import { proofQuery } from '../../client/queries.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'

/** Whether an entry stands in the record unchanged, and the numbers with which anybody can check it. */
export function Proof({ entry, close }: { entry: string; close: () => void }) {
  const { t } = useText()
  const proof = useQuery(proofQuery(entry))
  return (
    <Modal open onCancel={close} footer={null} title={t('proof.title')} width={620}>
      {proof.isError && <Trouble error={proof.error} retry={() => void proof.refetch()} />}
      {proof.isPending && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
      {proof.data && <Found proof={proof.data} />}
    </Modal>
  )
}

function Found({ proof }: { proof: EntryProof }) {
  const { t } = useText()
  const { moment } = useWhen()
  const isPending = proof.state === 'pending'
  return (
    <div className="stack">
      <Alert
        showIcon
        type={isPending ? 'info' : proof.verified ? 'success' : 'error'}
        title={t(isPending ? 'proof.pending' : proof.verified ? 'proof.verified' : 'proof.broken')}
        description={proof.text}
      />
      {proof.checkpoint && (
        <p className="soft">
          {t('proof.checkpoint', {
            size: proof.checkpoint.size,
            moment: proof.checkpoint.at ? moment(proof.checkpoint.at) : '—',
          })}
        </p>
      )}
      <details>
        <summary>{t('proof.numbers')}</summary>
        <dl className="proof-numbers">
          <dt>{t('proof.leaf')}</dt>
          <dd>
            {proof.leafIndex ?? '—'} · {proof.leafHash ?? '—'}
          </dd>
          <dt>{t('proof.path')}</dt>
          <dd>{proof.hashes.join('\n') || '—'}</dd>
          <dt>{t('proof.root')}</dt>
          <dd>{proof.checkpoint?.root ?? '—'}</dd>
          <dt>{t('proof.note')}</dt>
          <dd>{proof.checkpoint?.note ?? '—'}</dd>
        </dl>
      </details>
    </div>
  )
}
