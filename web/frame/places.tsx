import {
  ApartmentOutlined,
  BarChartOutlined,
  BookOutlined,
  CarOutlined,
  DesktopOutlined,
  EyeOutlined,
  FormOutlined,
  LeftOutlined,
  PhoneOutlined,
  ProfileOutlined,
  RightOutlined,
} from '@ant-design/icons'
import { Tooltip } from 'antd'
import { NavLink } from 'react-router'
import { useText } from '../texts/language.tsx'
import { CoversLine } from './covers-line.tsx'
import { OnDutyLine } from './on-duty-line.tsx'

const PLACES = [
  { to: '/', word: 'place.desk', icon: <DesktopOutlined /> },
  { to: '/matters', word: 'place.matters', icon: <ProfileOutlined /> },
  { to: '/drafts', word: 'place.drafts', icon: <FormOutlined /> },
  { to: '/duty', word: 'place.duty', icon: <PhoneOutlined /> },
  { to: '/supervision', word: 'place.supervision', icon: <EyeOutlined /> },
  { to: '/overview', word: 'place.overview', icon: <BarChartOutlined /> },
  { to: '/bookings', word: 'place.bookings', icon: <CarOutlined /> },
  { to: '/services', word: 'place.services', icon: <BookOutlined /> },
  { to: '/office', word: 'place.office', icon: <ApartmentOutlined /> },
] as const

/** The places that exist, as icons and words: at the left, or along the bottom of a phone. */
export function Places({ isFolded, fold }: { isFolded: boolean; fold: () => void }) {
  const { t } = useText()
  return (
    <nav className="places no-print" aria-label={t('frame.places')}>
      <ul>
        {PLACES.map(place => (
          <li key={place.to}>
            <Tooltip title={isFolded ? t(place.word) : ''} placement="right">
              <NavLink to={place.to} end={place.to === '/'} className="place">
                <span className="place-icon" aria-hidden="true">
                  {place.icon}
                </span>
                <span className="place-word">{t(place.word)}</span>
              </NavLink>
            </Tooltip>
          </li>
        ))}
      </ul>
      <CoversLine />
      <OnDutyLine />
      <button type="button" className="plain fold" onClick={fold} aria-expanded={!isFolded}>
        {isFolded ? <RightOutlined aria-hidden="true" /> : <LeftOutlined aria-hidden="true" />}
        <span className="place-word">{t(isFolded ? 'frame.unfold' : 'frame.fold')}</span>
      </button>
    </nav>
  )
}
