import { Alert, Button } from 'antd'
import { problemFrom } from '../client/problem.ts'
import { useProblemText } from '../parts/problem-text.ts'
import { Refusals } from '../parts/refusals.tsx'
import { useText } from '../texts/language.tsx'
import type { useAmending } from './use-amending.ts'

/** Why the last act was refused. Of a save that came too late nothing is lost: the other one’s is fetched, one’s own stays. */
export function Troubles({ amending }: { amending: ReturnType<typeof useAmending> }) {
  const { t } = useText()
  const text = useProblemText()
  const { saving, submitting, sendingBack, publishing, discarding } = amending
  const failed = [saving, submitting, sendingBack, publishing, discarding].find(act => act.isError)
  if (!failed) return null
  const problem = problemFrom(failed.error)
  if (problem.code === 'AMENDMENT_CHANGED')
    return (
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={text(failed.error)}
        description={t('amendment.changedText')}
        action={
          <Button
            size="small"
            onClick={() => {
              failed.reset()
              void amending.reload()
            }}
          >
            {t('amendment.fetch')}
          </Button>
        }
      />
    )
  const lines = problem.refusals.map(refusal => ({ code: refusal.code, text: refusal.detail }))
  return (
    <Refusals
      title={text(failed.error)}
      lines={lines.length > 0 ? lines : [{ code: problem.code, text: t('act.refused') }]}
    />
  )
}
