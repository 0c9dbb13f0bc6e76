import type { QueryKey } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useSend } from '../../client/use-send.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'

const ORGANISATION: readonly QueryKey[] = [['office'], ['session']]

/** Ends a holding, a cover or a webhook, after asking once; a refusal stands beside it. */
export function EndButton({
  path,
  label,
  refresh = ORGANISATION,
}: {
  path: string
  label: string
  refresh?: readonly QueryKey[]
}) {
  const { t } = useText()
  const ending = useSend(refresh)
  return (
    <>
      <Popconfirm title={label} onConfirm={() => ending.mutate({ method: 'DELETE', path })}>
        <Button size="small" type="text" loading={ending.isPending} aria-label={label}>
          {t('office.end')}
        </Button>
      </Popconfirm>
      {ending.isError && <Trouble error={ending.error} />}
    </>
  )
}
