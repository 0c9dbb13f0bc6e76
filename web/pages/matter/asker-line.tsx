import { Button } from 'antd'
import type { MatterDetail } from '#api/matters/schema.ts'
import { MATTER_CHANGES } from '../../client/queries.ts'
import { useSend } from '../../client/use-send.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { AskerName } from './asker-name.tsx'
import { AskerSlip } from './asker-slip.tsx'
import { answerState } from './view.ts'

/** Whoever asked, and whether the answer is owed, given, or delivered. */
export function AskerLine({ matter, asker }: { matter: MatterDetail; asker: MatterDetail['askers'][number] }) {
  const { t } = useText()
  const { day } = useWhen()
  const deliver = useSend(MATTER_CHANGES)
  const state = answerState(asker)
  // Whoever may circulate the matter may record a delivery: it is the same permission.
  const mayDeliver = matter.acts.some(act => act.kind === 'circulate')
  const record = () =>
    deliver.mutate({
      method: 'POST',
      path: `/api/matters/${matter.id}/askers/${asker.id}/delivery`,
      body: { channel: asker.channel ?? 'desk', deliveredAt: new Date().toISOString() },
    })
  return (
    <li>
      <AskerName matter={matter} asker={asker} /> <span className="faint small">{t(`asker.${asker.kind}`)}</span>{' '}
      <span className="answer" data-answer={state}>
        {state === 'answered' && asker.deliveredAt
          ? t('answer.answered', { day: day(asker.deliveredAt) })
          : t(state === 'owed' ? 'answer.owed' : 'answer.undelivered')}
      </span>{' '}
      {state === 'undelivered' && mayDeliver && (
        <Button size="small" loading={deliver.isPending} onClick={record}>
          {t('answer.deliver')}
        </Button>
      )}
      <AskerSlip matter={matter} asker={asker} />
      {deliver.isError && <Trouble error={deliver.error} />}
    </li>
  )
}
