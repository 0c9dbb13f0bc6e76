import { Alert, Button } from 'antd'
import { ProblemError } from '../client/problem.ts'
import { useProblemText } from '../parts/problem-text.ts'
import { useText } from '../texts/language.tsx'
import type { DraftWork } from './use-draft.ts'

/** What keeps the text from being saved, and what can be done; nothing of it is lost meanwhile. */
export function StandingAlert({
  work,
  settle,
}: {
  work: DraftWork
  settle: (which: 'theirs' | 'mine') => Promise<void>
}) {
  const { t } = useText()
  const say = useProblemText()
  const { standing, problem } = work
  if (standing === 'changed')
    return (
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={problem ? say(new ProblemError(problem)) : t('draft.changedMeanwhile')}
        action={
          <span className="row">
            <Button size="small" onClick={() => void settle('theirs')}>
              {t('draft.takeTheirs')}
            </Button>
            <Button size="small" type="primary" onClick={() => void settle('mine')}>
              {t('draft.keepMine')}
            </Button>
          </span>
        }
      />
    )
  if (standing === 'offline') return <Alert type="info" showIcon role="status" title={t('draft.offline')} />
  if (standing !== 'refused' || !problem) return null
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={say(new ProblemError(problem))}
      description={problem.code === 'STATE_SECRET' ? t('draft.secretNotKept') : t('draft.keptHere')}
    />
  )
}
