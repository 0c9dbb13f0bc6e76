import { ARCHIVE_CHANGES } from '../../client/archive.ts'
import { useSend } from '../../client/use-send.ts'
import { AskedButton } from '../../parts/asked-button.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'

/** 不归档: nothing is kept of what was chosen, for a reason that stays. */
export function LeaveOut({ matters, done }: { matters: readonly string[]; done: () => void }) {
  const { t } = useText()
  const leaving = useSend(ARCHIVE_CHANGES)
  return (
    <>
      <AskedButton
        label={t('archive.leaveOut')}
        ask={t('archive.leaveOutWhy')}
        isBusy={leaving.isPending}
        onSay={reason =>
          leaving.mutate(
            { method: 'POST', path: '/api/archive/left-out', body: { matters, reason } },
            { onSuccess: done },
          )
        }
      />
      {leaving.isError && <Trouble error={leaving.error} />}
    </>
  )
}
