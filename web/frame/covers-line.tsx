import { SwapOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { officeQuery } from '../client/queries.ts'
import { today } from '../parts/when.ts'
import { useText } from '../texts/language.tsx'
import { coversOn } from '../pages/office/view.ts'

/** Who covers whom today, in sight of everybody: how many, one tap from their names. */
export function CoversLine() {
  const { t } = useText()
  const office = useQuery(officeQuery)
  const covers = office.data ? coversOn(office.data, today(new Date(office.dataUpdatedAt))) : []
  if (covers.length === 0) return null
  return (
    <Link to="/office?tab=covers" className="place covers-line">
      <span className="place-icon" aria-hidden="true">
        <SwapOutlined />
      </span>
      <span className="place-word">{t('frame.covers', { count: covers.length })}</span>
    </Link>
  )
}
