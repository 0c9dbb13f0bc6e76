import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { byField, problemFrom } from '../../client/problem.ts'
import { setupQuery } from '../../client/session.ts'
import { useSend } from '../../client/use-send.ts'
import { Entrance, Line } from '../../parts/entrance.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'

const LINES = ['token', 'officeName', 'shortName', 'person', 'login', 'password'] as const
type Given = Record<(typeof LINES)[number], string>

/** First run: the office and its first person, with the token from the server's console. */
export function SetupPage() {
  const { t } = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const setup = useQuery(setupQuery)
  const [search] = useSearchParams()
  const [given, setGiven] = useState<Given>({
    // The console prints the address with the token in it: nobody has to copy it by hand.
    token: search.get('token') ?? '',
    officeName: '',
    shortName: '',
    person: '',
    login: '',
    password: '',
  })
  const begin = useSend()
  if (setup.data && !setup.data.needed) return <Navigate to="/sign-in" replace />
  const submit = () =>
    begin.mutate(
      { method: 'POST', path: '/api/setup', body: given },
      {
        onSuccess: () => {
          queries.clear()
          void navigate('/sign-in', { replace: true })
        },
      },
    )
  const problem = begin.error ? problemFrom(begin.error) : null
  const wrong = byField(problem)
  return (
    <Entrance
      title={t('setup.title')}
      text={t('setup.text')}
      submit={t('setup.submit')}
      isBusy={begin.isPending}
      onSubmit={submit}
    >
      {begin.isError && !problem?.field && <Trouble error={begin.error} />}
      {LINES.map(line => (
        <Line
          key={line}
          id={line}
          label={t(`setup.${line}`)}
          help={t(`setup.${line}Help`)}
          value={given[line]}
          onChange={value => setGiven({ ...given, [line]: value })}
          isSecret={line === 'password'}
          autoComplete={line === 'password' ? 'new-password' : 'off'}
          autoFocus={line === (search.has('token') ? 'officeName' : 'token')}
          problems={wrong[line]}
        />
      ))}
    </Entrance>
  )
}
