import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { PageHead } from '../../parts/page-head.tsx'
import { useText } from '../../texts/language.tsx'
import { Delegate } from './delegate.tsx'
import { Feeds } from './feeds.tsx'
import { SecondFactor } from './second-factor.tsx'
import { Tokens } from './tokens.tsx'
import './page.css'

/** 我的账户: what keeps one's door. */
export function AccountPage() {
  const { t } = useText()
  const navigate = useNavigate()
  return (
    <>
      <PageHead title={t('account.title')} text={t('account.text')} />
      <div className="account">
        <section className="panel stack" aria-labelledby="account-password">
          <h2 id="account-password">{t('account.password')}</h2>
          <p className="soft">{t('account.passwordText')}</p>
          <div>
            <Button onClick={() => void navigate('/password')}>{t('account.changePassword')}</Button>
          </div>
        </section>
        <Delegate />
        <Feeds />
        <SecondFactor />
        <Tokens />
      </div>
    </>
  )
}
