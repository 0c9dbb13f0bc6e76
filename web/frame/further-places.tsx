import { EllipsisOutlined } from '@ant-design/icons'
import { Drawer } from 'antd'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { useText } from '../texts/language.tsx'
import { CoversLine } from './covers-line.tsx'
import { OnDutyLine } from './on-duty-line.tsx'
import { PlaceLink, type Place } from './place-link.tsx'

/** What a phone has no room for along its bottom: one tap away, in a sheet. */
export function FurtherPlaces({ places }: { places: readonly Place[] }) {
  const { t } = useText()
  const { pathname } = useLocation()
  const [isOpen, setOpen] = useState(false)
  const isHere = places.some(({ to }) => pathname.startsWith(to))
  const close = () => setOpen(false)
  return (
    <>
      <button
        type="button"
        className={`plain place ${isHere ? 'active' : ''}`}
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <span className="place-icon" aria-hidden="true">
          <EllipsisOutlined />
        </span>
        <span className="place-word">{t('frame.further')}</span>
      </button>
      <Drawer placement="bottom" size="auto" title={t('frame.places')} open={isOpen} onClose={close}>
        <ul className="further-places">
          {places.map(place => (
            <li key={place.to}>
              <PlaceLink place={place} onClick={close} />
            </li>
          ))}
          <li>
            <CoversLine />
          </li>
          <li>
            <OnDutyLine />
          </li>
        </ul>
      </Drawer>
    </>
  )
}
