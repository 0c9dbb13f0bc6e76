import type { UseQueryResult } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import type { FindingView } from '#api/amendments/schema.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useText } from '../texts/language.tsx'
import { FindingList, saidOnce } from './findings.tsx'

/** What the check says of the saved state, the same as the command `check` says of a folder. */
export function CheckResult({ result }: { result: UseQueryResult<{ items: FindingView[] }> }) {
  const { t } = useText()
  if (result.isError) return <Trouble error={result.error} retry={() => void result.refetch()} />
  if (!result.data) return <Skeleton active title={false} paragraph={{ rows: 2 }} />
  const items = saidOnce(result.data.items)
  const errors = items.filter(finding => finding.severity === 'error').length
  if (items.length === 0) return <Alert type="success" showIcon role="status" title={t('check.fine')} />
  return (
    <section className="panel" aria-labelledby="findings">
      <h2 id="findings" role="status">
        {errors > 0 ? t('check.errors', { count: errors }) : t('check.warnings', { count: items.length })}
      </h2>
      <FindingList findings={items} />
    </section>
  )
}
