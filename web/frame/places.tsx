import {
  ApartmentOutlined,
  BarChartOutlined,
  BookOutlined,
  CarOutlined,
  CoffeeOutlined,
  DesktopOutlined,
  EyeOutlined,
  FolderOutlined,
  FormOutlined,
  LeftOutlined,
  MailOutlined,
  PhoneOutlined,
  ProfileOutlined,
  ReadOutlined,
  RightOutlined,
} from '@ant-design/icons'
import { Tooltip } from 'antd'
import { useNarrow } from '../parts/use-narrow.ts'
import { useText } from '../texts/language.tsx'
import { CoversLine } from './covers-line.tsx'
import { FurtherPlaces } from './further-places.tsx'
import { OnDutyLine } from './on-duty-line.tsx'
import { PlaceLink, type Place } from './place-link.tsx'

const PLACES: readonly Place[] = [
  { to: '/', word: 'place.desk', icon: <DesktopOutlined /> },
  { to: '/matters', word: 'place.matters', icon: <ProfileOutlined /> },
  { to: '/documents', word: 'place.documents', icon: <MailOutlined /> },
  { to: '/supervision', word: 'place.supervision', icon: <EyeOutlined /> },
  { to: '/duty', word: 'place.duty', icon: <PhoneOutlined /> },
  { to: '/drafts', word: 'place.drafts', icon: <FormOutlined /> },
  { to: '/overview', word: 'place.overview', icon: <BarChartOutlined /> },
  { to: '/bookings', word: 'place.bookings', icon: <CarOutlined /> },
  { to: '/canteen', word: 'place.canteen', icon: <CoffeeOutlined /> },
  { to: '/archive', word: 'place.archive', icon: <FolderOutlined /> },
  { to: '/library', word: 'place.library', icon: <ReadOutlined /> },
  { to: '/services', word: 'place.services', icon: <BookOutlined /> },
  { to: '/office', word: 'place.office', icon: <ApartmentOutlined /> },
]

/** How many places stand along the bottom of a phone; a thumb finds no more. */
const AT_THE_BOTTOM = 4

/** The places that exist, as icons and words: at the left, or the first along the bottom of a phone and the rest behind 更多. */
export function Places({ isFolded, fold }: { isFolded: boolean; fold: () => void }) {
  const { t } = useText()
  const isNarrow = useNarrow()
  const shown = isNarrow ? PLACES.slice(0, AT_THE_BOTTOM) : PLACES
  return (
    <nav className="places no-print" aria-label={t('frame.places')}>
      <ul>
        {shown.map(place => (
          <li key={place.to}>
            <Tooltip title={isFolded && !isNarrow ? t(place.word) : ''} placement="right">
              <PlaceLink place={place} />
            </Tooltip>
          </li>
        ))}
        {isNarrow && (
          <li>
            <FurtherPlaces places={PLACES.slice(AT_THE_BOTTOM)} />
          </li>
        )}
      </ul>
      <div>
        <CoversLine />
        <OnDutyLine />
        <button type="button" className="plain fold" onClick={fold} aria-expanded={!isFolded}>
          {isFolded ? <RightOutlined aria-hidden="true" /> : <LeftOutlined aria-hidden="true" />}
          <span className="place-word">{t(isFolded ? 'frame.unfold' : 'frame.fold')}</span>
        </button>
      </div>
    </nav>
  )
}
