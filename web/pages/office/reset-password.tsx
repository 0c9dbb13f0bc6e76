import { App, Button, Popconfirm, Typography } from 'antd'
import type { Person } from '../../client/office.ts'
import { useSend } from '../../client/use-send.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'

/** Gives a person a new password; it is shown once, to be handed over, and has to be changed at the next sign-in. */
export function ResetPassword({ person }: { person: Person }) {
  const { t } = useText()
  const { modal } = App.useApp()
  const reset = useSend<{ password: string }>()
  const run = () =>
    reset.mutate(
      { method: 'POST', path: `/api/people/${person.id}/password` },
      {
        onSuccess: ({ password }) =>
          modal.info({
            title: t('office.newPassword', { name: person.name }),
            content: (
              <>
                <Typography.Text copyable code>
                  {password}
                </Typography.Text>
                <p className="soft">{t('office.newPasswordHelp')}</p>
              </>
            ),
          }),
      },
    )
  return (
    <>
      <Popconfirm title={t('office.resetAsk', { name: person.name })} onConfirm={run}>
        <Button size="small" loading={reset.isPending} aria-label={t('office.resetLabel', { name: person.name })}>
          {t('office.reset')}
        </Button>
      </Popconfirm>
      {reset.isError && <Trouble error={reset.error} />}
    </>
  )
}
