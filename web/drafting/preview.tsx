import { Alert, Skeleton } from 'antd'
import { useProblemText } from '../parts/problem-text.ts'
import { useText } from '../texts/language.tsx'
import type { Live } from './use-live.ts'

/** The pages as they will be printed, and the characters that will look different there. */
export function Preview({ live: { pages, missing, error } }: { live: Live }) {
  const { t } = useText()
  const problem = useProblemText()
  return (
    <div className="draft-preview">
      {error !== null && <Alert type="warning" showIcon role="alert" title={problem(error)} />}
      {missing.length > 0 && (
        <Alert type="warning" showIcon title={t('draft.missing', { characters: missing.join(' ') })} />
      )}
      {pages.length === 0 && error === null && <Skeleton active paragraph={{ rows: 12 }} />}
      {pages.map((address, at) => (
        <img
          key={at}
          className="draft-page"
          src={address}
          alt={t('draft.page', { number: at + 1, count: pages.length })}
        />
      ))}
    </div>
  )
}
