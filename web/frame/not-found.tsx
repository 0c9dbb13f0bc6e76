import { Link } from 'react-router'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../texts/language.tsx'

export function NotFound() {
  const { t } = useText()
  return (
    <Empty title={t('notFound.title')} text={t('notFound.text')}>
      <Link className="told" to="/">
        {t('notFound.back')}
      </Link>
    </Empty>
  )
}
