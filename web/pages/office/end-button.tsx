import { Button, Popconfirm } from 'antd'
import { useSend } from '../../client/use-send.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'

/** Ends a holding or a cover, after asking once; a refusal stands beside it. */
export function EndButton({ path, label }: { path: string; label: string }) {
  const { t } = useText()
  const ending = useSend([['office'], ['session']])
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
