import { problemFrom } from '../client/problem.ts'
import { useText } from '../texts/language.tsx'

/** The sentence for anything that went wrong: the server's own, or ours when nothing arrived. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useText()
  return error => {
    const problem = problemFrom(error)
    if (problem.code === 'OFFLINE') return t('trouble.offline')
    if (problem.code === 'FAULT') return t('trouble.fault', { detail: problem.detail })
    return problem.detail || t('trouble.status', { status: problem.status })
  }
}
