import { useState } from 'react'
import { useNavigate } from 'react-router'
import { byField, problemFrom } from '../../client/problem.ts'
import { useSession } from '../../client/session.ts'
import { useSend } from '../../client/use-send.ts'
import { Entrance, Line } from '../../parts/entrance.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'

/** A new password: wanted, or asked for because somebody else chose the present one. */
export function PasswordPage() {
  const { t } = useText()
  const navigate = useNavigate()
  const session = useSession()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useSend([['session']])
  const submit = () =>
    change.mutate(
      { method: 'POST', path: '/api/session/password', body: { current, next } },
      { onSuccess: () => void navigate('/', { replace: true }) },
    )
  const problem = change.error ? problemFrom(change.error) : null
  const wrong = byField(problem)
  return (
    <Entrance
      title={t('password.title')}
      {...(session.data?.mustChangePassword ? { text: t('password.must') } : {})}
      submit={t('password.submit')}
      isBusy={change.isPending}
      onSubmit={submit}
    >
      {change.isError && !problem?.field && <Trouble error={change.error} />}
      <Line
        id="current"
        label={t('password.current')}
        value={current}
        onChange={setCurrent}
        isSecret
        autoComplete="current-password"
        autoFocus
        problems={wrong['current']}
      />
      <Line
        id="next"
        label={t('password.next')}
        help={t('password.help')}
        value={next}
        onChange={setNext}
        isSecret
        autoComplete="new-password"
        problems={wrong['next']}
      />
    </Entrance>
  )
}
