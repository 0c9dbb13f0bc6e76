import { Dropdown } from 'antd'
import { useNavigate } from 'react-router'
import { LANGUAGES } from '#base/language.ts'
import { useSession, useTakeSession } from '../client/session.ts'
import { useSend } from '../client/use-send.ts'
import { useWhen } from '../parts/use-when.ts'
import { useText } from '../texts/language.tsx'
import { TONGUES } from '../texts/tongues.ts'
import { useAppearance } from '../theme/appearance.tsx'
import { standings } from './standings.ts'

/** Who I am and for whom I act today, always in sight; behind it language, appearance, password and the way out. */
export function Me({ explain }: { explain: () => void }) {
  const { t, language, setLanguage } = useText()
  const { isDark, setDark } = useAppearance()
  const { day } = useWhen()
  const navigate = useNavigate()
  const session = useSession().data
  const takeSession = useTakeSession()
  const leave = useSend()
  if (!session) return null
  const { own, covered } = standings(session.posts)
  const signOut = () =>
    leave.mutate(
      { method: 'DELETE', path: '/api/session' },
      {
        onSettled: () => {
          takeSession(null)
          void navigate('/sign-in')
        },
      },
    )
  const actions: Record<string, () => void> = {
    explain,
    dark: () => setDark(!isDark),
    account: () => void navigate('/account'),
    handover: () => void navigate('/handover'),
    leave: signOut,
    ...Object.fromEntries(LANGUAGES.map(tongue => [tongue, () => setLanguage(tongue)])),
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        onClick: ({ key }) => actions[key]?.(),
        items: [
          ...own.map(post => ({ key: post.id, disabled: true, label: `${post.unit} ${post.name}` })),
          { type: 'divider' as const },
          ...LANGUAGES.map(tongue => ({
            key: tongue,
            label: <span lang={tongue}>{(tongue === language ? '✓ ' : '') + TONGUES[tongue]}</span>,
          })),
          { type: 'divider' as const },
          { key: 'dark', label: t(isDark ? 'me.light' : 'me.dark') },
          { key: 'explain', label: t('me.shortcuts') },
          { key: 'handover', label: t('handover.title') },
          { key: 'account', label: t('account.title') },
          { key: 'leave', label: t('me.leave') },
        ],
      }}
    >
      <button type="button" className="plain me" aria-haspopup="menu">
        <b>{session.person.name}</b>
        {covered.map(({ via, unit, name, id }) => (
          <span key={id} className="me-cover">
            {t('me.cover', { person: via.person, post: unit + name, day: day(via.until) })}
          </span>
        ))}
      </button>
    </Dropdown>
  )
}
