import { Link } from 'react-router'
import { PageHead } from '../parts/page-head.tsx'
import { useText } from '../texts/language.tsx'

export function NotFound() {
  const { t } = useText()
  return (
    <>
      <PageHead title={t('notFound.title')} text={t('notFound.text')} />
      <Link className="told" to="/">
        {t('notFound.back')}
      </Link>
    </>
  )
}
