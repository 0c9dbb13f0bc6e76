import { PlusOutlined, SearchOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { servicesQuery } from '../client/queries.ts'
import { useText } from '../texts/language.tsx'
import { Bell } from './bell.tsx'
import { Me } from './me.tsx'

/** The bar along the top: search over everything, registering, news, and who I am today. */
export function Top({ openSearch, explain }: { openSearch: () => void; explain: () => void }) {
  const { t } = useText()
  const navigate = useNavigate()
  const services = useQuery(servicesQuery)
  const mayRegister = services.data?.items.some(service => service.mayRegister) ?? false
  return (
    <header className="top no-print">
      <Link to="/" className="brand" aria-label={t('frame.home')}>
        <img src="/icon.svg" alt="" width={24} height={24} />
        <span className="brand-word">{t('product.name')}</span>
      </Link>
      <button type="button" className="plain searchbox" onClick={openSearch}>
        <SearchOutlined aria-hidden="true" />
        <span className="grow">{t('frame.search')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {mayRegister && (
        <Button icon={<PlusOutlined />} aria-label={t('frame.register')} onClick={() => void navigate('/matters/new')}>
          <span className="wide-only">{t('frame.register')}</span>
        </Button>
      )}
      <Bell />
      <Me explain={explain} />
    </header>
  )
}
