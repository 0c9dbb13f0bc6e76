import { useState } from 'react'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { byField, problemFrom } from '../../client/problem.ts'
import { useSession, useTakeSession, type Session } from '../../client/session.ts'
import { useSend } from '../../client/use-send.ts'
import { Entrance, Line } from '../../parts/entrance.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'
import { asksForCode, safeNext } from './view.ts'

/** Sign-in: login and password, and a one-time code when the person has one. What was typed survives a refusal. */
export function SignInPage() {
  const { t } = useText()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const session = useSession()
  const takeSession = useTakeSession()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [wantsCode, setWantsCode] = useState(false)
  const enter = useSend<Session>()
  const next = safeNext(search.get('next'))
  if (session.data) return <Navigate to={next} replace />

  const problem = enter.error ? problemFrom(enter.error) : null
  const submit = () =>
    enter.mutate(
      { method: 'POST', path: '/api/session', body: { login, password, ...(code ? { code } : {}) } },
      {
        onSuccess: given => {
          takeSession(given)
          void navigate(next, { replace: true })
        },
        onError: error => setWantsCode(asksForCode(problemFrom(error).code, wantsCode)),
      },
    )
  const wrong = byField(problem?.field ? problem : null)
  return (
    <Entrance
      title={t('signIn.title')}
      text={t('signIn.text')}
      submit={t('signIn.submit')}
      isBusy={enter.isPending}
      onSubmit={submit}
    >
      {enter.isError && !problem?.field && <Trouble error={enter.error} />}
      <Line
        id="login"
        label={t('signIn.login')}
        value={login}
        onChange={setLogin}
        autoComplete="username"
        autoFocus
        problems={wrong['login']}
      />
      <Line
        id="password"
        label={t('signIn.password')}
        value={password}
        onChange={setPassword}
        isSecret
        autoComplete="current-password"
        problems={wrong['password']}
      />
      {wantsCode && (
        <Line
          id="code"
          label={t('signIn.code')}
          help={t('signIn.codeHelp')}
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          autoFocus
          problems={wrong['code']}
        />
      )}
    </Entrance>
  )
}
